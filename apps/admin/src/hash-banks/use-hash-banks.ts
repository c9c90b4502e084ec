import { useQuery, useQueryClient } from '@tanstack/react-query';
import { execute } from '#browser';
import type { CreateHashBankInput } from '../generated/graphql.js';
import { type ActionOutcome, useAction } from '../ui/use-action.js';
import { bankPicture } from './bank-picture.js';
import {
  AddHashBankEntryDocument,
  CreateHashBankDocument,
  HashBankDocument,
  HashBanksDocument,
  RemoveHashBankEntryDocument,
  SetHashBankEnabledDocument,
} from './hash-banks.documents.js';

const BANKS_KEY = ['hash-banks'] as const;

export function useHashBanks() {
  return useQuery({
    queryKey: BANKS_KEY,
    queryFn: async () => (await execute(HashBanksDocument)).hashBanks,
  });
}

/** One bank with its hashes and what looks like them; null when there is no such bank. */
export function useHashBank(id: string) {
  return useQuery({
    queryKey: [...BANKS_KEY, id],
    queryFn: async () => (await execute(HashBankDocument, { id })).hashBank ?? null,
  });
}

/** An act on a bank; everything shown about banks is read again after it. */
function useBankAction<T>(act: (input: T) => Promise<ActionOutcome>) {
  const client = useQueryClient();
  return useAction(async (input: T) => {
    const outcome = await act(input);
    await client.invalidateQueries({ queryKey: BANKS_KEY });
    return outcome;
  });
}

export function useCreateBank() {
  return useBankAction(async (input: CreateHashBankInput): Promise<ActionOutcome> => {
    const { createHashBank: answer } = await execute(CreateHashBankDocument, { input });
    return answer.__typename === 'HashBank'
      ? { done: `Bank ${answer.name} is there.` }
      : { problem: answer.message };
  });
}

export function useSetBankEnabled() {
  return useBankAction(async (input: { id: string; enabled: boolean }): Promise<ActionOutcome> => {
    const { setHashBankEnabled: answer } = await execute(SetHashBankEnabledDocument, input);
    if (answer.__typename !== 'HashBank') return { problem: answer.message };
    return { done: `${answer.name} is ${answer.enabled ? 'on' : 'off'}.` };
  });
}

export function useAddHash() {
  return useBankAction(
    async (input: { bankId: string; pdqHash: string; note: string }): Promise<ActionOutcome> => {
      const { addHashBankEntry: answer } = await execute(AddHashBankEntryDocument, input);
      return answer.__typename === 'HashBank' ? { done: 'The hash is banked.' } : { problem: answer.message };
    },
  );
}

export function useBankPicture() {
  return useBankAction(({ bankId, file }: { bankId: string; file: File }) => bankPicture(bankId, file));
}

export function useRemoveHash() {
  return useBankAction(async (id: string): Promise<ActionOutcome> => {
    const { removeHashBankEntry: answer } = await execute(RemoveHashBankEntryDocument, { id });
    return answer.__typename === 'HashBank' ? { done: 'The hash is removed.' } : { problem: answer.message };
  });
}
