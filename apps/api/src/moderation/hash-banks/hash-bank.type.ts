import {
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { ConflictResult } from '../../graphql/results/conflict.result.js';
import { InvalidInputResult } from '../../graphql/results/invalid-input.result.js';
import { NotFoundResult } from '../../graphql/results/not-found.result.js';

export const HashBankCropsEnum = { NONE: 'none', OUTDATED: 'outdated', CURRENT: 'current' } as const;
export type HashBankCrops = (typeof HashBankCropsEnum)[keyof typeof HashBankCropsEnum];

registerEnumType(HashBankCropsEnum, {
  name: 'HashBankCrops',
  description: 'Which crops of a banked picture are found.',
  valuesMap: {
    NONE: { description: 'Only a hash was given: the whole picture alone is found.' },
    OUTDATED: {
      description: 'Those that an older release foresaw. Bank the picture again to find more of them.',
    },
    CURRENT: {},
  },
});

@ObjectType('HashBank', { description: 'Perceptual hashes of pictures that must not come in or go out.' })
export class HashBankType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  category: string;

  @Field(() => String)
  description: string;

  @Field(() => Boolean)
  enabled: boolean;

  @Field(() => Int)
  entryCount: number;

  @Field(() => Int, { description: 'Entries that find only those crops that an older release foresaw.' })
  outdatedCount: number;

  @Field(() => String, { nullable: true })
  createdByName: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

@ObjectType('HashBankEntry')
export class HashBankEntryType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'PDQ, 256 bits as 64 hexadecimal digits.' })
  pdqHash: string;

  @Field(() => HashBankCropsEnum)
  crops: HashBankCrops;

  @Field(() => String)
  note: string;

  @Field(() => String, { nullable: true })
  createdByName: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

@ObjectType('HashBankMatch', { description: 'A picture that was made here and looks like one in the bank.' })
export class HashBankMatchType {
  @Field(() => ID)
  imageId: string;

  @Field(() => ID)
  entryId: string;

  @Field(() => Int, { description: 'Bits that differ, of 256; up to 31 the pictures are the same.' })
  distance: number;

  @Field(() => String)
  visibility: string;

  @Field(() => String)
  prompt: string;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

export const HashBankResult = createUnionType({
  name: 'HashBankResult',
  types: () => [HashBankType, NotFoundResult, ConflictResult, InvalidInputResult] as const,
});
