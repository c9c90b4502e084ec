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

const QUERY = `
SELECT bank.name AS bank, bank.category AS category, min(bits.distance)::int AS distance
FROM hash_banks bank
JOIN hash_bank_entries entry ON entry.bank_id = bank.id
CROSS JOIN LATERAL (
  SELECT bit_count(('x' || entry.pdq_hash)::bit(256) # ('x' || $1)::bit(256)) AS distance
) bits
WHERE bank.enabled AND bits.distance <= $2
GROUP BY bank.id
ORDER BY distance, bank.name`;

/** Compares a picture's perceptual hash with every enabled bank. PostgreSQL counts the bits. */
export class HashBankMatcher {
  constructor(private readonly dataSource: DataSource) {}

  /** @param pdqHash 64 hexadecimal digits */
  async match(pdqHash: string): Promise<HashBankMatch[]> {
    // The columns are named and typed by the query above.
    return (await this.dataSource.query(QUERY, [pdqHash, MAX_DISTANCE_BITS])) as HashBankMatch[];
  }
}
