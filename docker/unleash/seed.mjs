/**
 * Gives a new Unleash server Frisket's flags. Flags that are there already stay as they are: the server's own import
 * at start would set them back every time, and so switch generation on again after somebody has stopped it.
 */
import { readFile } from 'node:fs/promises';

const PROJECT = 'projects/default/features';
const ENVIRONMENT = 'development';

const { UNLEASH_URL, UNLEASH_ADMIN_TOKEN } = process.env;

async function call(path, body) {
  const response = await fetch(`${UNLEASH_URL}/admin/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: UNLEASH_ADMIN_TOKEN, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Unleash answered ${response.status} to ${path}: ${text}`);
  return text === '' ? null : JSON.parse(text);
}

function missingFrom(known, wanted) {
  const names = new Set(known.map(({ name }) => name));
  return wanted.filter(({ name }) => !names.has(name));
}

/** Switched on last: a flag that was left half-made serves nobody. */
async function createFlag({ strategies, ...feature }) {
  await call(PROJECT, feature);
  const environment = `${PROJECT}/${feature.name}/environments/${ENVIRONMENT}`;
  for (const strategy of strategies) await call(`${environment}/strategies`, strategy);
  await call(`${environment}/on`, {});
  console.log(`Unleash got ${feature.name}.`);
}

async function seedFlags() {
  const seed = JSON.parse(await readFile(new URL('flags.json', import.meta.url), 'utf8'));
  const fields = missingFrom(await call('context'), seed.contextFields);
  for (const field of fields) await call('context', field);
  const { features } = await call(PROJECT);
  for (const feature of missingFrom(features, seed.features)) await createFlag(feature);
  console.log('Unleash has all of the flags.');
}

seedFlags().catch((error) => {
  console.error(`Unleash did not get its flags: ${error.message}`);
  process.exitCode = 1;
});
