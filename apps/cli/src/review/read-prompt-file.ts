import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { UsageError } from '../cli-errors.js';

const lineSchema = z.object({ id: z.coerce.string(), text: z.string() });

export type PromptLine = z.infer<typeof lineSchema>;

/**
 * Reads `{"id","text"}` lines, one at a time, so that the file may be of any length. Blank lines are skipped.
 * @throws UsageError naming the line that is something else, or the file when it cannot be read
 */
export async function* readPromptFile(path: string): AsyncGenerator<PromptLine> {
  const stream = createReadStream(path, 'utf8');
  let lineNumber = 0;
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      lineNumber += 1;
      if (line.trim() !== '') yield parseLine(line, `${path}:${lineNumber}`);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be read: ${String(error)}`, { cause: error });
  } finally {
    stream.destroy();
  }
}

function parseLine(line: string, place: string): PromptLine {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (error) {
    throw new UsageError(`${place} is not a JSON object with "id" and "text".`, { cause: error });
  }
}
