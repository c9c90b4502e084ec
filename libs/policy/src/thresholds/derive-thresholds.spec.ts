import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  deriveThresholds,
  reviewMinutesPerDay,
  type ReviewCosts,
  type ReviewLoad,
} from './derive-thresholds.js';

const COSTS: ReviewCosts = {
  missedBreachMinutes: 20,
  reviewMinutes: 1,
  delayMinutes: 2,
  wrongRefusalMinutes: 12,
};

const LOAD: ReviewLoad = {
  textsPerDay: 1000,
  reviewerMinutesPerDay: 480,
  traffic: Array.from({ length: 20 }, () => 1 / 20),
};

describe('deriveThresholds', () => {
  it('holds from where a look costs less than the expected harm', () => {
    const { holdFrom } = deriveThresholds(COSTS, { ...LOAD, reviewerMinutesPerDay: 10_000 });
    expect(holdFrom).toBeCloseTo((1 + 2) / (20 + 2), 6);
  });

  it('blocks from where a refusal costs less than a look', () => {
    const { blockFrom } = deriveThresholds(COSTS, { ...LOAD, reviewerMinutesPerDay: 10_000 });
    expect(blockFrom).toBeCloseTo(1 - 1 / (12 - 2), 6);
  });

  it('never plans more review minutes than there are', () => {
    const budgets = fc.integer({ min: 50, max: 2000 });
    fc.assert(
      fc.property(budgets, (reviewerMinutesPerDay) => {
        const load = { ...LOAD, reviewerMinutesPerDay };
        const planned = reviewMinutesPerDay(deriveThresholds(COSTS, load), COSTS, load);
        expect(planned).toBeLessThanOrEqual(reviewerMinutesPerDay);
      }),
      { seed: 4 },
    );
  });

  it('holds earlier when a missed breach costs more', () => {
    const mild = deriveThresholds(COSTS, LOAD).holdFrom;
    const grave = deriveThresholds(
      { ...COSTS, missedBreachMinutes: 200 },
      { ...LOAD, textsPerDay: 10 },
    ).holdFrom;
    expect(grave).toBeLessThan(mild);
  });

  it('chooses between allowing and blocking alone when a look is dearer than both', () => {
    const { holdFrom, blockFrom } = deriveThresholds({ ...COSTS, reviewMinutes: 100 }, LOAD);
    expect(holdFrom).toBe(blockFrom);
    expect(holdFrom).toBeCloseTo(12 / (12 + 20), 6);
  });
});
