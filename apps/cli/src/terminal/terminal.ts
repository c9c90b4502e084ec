/** Where a command writes: results to stdout, everything about the way there to stderr. */
export interface Terminal {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
}

export interface TextSink {
  write(text: string): unknown;
  /** true when a person looks on */
  readonly isTTY?: boolean;
}

/** One JSON value per line. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printLine(sink: TextSink, text: string): void {
  sink.write(`${text}\n`);
}
