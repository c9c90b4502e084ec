import { readFileSync } from 'node:fs';

export interface Instruction {
  /** In upper case, such as COPY. */
  readonly name: string;
  /** Everything after the name, with continued lines joined. */
  readonly text: string;
}

export interface Stage {
  readonly image: string;
  readonly name: string | null;
  readonly instructions: readonly Instruction[];
}

/** What a Dockerfile says, with the defaults of its arguments put in. */
export function readStages(path: string): Stage[] {
  const instructions = readInstructions(readFileSync(path, 'utf8'));
  const defaults = new Map(
    instructions.filter(({ name }) => name === 'ARG').map(({ text }) => text.split('=') as [string, string]), // ours all have one
  );
  const stages: { image: string; name: string | null; instructions: Instruction[] }[] = [];
  for (const instruction of instructions) {
    if (instruction.name === 'FROM') {
      const [image = '', name = null] = instruction.text.split(/\s+AS\s+/iu);
      stages.push({ image: withArguments(image, defaults), name, instructions: [] });
    } else {
      stages.at(-1)?.instructions.push(instruction);
    }
  }
  return stages;
}

function readInstructions(source: string): Instruction[] {
  const withoutComments = source.replace(/^\s*#.*\n/gmu, '');
  const logicalLines = withoutComments.replace(/\\\n\s*/gu, '').split('\n');
  return logicalLines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', ...rest] = line.trim().split(/\s+/u);
      return { name: name.toUpperCase(), text: rest.join(' ') };
    });
}

function withArguments(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{(\w+)\}/gu, (_, name: string) => values.get(name) ?? `missing ${name}`);
}
