/** A Python that has onnxruntime, and conversations with a program in it. */
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

/** @returns its path: FRISKET_PYTHON, otherwise python3; undefined when it cannot import onnxruntime */
export function findPython() {
  const python = process.env.FRISKET_PYTHON || 'python3';
  const { status } = spawnSync(python, ['-c', 'import numpy, onnxruntime'], { stdio: 'ignore' });
  return status === 0 ? python : undefined;
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
