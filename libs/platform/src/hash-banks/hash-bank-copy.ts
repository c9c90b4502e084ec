import { type HashWords, wordsOf, wordsOfHex } from './hash-bits.js';

/** What a TypeORM data source does for whoever only reads. */
export interface Queries {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** One enabled bank with everything in it. Never changed once handed out. */
export interface LoadedBank {
  readonly name: string;
  readonly category: string;
  /** Rises with every change of the bank's entries. */
  readonly revision: number;
  /** By id. */
  readonly entries: ReadonlyMap<string, LoadedEntry>;
}

export interface LoadedEntry {
  /** Another one after every change of the row. */
  readonly version: string;
  readonly picture: HashWords;
  readonly crops: HashWords;
}

/** Bounds what one answer of the database holds: some 4 MB of pictures with all their crops. */
const ENTRIES_PER_PAGE = 200;

const BANKS = `SELECT id, name, category, revision FROM hash_banks WHERE enabled`;
/** PostgreSQL's own mark of a row's version: whatever writes the row changes it. */
const VERSIONS = `SELECT id, xmin::text AS version FROM hash_bank_entries WHERE bank_id = $1`;
const ENTRIES = `
SELECT id, xmin::text AS version, pdq_hash AS "pdqHash", crop_hashes AS "cropHashes"
FROM hash_bank_entries WHERE id = ANY ($1)`;

/** The columns are named and typed by the queries above. */
type BankRow = Pick<LoadedBank, 'name' | 'category' | 'revision'> & { readonly id: string };
interface VersionRow {
  readonly id: string;
  readonly version: string;
}
type EntryRow = VersionRow & { readonly pdqHash: string; readonly cropHashes: Buffer };

/**
 * The enabled hash banks in memory, 32 bytes a hash. Follows the database: every look asks for the banks' revisions, and
 * reads what has changed since.
 */
export class HashBankCopy {
  #banks = new Map<string, LoadedBank>();
  #lastLook: Promise<unknown> = Promise.resolve();

  constructor(private readonly dataSource: Queries) {}

  /** The banks as they are in the database now. Looks that overlap wait for each other and read nothing twice. */
  current(): Promise<LoadedBank[]> {
    const look = this.#lastLook.then(() => this.#follow());
    this.#lastLook = look.catch(() => undefined);
    return look;
  }

  async #follow(): Promise<LoadedBank[]> {
    const rows = (await this.dataSource.query(BANKS)) as BankRow[];
    const banks = new Map<string, LoadedBank>();
    for (const { id, ...bank } of rows) {
      const known = this.#banks.get(id);
      // The revision was read before the entries: what is written in between is read again next time.
      const entries =
        known?.revision === bank.revision ? known.entries : await this.#entries(id, known?.entries);
      banks.set(id, { ...bank, entries });
    }
    this.#banks = banks;
    return [...banks.values()];
  }

  async #entries(bankId: string, known: LoadedBank['entries'] = new Map()): Promise<LoadedBank['entries']> {
    const rows = (await this.dataSource.query(VERSIONS, [bankId])) as VersionRow[];
    const entries = new Map<string, LoadedEntry>();
    const missing: string[] = [];
    for (const { id, version } of rows) {
      const entry = known.get(id);
      if (entry?.version === version) entries.set(id, entry);
      else missing.push(id);
    }
    for (let start = 0; start < missing.length; start += ENTRIES_PER_PAGE) {
      const page = missing.slice(start, start + ENTRIES_PER_PAGE);
      for (const { id, version, pdqHash, cropHashes } of await this.#read(page)) {
        entries.set(id, { version, picture: wordsOfHex(pdqHash), crops: wordsOf(cropHashes) });
      }
    }
    return entries;
  }

  async #read(ids: readonly string[]): Promise<EntryRow[]> {
    return (await this.dataSource.query(ENTRIES, [ids])) as EntryRow[];
  }
}
