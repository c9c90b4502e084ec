import { readCheckpointText } from '../checkpoint-files.js';
import { CheckpointManifestError } from '../../errors.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * A JSON object of a checkpoint folder; empty when the file is missing.
 * NOTE: Python writes infinities into JSON, which JSON does not have; they are read as null, which means "not set".
 * @throws CheckpointManifestError when the file is there and is no JSON object
 */
export async function readOptionalJson(directory: string, file: string): Promise<JsonObject | undefined> {
  let text: string;
  try {
    text = await readCheckpointText(directory, file);
  } catch (error) {
    if (error instanceof CheckpointManifestError && error.fault === 'missing') return undefined;
    throw error;
  }
  return parseObject(text, file);
}

function parseObject(text: string, file: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text.replaceAll(/:\s*-?(?:Infinity|NaN)\b/g, ': null'));
    if (isObject(value)) return value;
  } catch (error) {
    throw new CheckpointManifestError(file, 'invalid', 'it is not JSON.', { cause: error });
  }
  throw new CheckpointManifestError(file, 'invalid', 'it is not a JSON object.');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number of a configuration, or undefined when it is absent or something else. */
export function numberOf(config: JsonObject | undefined, key: string): number | undefined {
  const value = config?.[key];
  return typeof value === 'number' ? value : undefined;
}

/** How many entries a list of a configuration has, or undefined when it is no list. */
export function lengthOf(config: JsonObject | undefined, key: string): number | undefined {
  const value = config?.[key];
  return Array.isArray(value) ? value.length : undefined;
}
