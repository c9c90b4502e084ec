import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Checkpoint', { description: 'What the checkpoint that draws has learnt.' })
export class CheckpointType {
  @Field(() => [String], { description: 'Things it can draw; empty when it reads any word.' })
  concepts: string[];
}

@ObjectType('WordSubstitution')
export class WordSubstitutionType {
  @Field(() => String)
  from: string;

  @Field(() => String)
  to: string;
}

@ObjectType('PromptReading', { description: 'How the words of a prompt are read before anything is drawn.' })
export class PromptReadingType {
  @Field(() => [String], { description: 'Left out: the checkpoint has never met them.' })
  unknownWords: string[];

  @Field(() => [WordSubstitutionType], { description: 'Synonyms and corrected spellings.' })
  substitutions: WordSubstitutionType[];

  @Field(() => Boolean, { description: 'True when no word means a thing, a place or a style to it.' })
  nothingKnown: boolean;
}
