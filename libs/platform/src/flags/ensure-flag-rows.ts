import type { DataSource } from 'typeorm';
import { FLAG_KEYS, FLAGS } from './flag-keys.js';

/** Adds the rows of flags that the table does not have yet, switched on. What an operator has set stays. */
export async function ensureFlagRows(dataSource: DataSource): Promise<void> {
  for (const key of FLAG_KEYS) {
    const { kind, description, defaultStrategies } = FLAGS[key];
    await dataSource.query(
      `INSERT INTO feature_flags (key, kind, description, enabled, strategies)
       VALUES ($1, $2, $3, true, $4) ON CONFLICT (key) DO NOTHING`,
      [key, kind, description, JSON.stringify(defaultStrategies)],
    );
  }
}
