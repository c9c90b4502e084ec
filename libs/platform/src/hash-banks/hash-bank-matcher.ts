import type { DataSource } from 'typeorm';

/** A banked picture that looks like the one asked about. */
export interface HashBankMatch {
  readonly bank: string;
  /** Policy category that the bank stands for. */
  readonly category: string;
  /** Bits that differ, of 256. */
  readonly distance: number;
}

/** Hashes further apart than this have nothing to do with each other. */
const MAX_DISTANCE_BITS = 64;

/** Each crop becomes bits once, for both views: reading hexadecimal digits costs more than counting. */
const QUERY = `
WITH upright AS MATERIALIZED (
  SELECT ('x' || ($1::text[])[1])::bit(256) AS plain, ('x' || ($1::text[])[2])::bit(256) AS mirrored
)
SELECT bank.name AS bank, bank.category AS category, min(bits.distance)::int AS distance
FROM hash_banks bank
JOIN hash_bank_entries entry ON entry.bank_id = bank.id
CROSS JOIN upright
CROSS JOIN LATERAL (
  SELECT min(pairs.distance) AS distance
  FROM (
    SELECT bit_count(('x' || entry.pdq_hash)::bit(256) # ('x' || view)::bit(256)) AS distance
    FROM unnest($1::text[]) view
    UNION ALL
    SELECT least(bit_count(crop.bits # upright.plain), bit_count(crop.bits # upright.mirrored))
    FROM (SELECT ('x' || hash)::bit(256) AS bits FROM unnest(entry.crop_hashes) hash OFFSET 0) crop
  ) pairs
) bits
WHERE bank.enabled AND bits.distance <= $2
GROUP BY bank.id
ORDER BY distance, bank.name`;

/**
 * Compares a picture's perceptual hashes with every enabled bank: all its views with the banked pictures, and it as it is
 * and mirrored with their crops. PostgreSQL counts the bits.
 */
export class HashBankMatcher {
  constructor(private readonly dataSource: DataSource) {}

  /** @param pdqHashes the picture as it is, mirrored and turned, the mirrored one second: 64 hexadecimal digits each */
  async match(pdqHashes: readonly string[]): Promise<HashBankMatch[]> {
    // The columns are named and typed by the query above.
    return (await this.dataSource.query(QUERY, [pdqHashes, MAX_DISTANCE_BITS])) as HashBankMatch[];
  }
}
