import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import {
  PolicyShadowCountEntity,
  PolicyShadowExampleEntity,
  PolicyShadowRuleCountEntity,
  type ShadowSide,
} from '#platform';
import type { Verdict } from '#policy';
import type { JudgedPrompt } from '../judged-prompt.js';
import { storable } from '../refused-prompts.js';

/** Enough to read through in one sitting. */
export const MAX_SHADOW_EXAMPLES = 200;

const COUNT = `
INSERT INTO policy_shadow_counts (pack_id, live_outcome, shadow_outcome, count) VALUES ($1, $2, $3, 1)
ON CONFLICT (pack_id, live_outcome, shadow_outcome) DO UPDATE SET count = policy_shadow_counts.count + 1`;

const COUNT_RULES = `
INSERT INTO policy_shadow_rule_counts (pack_id, rule_id, side, count)
SELECT $1, rule_id, $2, 1 FROM unnest($3::text[]) AS rule_id ORDER BY rule_id
ON CONFLICT (pack_id, rule_id, side) DO UPDATE SET count = policy_shadow_rule_counts.count + 1`;

const KEEP_EXAMPLE = `
INSERT INTO policy_shadow_examples
  (pack_id, slot, prompt, live_outcome, shadow_outcome, live_rule_ids, shadow_rule_ids, judged_at)
SELECT $1, sum(count)::int % $2, $3, $4, $5, $6, $7, now()
FROM policy_shadow_counts WHERE pack_id = $1 AND live_outcome <> shadow_outcome
ON CONFLICT (pack_id, slot) DO UPDATE SET
  prompt = excluded.prompt, live_outcome = excluded.live_outcome, shadow_outcome = excluded.shadow_outcome,
  live_rule_ids = excluded.live_rule_ids, shadow_rule_ids = excluded.shadow_rule_ids, judged_at = excluded.judged_at`;

/** What versions in shadow would have said: counts for every prompt, and the latest disagreements in full. */
@Injectable()
export class ShadowRecords {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async add(packId: string, { prompt, verdict: live }: JudgedPrompt, shadow: Verdict): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(COUNT, [packId, live.outcome, shadow.outcome]);
      if (live.outcome === shadow.outcome) return;
      await countRules(manager, { packId, side: 'live', ruleIds: without(live.ruleIds, shadow.ruleIds) });
      await countRules(manager, { packId, side: 'shadow', ruleIds: without(shadow.ruleIds, live.ruleIds) });
      const example = [storable(prompt), live.outcome, shadow.outcome, live.ruleIds, shadow.ruleIds];
      await manager.query(KEEP_EXAMPLE, [packId, MAX_SHADOW_EXAMPLES, ...example]);
    });
  }

  /** A version that goes into shadow again is another version: it starts from nothing. */
  async forget(manager: EntityManager, packId: string): Promise<void> {
    await manager.delete(PolicyShadowCountEntity, { packId });
    await manager.delete(PolicyShadowRuleCountEntity, { packId });
    await this.forgetExamples(manager, packId);
  }

  /** Prompts are kept no longer than they are of use. */
  async forgetExamples(manager: EntityManager, packId: string): Promise<void> {
    await manager.delete(PolicyShadowExampleEntity, { packId });
  }
}

function countRules(
  manager: EntityManager,
  { packId, side, ruleIds }: { packId: string; side: ShadowSide; ruleIds: readonly string[] },
): Promise<unknown> {
  return manager.query(COUNT_RULES, [packId, side, ruleIds]);
}

function without(ids: readonly string[], others: readonly string[]): string[] {
  return ids.filter((id) => !others.includes(id));
}
