import type { Checkpoint } from '#pipeline';
import { printLine, type Terminal } from '../terminal/terminal.js';

/** Says which words of a prompt the checkpoint reads as others, and which it does not know; nothing where all are known. */
export function tellReading({ parts }: Checkpoint, prompt: string, terminal: Terminal): void {
  const reading = parts.readPrompt?.(prompt);
  if (reading === undefined) return;
  const { substitutions, unknownWords, droppedWords } = reading;
  const read = substitutions.map(({ from, to }) => `“${from}” as “${to}”`);
  if (read.length > 0) printLine(terminal.stderr, `reads ${listed(read)}`);
  if (unknownWords.length > 0) {
    printLine(terminal.stderr, `does not know ${listed(unknownWords.map((word) => `“${word}”`))}`);
  }
  const [firstDropped] = droppedWords;
  if (firstDropped !== undefined) {
    printLine(terminal.stderr, `has no room for the words from “${firstDropped}” on`);
  }
}

const listed = (parts: readonly string[]): string => [...new Set(parts)].join(', ');
