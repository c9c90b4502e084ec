import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { CROP_VERSION, NO_CROPS_VERSION } from '#platform';
import { PDQ_NEAR_WITHIN_BITS } from '#policy';
import { isUuid } from '../../graphql/ids.js';
import { make } from '../../graphql/make.js';
import { HashBankEntryType, HashBankMatchType, HashBankType } from './hash-bank.type.js';

/** More than anybody reads on one screen. */
const MAX_LISTED_ENTRIES = 200;
const MAX_LISTED_MATCHES = 50;
/** Every one is compared with every listed hash: a million comparisons take a good second. */
const MAX_SEARCHED_IMAGES = 5000;

const BANKS = `
SELECT bank.id, bank.name, bank.category, bank.description, bank.enabled, bank.created_at AS "createdAt",
  author.display_name AS "createdByName",
  (SELECT count(*)::int FROM hash_bank_entries entry WHERE entry.bank_id = bank.id) AS "entryCount",
  (SELECT count(*)::int FROM hash_bank_entries entry WHERE entry.bank_id = bank.id
    AND entry.crop_version > ${NO_CROPS_VERSION} AND entry.crop_version < ${CROP_VERSION}) AS "outdatedCount"
FROM hash_banks bank LEFT JOIN users author ON author.id = bank.created_by`;

const ENTRIES = `
SELECT entry.id, entry.pdq_hash AS "pdqHash", entry.note, entry.created_at AS "createdAt",
  CASE WHEN entry.crop_version = ${NO_CROPS_VERSION} THEN 'none' WHEN entry.crop_version < ${CROP_VERSION} THEN 'outdated'
    ELSE 'current' END AS crops,
  author.display_name AS "createdByName"
FROM hash_bank_entries entry LEFT JOIN users author ON author.id = entry.created_by
WHERE entry.bank_id = $1 ORDER BY entry.created_at DESC, entry.id DESC LIMIT ${MAX_LISTED_ENTRIES}`;

const MATCHES = `
SELECT image.id AS "imageId", entry.id AS "entryId", bits.distance, image.visibility, generation.prompt,
  image.created_at AS "createdAt"
FROM (
  SELECT id, pdq_hash FROM hash_bank_entries WHERE bank_id = $1
  ORDER BY created_at DESC, id DESC LIMIT ${MAX_LISTED_ENTRIES}
) entry
CROSS JOIN (
  SELECT id, generation_id, visibility, pdq_hash, created_at FROM images
  WHERE pdq_hash IS NOT NULL ORDER BY id DESC LIMIT ${MAX_SEARCHED_IMAGES}
) image
JOIN generations generation ON generation.id = image.generation_id
CROSS JOIN LATERAL (
  SELECT bit_count(('x' || entry.pdq_hash)::bit(256) # ('x' || image.pdq_hash)::bit(256))::int AS distance
) bits
WHERE bits.distance <= ${PDQ_NEAR_WITHIN_BITS}
ORDER BY image.created_at DESC, bits.distance LIMIT ${MAX_LISTED_MATCHES}`;

/** The columns are named and typed by the queries above. */
@Injectable()
export class HashBankReadModel {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list(): Promise<HashBankType[]> {
    const rows = (await this.dataSource.query(`${BANKS} ORDER BY bank.name`)) as HashBankType[];
    return rows.map((row) => make(HashBankType, row));
  }

  async byId(id: string): Promise<HashBankType | null> {
    if (!isUuid(id)) return null;
    const [row] = (await this.dataSource.query(`${BANKS} WHERE bank.id = $1`, [id])) as HashBankType[];
    return row === undefined ? null : make(HashBankType, row);
  }

  /** The newest first. */
  async entries(bankId: string): Promise<HashBankEntryType[]> {
    const rows = (await this.dataSource.query(ENTRIES, [bankId])) as HashBankEntryType[];
    return rows.map((row) => make(HashBankEntryType, row));
  }

  /** Pictures made here, the newest first. */
  async matches(bankId: string): Promise<HashBankMatchType[]> {
    const rows = (await this.dataSource.query(MATCHES, [bankId])) as HashBankMatchType[];
    return rows.map((row) => make(HashBankMatchType, row));
  }
}
