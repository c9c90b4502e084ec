import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { ObjectStorage } from '#platform';
import type { RecurringJob } from './recurring-jobs.js';

const HOUR_MS = 3_600_000;
/** A request that was accepted in an upload's last moment is in the database by then, and keeps it. */
const GRACE_MINUTES = 10;
/** Bounds one round of work on one connection; a round goes on until nothing is left. */
const BATCH = 100;

/** Held generations keep theirs as well: a reviewer has not decided yet. */
const EXPIRED = `
  SELECT u.id, u.storage_key AS "storageKey" FROM uploads u
  WHERE u.storage_key IS NOT NULL AND u.expires_at <= $1::timestamptz - make_interval(mins => ${GRACE_MINUTES})
    AND NOT EXISTS (
      SELECT 1 FROM generations g
      WHERE g.status IN ('queued', 'running', 'held')
        AND (g.source_upload_id = u.id OR g.target_upload_id = u.id OR g.mask_upload_id = u.id))
  ORDER BY u.expires_at LIMIT ${BATCH}`;

/** What generations were made from stays known, though nobody can look at it any more. */
const FORGET_USED = `UPDATE uploads SET storage_key = NULL WHERE id = ANY ($1)`;
const DELETE_UNUSED = `
  DELETE FROM uploads u WHERE u.id = ANY ($1) AND NOT EXISTS (
    SELECT 1 FROM generations g
    WHERE g.source_upload_id = u.id OR g.target_upload_id = u.id OR g.mask_upload_id = u.id)`;

const expiredRows = z.array(z.object({ id: z.string(), storageKey: z.string() }));

export interface ExpiredUploadsPorts {
  readonly dataSource: DataSource;
  readonly storage: Pick<ObjectStorage, 'delete'>;
}

/** Deletes people's own pictures once their time is over: the pixels of all, and the rows of those that nothing was made from. */
export class ExpiredUploads implements RecurringJob {
  readonly name = 'deleting expired uploads';
  readonly intervalMs = HOUR_MS;

  constructor(private readonly ports: ExpiredUploadsPorts) {}

  /** @returns how many were deleted */
  async run(now: Date): Promise<number> {
    let deleted = 0;
    for (let found = await this.expired(now); found.length > 0; found = await this.expired(now)) {
      // Pixels first: a row without pixels is found gone by everybody, pixels without a row would be found by nobody.
      for (const { storageKey } of found) await this.ports.storage.delete(storageKey);
      const ids = found.map(({ id }) => id);
      await this.ports.dataSource.transaction(async (manager) => {
        await manager.query(DELETE_UNUSED, [ids]);
        await manager.query(FORGET_USED, [ids]);
      });
      deleted += found.length;
    }
    return deleted;
  }

  private async expired(now: Date): Promise<z.infer<typeof expiredRows>> {
    const rows: unknown = await this.ports.dataSource.query(EXPIRED, [now]);
    return expiredRows.parse(rows);
  }
}
