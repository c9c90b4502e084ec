/** A Python that has onnxruntime, conversations with a program in it, and what it draws held against what is drawn here. */
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inTurns, median, processorMs } from './figures.mjs';

/**
 * @param modules what it has to be able to import
 * @returns its path: FRISKET_PYTHON, otherwise python3; undefined, and a line on stderr, when it lacks one of them
 */
export function findPython(...modules) {
  const python = process.env.FRISKET_PYTHON || 'python3';
  const { status } = spawnSync(python, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore' });
  if (status === 0) return python;
  console.error(
    `No Python with ${modules.join(', ')} (FRISKET_PYTHON, python3): the comparison was skipped.`,
  );
  return undefined;
}

/** Starts a program that answers each line of JSON with one; its first line comes unasked. */
export async function startPython(python, args) {
  const child = spawn(python, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The Python program ended before it answered.');
    return JSON.parse(value);
  };
  return {
    greeting: await answer(),
    ask: (question) => {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      return answer();
    },
    stop: () => child.stdin.end(),
  };
}

/**
 * One picture here and there, in turns, after one each that has to be the same.
 * @param here draws it, and gives its bytes
 * @param there asks the Python program for it
 * @returns medians by the clock, their ratio by processor time, and how far apart the pictures are
 */
export async function drawBeside(here, there, { rounds, mostLevelsApart }) {
  const [ours, theirs] = [await here(), await there()];
  const levelsApart = meanDifferenceLevels(ours, Buffer.from(theirs.rgb, 'base64'));
  if (levelsApart > mostLevelsApart) {
    throw new Error(
      `Node and Python drew different pictures: ${levelsApart} of 255 levels apart in the mean.`,
    );
  }
  const worked = { node: [], python: [] };
  const [nodeMs, pythonMs] = await inTurns(rounds, [
    async () => {
      const startMs = processorMs();
      await here();
      worked.node.push(processorMs() - startMs);
    },
    async () => {
      const { seconds, processor_seconds: processorSeconds } = await there();
      worked.python.push(processorSeconds * 1000);
      return seconds * 1000;
    },
  ]);
  return { nodeMs, pythonMs, workRatio: median(worked.node) / median(worked.python), levelsApart };
}

function meanDifferenceLevels(ours, theirs) {
  const sum = ours.reduce((total, level, index) => total + Math.abs(level - theirs[index]), 0);
  return ours.length === theirs.length ? sum / ours.length : Number.POSITIVE_INFINITY;
}
