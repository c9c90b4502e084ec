/** Writes the schema file from the resolvers; with `--check` only says whether it is up to date. */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildSchemaText } from './schema-text.js';

/** From the repository's root, where every command runs. */
const SCHEMA_FILE = resolve('apps/api/src/schema.graphql');

const text = await buildSchemaText();
if (!process.argv.includes('--check')) {
  await writeFile(SCHEMA_FILE, text);
} else if ((await readFile(SCHEMA_FILE, 'utf8')) !== text) {
  console.error(
    'apps/api/src/schema.graphql is out of date; run: node dist/apps/api/src/graphql/print-schema.js',
  );
  process.exitCode = 1;
}
