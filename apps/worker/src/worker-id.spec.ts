import { describe, expect, it } from '@jest/globals';
import { createWorkerId } from './worker-id.js';

describe('a worker id', () => {
  it('tells the process, and is never the same twice', () => {
    const ids = [createWorkerId(), createWorkerId()];
    expect(ids[0]).toContain(`-${process.pid}-`);
    expect(new Set(ids).size).toBe(2);
  });
});
