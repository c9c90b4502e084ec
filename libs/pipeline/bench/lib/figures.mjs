/** What every pipeline bench shares: which checkpoint, how figures look, and how two things are compared fairly. */
import { fileURLToPath } from 'node:url';

export const HOUSE = fileURLToPath(new URL('../../../../models/house', import.meta.url));

/** One row of docs/benchmarks.md. */
export const figure = (name, unit, value, detail) => ({
  name,
  unit,
  value: Number(value.toFixed(3)),
  detail,
});

/** The last line on stdout is what `npm run bench` collects. */
export const printFigures = (figures) => console.log(JSON.stringify(figures));

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Milliseconds that the processor has worked for this process: unlike a clock, it does not count waiting for a core. */
export function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds that each of some works takes, in turns, so that a busy machine is as busy for all of them.
 * @param works  each may return milliseconds of its own, which then count instead
 * @param nowMs  the clock
 * @returns the median of each
 */
export async function inTurns(rounds, works, nowMs = () => performance.now()) {
  const timesMs = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const startMs = nowMs();
      const reportedMs = await work();
      timesMs[index].push(reportedMs ?? nowMs() - startMs);
    }
  }
  return timesMs.map(median);
}
