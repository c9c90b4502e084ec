import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequiresRole } from '../../auth/permission.js';
import type { SignedInContext } from '../../context/api-context.js';
import { SignedInContextParam } from '../../context/current-context.decorator.js';
import { conflict } from '../../graphql/results/conflict.result.js';
import { invalidInput } from '../../graphql/results/invalid-input.result.js';
import { notFound } from '../../graphql/results/not-found.result.js';
import { CreateHashBankInput } from './dto/create-hash-bank.input.js';
import { HashBankReadModel } from './hash-bank.read-model.js';
import { type HashBankOutcome, HashBankService } from './hash-bank.service.js';
import { HashBankEntryType, HashBankMatchType, HashBankResult, HashBankType } from './hash-bank.type.js';

@Resolver(() => HashBankType)
export class HashBankResolver {
  constructor(
    private readonly banks: HashBankReadModel,
    private readonly service: HashBankService,
  ) {}

  @RequiresRole('operator')
  @Query(() => [HashBankType])
  hashBanks(): Promise<HashBankType[]> {
    return this.banks.list();
  }

  @RequiresRole('operator')
  @Query(() => HashBankType, { nullable: true })
  hashBank(@Args('id', { type: () => ID }) id: string): Promise<HashBankType | null> {
    return this.banks.byId(id);
  }

  @ResolveField(() => [HashBankEntryType], { description: 'The newest first, two hundred at most.' })
  entries(@Parent() { id }: HashBankType): Promise<HashBankEntryType[]> {
    return this.banks.entries(id);
  }

  @ResolveField(() => [HashBankMatchType], {
    description: 'Pictures made here, the newest first, fifty at most.',
  })
  matches(@Parent() { id }: HashBankType): Promise<HashBankMatchType[]> {
    return this.banks.matches(id);
  }

  @RequiresRole('operator')
  @Mutation(() => HashBankResult)
  async createHashBank(
    @SignedInContextParam() context: SignedInContext,
    @Args('input') input: CreateHashBankInput,
  ): Promise<typeof HashBankResult> {
    return this.answer(await this.service.create(context, input));
  }

  @RequiresRole('operator')
  @Mutation(() => HashBankResult)
  async setHashBankEnabled(
    @SignedInContextParam() context: SignedInContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('enabled') enabled: boolean,
  ): Promise<typeof HashBankResult> {
    return this.answer(await this.service.setEnabled(context, id, enabled));
  }

  @RequiresRole('operator')
  @Mutation(() => HashBankResult, {
    description: 'A picture instead of a hash: POST it to /hash-banks/:id/pictures.',
  })
  async addHashBankEntry(
    @SignedInContextParam() context: SignedInContext,
    @Args('bankId', { type: () => ID }) bankId: string,
    @Args('pdqHash') pdqHash: string,
    @Args('note') note: string,
  ): Promise<typeof HashBankResult> {
    return this.answer(await this.service.addHash(context, bankId, { pdqHash, note }));
  }

  @RequiresRole('operator')
  @Mutation(() => HashBankResult)
  async removeHashBankEntry(
    @SignedInContextParam() context: SignedInContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof HashBankResult> {
    return this.answer(await this.service.removeHash(context, id));
  }

  private async answer(outcome: HashBankOutcome): Promise<typeof HashBankResult> {
    switch (outcome.kind) {
      case 'changed':
        return (await this.banks.byId(outcome.bankId)) ?? NO_BANK;
      case 'notFound':
        return NO_BANK;
      case 'conflict':
        return conflict(outcome.message);
      case 'invalid':
        return invalidInput(outcome.problems);
    }
  }
}

const NO_BANK = notFound('There is no such bank or hash.');
