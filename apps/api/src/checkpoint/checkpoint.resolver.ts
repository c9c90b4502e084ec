import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { REQUEST_LIMITS } from '#pipeline/request';
import { Public, SignedIn } from '../auth/permission.js';
import { make } from '../graphql/make.js';
import { CHECKPOINT_KNOWLEDGE, type CheckpointKnowledge } from './checkpoint-knowledge.js';
import { CheckpointType, PromptReadingType, WordSubstitutionType } from './checkpoint.types.js';

@Resolver()
export class CheckpointResolver {
  constructor(@Inject(CHECKPOINT_KNOWLEDGE) private readonly knowledge: CheckpointKnowledge | null) {}

  @Public()
  @Query(() => CheckpointType)
  checkpoint(): CheckpointType {
    return make(CheckpointType, { concepts: [...(this.knowledge?.concepts ?? [])] });
  }

  @SignedIn()
  @Query(() => PromptReadingType, {
    nullable: true,
    description: 'Null when the checkpoint reads any word, and for a prompt that is too long to be sent.',
  })
  promptReading(@Args('prompt', { type: () => String }) prompt: string): PromptReadingType | null {
    if (this.knowledge === null || prompt.length > REQUEST_LIMITS.promptCharacters.max) return null;
    const { unknownWords, substitutions, nothingKnown } = this.knowledge.read(prompt);
    return make(PromptReadingType, {
      unknownWords: [...unknownWords],
      substitutions: substitutions.map((each) => make(WordSubstitutionType, each)),
      nothingKnown,
    });
  }
}
