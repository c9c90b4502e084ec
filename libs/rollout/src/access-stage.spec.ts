import { describe, expect, it } from '@jest/globals';
import { ACCESS_STAGE_NAMES, ACCESS_STAGES, accessStageName, isAccessStage } from './access-stage.js';

describe('access stages', () => {
  it('rise from revoked to staff', () => {
    const stages = ACCESS_STAGE_NAMES.map((name) => ACCESS_STAGES[name]);

    expect(ACCESS_STAGE_NAMES).toEqual(['revoked', 'waitlist', 'beta', 'preview', 'trusted', 'staff']);
    expect(stages).toEqual([...stages].sort((a, b) => a - b));
  });

  it('have a name each, and numbers in between have none', () => {
    for (const name of ACCESS_STAGE_NAMES) expect(accessStageName(ACCESS_STAGES[name])).toBe(name);
    expect(isAccessStage(20)).toBe(true);
    expect(isAccessStage(25)).toBe(false);
  });
});
