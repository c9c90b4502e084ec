/**
 * Runs every *.bench.mjs and prints its figures as a table and as JSON; `--write` keeps them in docs/benchmarks.md. A word
 * runs those whose path has it; `--write` then renews their rows and leaves the others.
 */
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
  for (const line of lines) if (line !== last && line !== '') console.error(line);
  return JSON.parse(last);
}

function machine() {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${cpu?.model.trim()}), ${gigabytes} GiB, Node ${process.versions.node}, ${process.platform}`;
}

const HEAD = ['| figure | value | unit | note |', '| --- | ---: | --- | --- |'];
const row = ({ name, value, unit, detail }) => `| ${name} | ${value} | ${unit} | ${detail ?? ''} |`;
const nameOf = (line) => line.split('|')[1].trim();
const table = (rows) => [...HEAD, ...rows].join('\n');

/** The document's rows with the new ones in their places; rows that it lacks come last. */
function renewed(rows) {
  const [, figures = ''] = readFileSync(DOCUMENT, 'utf8').split(MARKS[0]);
  const written = figures
    .split(MARKS[1])[0]
    .split('\n')
    .filter((line) => line.startsWith('| ') && !HEAD.includes(line));
  const fresh = new Map(rows.map((line) => [nameOf(line), line]));
  const kept = written.map((line) => fresh.get(nameOf(line)) ?? line);
  const known = new Set(written.map(nameOf));
  return [...kept, ...rows.filter((line) => !known.has(nameOf(line)))];
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
const filter = args.find((arg) => !arg.startsWith('--'));
for (const file of benches(filter)) {
  console.error(`Running ${file} …`);
  figures.push(...(await runBench(file)));
}
const day = new Date().toISOString().slice(0, 10);
const measuredOn = `Measured on ${machine()}, ${day}.`;
const rows = figures.map(row);
console.log(`${measuredOn}\n\n${table(rows)}`);
console.log(JSON.stringify({ machine: machine(), day, figures }));
if (args.includes('--write')) {
  writeDocument(`${measuredOn}\n\n${table(filter === undefined ? rows : renewed(rows))}`);
}
