/** Runs every *.bench.mjs and prints its figures as a table and as JSON; `--write` keeps them in docs/benchmarks.md. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { fromRoot, runNode } from './lib/process.mjs';

const FOLDERS = ['libs/pipeline/bench', 'libs/policy/bench', 'test/bench'];
const DOCUMENT = fromRoot('docs', 'benchmarks.md');
const MARKS = ['<!-- figures -->', '<!-- /figures -->'];

function benches(filter) {
  return FOLDERS.map((folder) => fromRoot(folder))
    .filter((folder) => existsSync(folder) && statSync(folder).isDirectory())
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.bench.mjs') && (!filter || file.includes(filter)));
}

/** Each bench prints a JSON array of {name, unit, value, detail} as its last line on stdout. */
async function runBench(file) {
  const { code, output } = await runNode([file], { output: 'capture' });
  const lines = output.trim().split('\n');
  if (code !== 0) throw new Error(`${file} failed:\n${lines.slice(-20).join('\n')}`);
  const last = lines.findLast((line) => line.startsWith('['));
  if (!last) throw new Error(`${file} printed no figures.`);
  return JSON.parse(last);
}

function machine() {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${cpu?.model.trim()}), ${gigabytes} GiB, Node ${process.versions.node}, ${process.platform}`;
}

function table(figures) {
  const rows = figures.map(
    ({ name, value, unit, detail }) => `| ${name} | ${value} | ${unit} | ${detail ?? ''} |`,
  );
  return ['| figure | value | unit | note |', '| --- | ---: | --- | --- |', ...rows].join('\n');
}

function writeDocument(text) {
  const [open, close] = MARKS;
  const page = readFileSync(DOCUMENT, 'utf8');
  const [before] = page.split(open);
  const [, after] = page.split(close);
  writeFileSync(DOCUMENT, `${before}${open}\n\n${text}\n\n${close}${after}`);
}

await ensureBuilt({ only: ['node'] });
const args = process.argv.slice(2);
const figures = [];
for (const file of benches(args.find((arg) => !arg.startsWith('--')))) {
  console.error(`Running ${file} …`);
  figures.push(...(await runBench(file)));
}
const day = new Date().toISOString().slice(0, 10);
const text = `Measured on ${machine()}, ${day}.\n\n${table(figures)}`;
console.log(text);
console.log(JSON.stringify({ machine: machine(), day, figures }));
if (args.includes('--write')) writeDocument(text);
