import { defaultPolicy } from '#policy';
import { runProgram } from './program.js';

const abort = new AbortController();
process.once('SIGINT', () => abort.abort());

process.exitCode = await runProgram(process.argv.slice(2), {
  terminal: process,
  policy: defaultPolicy,
  signal: abort.signal,
});
