import type { ClientFeaturesResponse } from 'unleash-client';
import { Operator } from 'unleash-client/lib/strategy/strategy.js';
import { z } from 'zod';

export type FlagFeature = ClientFeaturesResponse['features'][number];

/** One row of feature_flags, not yet trusted. */
export interface FlagRow {
  key: string;
  enabled: unknown;
  strategies: unknown;
}

const constraintSchema = z.object({
  contextName: z.string().min(1),
  operator: z.enum(Operator),
  values: z.array(z.string()).default([]),
  value: z.string().optional(),
  inverted: z.boolean().default(false),
  caseInsensitive: z.boolean().default(false),
});

const strategySchema = z.object({
  name: z.string().min(1),
  parameters: z.record(z.string(), z.string()).default({}),
  constraints: z.array(constraintSchema).default([]),
  // Segments are a table of the Unleash server; without one a strategy that needs them cannot be answered.
  segments: z.array(z.number()).max(0).default([]),
});

const rowSchema = z.object({
  enabled: z.boolean(),
  // Unleash reads an enabled flag without strategies as "on for everybody": here somebody must have said so.
  strategies: z.array(strategySchema).min(1),
});

export interface ParsedFlags {
  features: FlagFeature[];
  /** Keys of rows that make no sense. They are left out, which means off. */
  corruptKeys: string[];
}

/** Turns rows into Unleash features. A row that cannot be understood is off, and disturbs no other flag. */
export function parseFlagRows(rows: readonly FlagRow[]): ParsedFlags {
  const parsed: ParsedFlags = { features: [], corruptKeys: [] };
  for (const row of rows) {
    const result = rowSchema.safeParse(row);
    if (result.success) parsed.features.push({ name: row.key, ...result.data });
    else parsed.corruptKeys.push(row.key);
  }
  return parsed;
}
