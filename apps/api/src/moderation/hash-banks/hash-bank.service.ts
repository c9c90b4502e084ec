import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { CROP_VERSION, HashBankEntity, HashBankEntryEntity, NO_CROPS_VERSION } from '#platform';
import { POLICY_CATEGORIES } from '#policy';
import type { SignedInContext } from '../../context/api-context.js';
import { isUuid } from '../../graphql/ids.js';
import { MAX_REASON_CHARACTERS } from '../../graphql/reason.js';
import type { FieldProblem } from '../../graphql/results/invalid-input.result.js';
import { type OperatorAction, OperatorLog } from '../../operations/operator-log.js';
import type { CreateHashBankInput } from './dto/create-hash-bank.input.js';

export type HashBankOutcome =
  | { readonly kind: 'changed'; readonly bankId: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'conflict'; readonly message: string }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] };

/** The name becomes part of a rule id, `image.hash_bank.<name>`. */
const NAME_FORM = /^[a-z0-9_-]{1,40}$/u;
const HASH_FORM = /^[0-9a-f]{64}$/u;
/** Every worker keeps the banks in memory: 32 bytes a hash, 17 kB a picture with its crops. */
const MAX_ENTRIES_PER_BANK = 50_000;

/** What operators do to hash banks. A change holds for the next picture, and is logged in the same transaction. */
@Injectable()
export class HashBankService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly log: OperatorLog,
  ) {}

  create(
    context: SignedInContext,
    { name, category, description }: CreateHashBankInput,
  ): Promise<HashBankOutcome> {
    const problems = [
      ...nameProblems(name),
      ...categoryProblems(category),
      ...noteProblems('description', description),
    ];
    if (problems.length > 0) return Promise.resolve({ kind: 'invalid', problems });
    return this.dataSource.transaction(async (manager) => {
      const { raw } = await manager
        .createQueryBuilder()
        .insert()
        .into(HashBankEntity)
        .values({ name, category, description, createdBy: context.user.id })
        .orIgnore()
        .returning('id')
        .execute();
      const [row] = raw as { id: string }[]; // the returning clause above
      if (row === undefined) return { kind: 'conflict', message: `There is a bank called ${name} already.` };
      await this.record(context, manager, {
        action: 'hash-bank.create',
        bankId: row.id,
        payload: { name, category },
      });
      return { kind: 'changed', bankId: row.id };
    });
  }

  setEnabled(context: SignedInContext, bankId: string, enabled: boolean): Promise<HashBankOutcome> {
    return this.dataSource.transaction(async (manager) => {
      const bank = await findBank(manager, bankId);
      if (bank === null) return { kind: 'notFound' };
      await manager.update(HashBankEntity, bank.id, { enabled });
      const payload = { name: bank.name, enabled };
      await this.record(context, manager, { action: 'hash-bank.set-enabled', bankId, payload });
      return { kind: 'changed', bankId };
    });
  }

  /**
   * A picture may be added to a hash that is there already, when the hash knows no crops or those of an older release.
   * @param pdqHash 64 hexadecimal digits, in either case
   * @param cropHashes of a picture: `hashCrops` of it; undefined when only a hash is given
   */
  addHash(
    context: SignedInContext,
    bankId: string,
    { pdqHash: given, note, cropHashes }: { pdqHash: string; note: string; cropHashes?: string[] },
  ): Promise<HashBankOutcome> {
    const pdqHash = given.trim().toLowerCase();
    const problems = [...hashProblems(pdqHash), ...noteProblems('note', note)];
    if (problems.length > 0) return Promise.resolve({ kind: 'invalid', problems });
    const cropVersion = cropHashes === undefined ? NO_CROPS_VERSION : CROP_VERSION;
    const crops = { cropHashes: cropHashes ?? [], cropVersion };
    return this.dataSource.transaction(async (manager) => {
      const bank = await findBank(manager, bankId);
      if (bank === null) return { kind: 'notFound' };
      if ((await manager.countBy(HashBankEntryEntity, { bankId })) >= MAX_ENTRIES_PER_BANK) {
        return { kind: 'conflict', message: `A bank holds ${MAX_ENTRIES_PER_BANK} hashes at most.` };
      }
      const { raw } = await manager
        .createQueryBuilder()
        .insert()
        .into(HashBankEntryEntity)
        .values({ bankId, pdqHash, note, createdBy: context.user.id, ...crops })
        .orUpdate(['crop_hashes', 'crop_version'], ['bank_id', 'pdq_hash'], {
          overwriteCondition: { where: 'hash_bank_entries.crop_version < EXCLUDED.crop_version' },
        })
        .returning('id')
        .execute();
      if ((raw as unknown[]).length === 0)
        return { kind: 'conflict', message: 'The bank has this hash already.' };
      await this.record(context, manager, {
        action: 'hash-bank.add-hash',
        bankId,
        payload: { name: bank.name, pdqHash, note },
      });
      return { kind: 'changed', bankId };
    });
  }

  removeHash(context: SignedInContext, entryId: string): Promise<HashBankOutcome> {
    return this.dataSource.transaction(async (manager) => {
      const entry = isUuid(entryId) ? await manager.findOneBy(HashBankEntryEntity, { id: entryId }) : null;
      if (entry === null) return { kind: 'notFound' };
      const { bankId, pdqHash, note } = entry;
      await manager.delete(HashBankEntryEntity, { id: entryId });
      await this.record(context, manager, {
        action: 'hash-bank.remove-hash',
        bankId,
        payload: { pdqHash, note },
      });
      return { kind: 'changed', bankId };
    });
  }

  private record(
    context: SignedInContext,
    manager: EntityManager,
    {
      action,
      bankId,
      payload,
    }: { action: OperatorAction; bankId: string; payload: Record<string, string | boolean> },
  ): Promise<void> {
    return this.log.record(context, manager, { action, target: `hash-bank:${bankId}`, payload });
  }
}

async function findBank(manager: EntityManager, id: string): Promise<HashBankEntity | null> {
  return isUuid(id) ? manager.findOneBy(HashBankEntity, { id }) : null;
}

function nameProblems(name: string): FieldProblem[] {
  if (NAME_FORM.test(name)) return [];
  const message = 'Use up to 40 lower-case letters, digits, hyphens and underscores.';
  return [{ field: 'name', code: 'NAME_FORM', message }];
}

function categoryProblems(category: string): FieldProblem[] {
  if (POLICY_CATEGORIES.some(({ id }) => id === category)) return [];
  return [{ field: 'category', code: 'UNKNOWN', message: 'Choose one of the policy’s categories.' }];
}

function hashProblems(pdqHash: string): FieldProblem[] {
  if (HASH_FORM.test(pdqHash)) return [];
  return [{ field: 'pdqHash', code: 'HASH_FORM', message: 'A PDQ hash has 64 hexadecimal digits.' }];
}

function noteProblems(field: string, text: string): FieldProblem[] {
  if (text.length <= MAX_REASON_CHARACTERS) return [];
  return [{ field, code: 'TOO_LONG', message: `Please keep it to ${MAX_REASON_CHARACTERS} characters.` }];
}
