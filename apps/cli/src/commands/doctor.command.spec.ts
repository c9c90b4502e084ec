import { describe, expect, it, jest } from '@jest/globals';
import { examineNode } from '../doctor/run-doctor.js';
import { REAL_NETWORKS_TIMEOUT_MS, runCli } from '../testing/run-cli.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

describe('frisket doctor', () => {
  it('finds everything in order on the machine that runs the tests', async () => {
    const run = await runCli('doctor', '--json');
    expect(run.json().map((finding) => [field(finding, 'subject'), field(finding, 'ok')])).toEqual([
      ['Node', true],
      ['memory', true],
      ['content policy', true],
      ['checkpoint', true],
      ['execution provider', true],
      ['drawing', true],
    ]);
    expect(run.exitCode).toBe(0);
  });

  it('stops at a checkpoint that is not there, and fails', async () => {
    const run = await runCli('doctor', '--checkpoint', '/no/such/folder');
    expect([run.exitCode, run.stdout]).toEqual([
      1,
      expect.stringMatching(/FAIL {2}checkpoint: .*manifest\.json/),
    ]);
  });

  it.each([
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.0.0', true],
    ['18.20.0', false],
  ])('judges Node %s', (version, ok) => {
    expect(examineNode(version).ok).toBe(ok);
  });
});

function field(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null
    ? Object.entries(record).find(([key]) => key === name)?.[1]
    : undefined;
}
