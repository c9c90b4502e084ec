import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { PolicyShadowCountEntity, PolicyShadowExampleEntity, PolicyShadowRuleCountEntity } from '#platform';
import { codedError, ERROR_CODES } from '../../graphql/errors.js';
import { isUuid } from '../../graphql/ids.js';
import { make } from '../../graphql/make.js';
import { OutcomeCountType } from '../workbench/verdict-comparison.types.js';
import { ShadowExampleType, ShadowRuleCountType, ShadowStatisticsType } from './shadow-statistics.type.js';

const MAX_RULES = 50;

@Injectable()
export class ShadowStatisticsReadModel {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async of(packId: string): Promise<ShadowStatisticsType> {
    if (!isUuid(packId)) throw codedError(ERROR_CODES.notFound, 'There is no such version of the policy.');
    const { manager } = this.dataSource;
    const counts = await manager.findBy(PolicyShadowCountEntity, { packId });
    const rules = await manager.find(PolicyShadowRuleCountEntity, {
      where: { packId },
      order: { count: 'DESC', ruleId: 'ASC' },
      take: MAX_RULES,
    });
    const examples = await manager.find(PolicyShadowExampleEntity, {
      where: { packId },
      order: { judgedAt: 'DESC', slot: 'DESC' },
    });
    const differing = counts.filter(({ liveOutcome, shadowOutcome }) => liveOutcome !== shadowOutcome);
    return make(ShadowStatisticsType, {
      judgedCount: sum(counts),
      disagreementCount: sum(differing),
      counts: counts.map(({ liveOutcome: before, shadowOutcome: after, count }) =>
        make(OutcomeCountType, { before, after, count }),
      ),
      rules: rules.map(({ ruleId, side, count }) => make(ShadowRuleCountType, { ruleId, side, count })),
      examples: examples.map(({ prompt, liveOutcome, shadowOutcome, liveRuleIds, shadowRuleIds, judgedAt }) =>
        make(ShadowExampleType, { prompt, liveOutcome, shadowOutcome, liveRuleIds, shadowRuleIds, judgedAt }),
      ),
    });
  }
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
