import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { decodeImage, hashCrops, hashPicture } from '#pipeline';
import { CROP_VERSION, HashBankEntryEntity, type ObjectStorage } from '#platform';
import type { RecurringJob } from './recurring-jobs.js';

const HOUR_MS = 3_600_000;
/** Hashing the crops of one picture takes the better part of a second; a round should not hold up the end of a process. */
const PER_ROUND = 50;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Pictures made here whose hash was banked: what was banked is gone, but the very same picture may still be kept. */
const OUTDATED = `
  SELECT DISTINCT ON (entry.id) entry.id, entry.pdq_hash AS "pdqHash", image.storage_key AS "storageKey"
  FROM hash_bank_entries entry JOIN images image ON image.pdq_hash = entry.pdq_hash
  WHERE entry.crop_version < $1 AND entry.id > $2 ORDER BY entry.id, image.id DESC LIMIT ${PER_ROUND}`;

const outdatedRows = z.array(z.object({ id: z.string(), pdqHash: z.string(), storageKey: z.string() }));

export interface RenewBankedCropsPorts {
  readonly dataSource: DataSource;
  readonly storage: Pick<ObjectStorage, 'get'>;
}

/**
 * Brings banked pictures up to date that foresee no crops or those of an older release, where the picture was made here. A
 * bank keeps no pictures: of all others somebody has to bank the file again, and the console says so.
 */
export class RenewBankedCrops implements RecurringJob {
  readonly name = 'renewing the crops of banked pictures';
  readonly intervalMs = HOUR_MS;

  /** Where the next round goes on: entries whose picture is gone must not keep the others waiting. */
  #after = BEFORE_ALL;

  constructor(private readonly ports: RenewBankedCropsPorts) {}

  /** @returns how many were brought up to date */
  async run(): Promise<number> {
    const { dataSource, storage } = this.ports;
    const found = outdatedRows.parse(await dataSource.query(OUTDATED, [CROP_VERSION, this.#after]));
    this.#after = found.length < PER_ROUND ? BEFORE_ALL : (found.at(-1)?.id ?? BEFORE_ALL);
    let renewed = 0;
    for (const { id, pdqHash, storageKey } of found) {
      const cropHashes = await cropsOf(await storage.get(storageKey), pdqHash);
      if (cropHashes === null) continue;
      await dataSource.manager.update(HashBankEntryEntity, id, { cropHashes, cropVersion: CROP_VERSION });
      renewed += 1;
    }
    return renewed;
  }
}

/** @returns null when the file is gone, or is not the picture that was banked */
async function cropsOf(bytes: Uint8Array | null, pdqHash: string): Promise<string[] | null> {
  if (bytes === null) return null;
  const decoded = await decodeImage(bytes);
  if (!decoded.ok || hashPicture(decoded.image).hash !== pdqHash) return null;
  return hashCrops(decoded.image);
}
