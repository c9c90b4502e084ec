import type { RequestField, RequestProblem } from './request-problem.js';
import { REQUEST_LIMITS } from './limits.js';

export interface NumberRule {
  readonly min: number;
  readonly max: number;
  readonly multipleOf?: number;
}

/**
 * Reads the fields of one untrusted object and collects what is wrong with them. A field with a problem reads as a
 * placeholder, so all problems are found in one go; the caller looks at `problems` before it uses anything.
 */
export class FieldReader {
  readonly problems: RequestProblem[] = [];
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(input: unknown) {
    if (typeof input === 'object' && input !== null) {
      this.fields = input as Readonly<Record<string, unknown>>; // every value is narrowed where it is read
    } else {
      this.fields = {};
      this.problems.push({
        field: 'request',
        code: 'NOT_AN_OBJECT',
        message: 'The request must be an object.',
      });
    }
  }

  /** The parsed request, or every problem found, in the order of reading. */
  result<T>(
    request: T,
  ):
    | { readonly ok: true; readonly request: T }
    | { readonly ok: false; readonly problems: readonly RequestProblem[] } {
    const [first] = this.problems;
    if (first === undefined) return { ok: true, request };
    return { ok: false, problems: first.field === 'request' ? [first] : this.problems };
  }

  prompt(): string {
    const text = this.text('prompt');
    if (text === '') this.add('prompt', 'EMPTY', 'Say in words what the picture should show.');
    return text ?? '';
  }

  /** A text that may be left out; blank counts as left out. */
  optionalText<Field extends 'prompt' | 'negativePrompt'>(field: Field): { [Key in Field]?: string } {
    const value = this.fields[field];
    const text = value === undefined || value === null ? undefined : this.text(field);
    // An object with one computed key is typed by TypeScript as an index signature.
    return (text === undefined || text === '' ? {} : { [field]: text }) as { [Key in Field]?: string };
  }

  integer(field: RequestField, rule: NumberRule): number {
    const number = this.number(field, rule);
    if (!Number.isFinite(number)) return number;
    if (!Number.isInteger(number)) {
      this.add(field, 'NOT_AN_INTEGER', `${FIELD_NAMES[field]} must be a whole number.`);
    } else if (rule.multipleOf !== undefined && number % rule.multipleOf !== 0) {
      this.add(field, 'NOT_A_MULTIPLE', `${FIELD_NAMES[field]} must be a multiple of ${rule.multipleOf}.`);
    }
    return number;
  }

  number(field: RequestField, { min, max }: NumberRule): number {
    const value = this.fields[field];
    const name = FIELD_NAMES[field];
    if (value === undefined || value === null) {
      this.add(field, 'REQUIRED', `${name} is missing.`);
      return Number.NaN;
    }
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      this.add(field, 'NOT_A_NUMBER', `${name} must be a number.`);
      return Number.NaN;
    }
    if (value < min || value > max) this.add(field, 'OUT_OF_RANGE', `${name} must be from ${min} to ${max}.`);
    return value;
  }

  private text(field: 'prompt' | 'negativePrompt'): string | undefined {
    const value = this.fields[field];
    const name = FIELD_NAMES[field];
    if (value === undefined || value === null) {
      this.add(field, 'REQUIRED', `${name} is missing.`);
      return undefined;
    }
    if (typeof value !== 'string') {
      this.add(field, 'NOT_TEXT', `${name} must be text.`);
      return undefined;
    }
    const text = value.trim();
    const { max } = REQUEST_LIMITS.promptCharacters;
    if (countCharacters(text, max) > max) {
      this.add(field, 'TOO_LONG', `${name} may have at most ${max} characters.`);
    }
    if (UNPRINTABLE.test(text)) {
      const message = `${name} may not contain line breaks, tabs or other control characters.`;
      this.add(field, 'CONTROL_CHARACTERS', message);
    }
    return text;
  }

  private add(field: RequestField, code: RequestProblem['code'], message: string): void {
    this.problems.push({ field, code, message });
  }
}

/** Control characters, and halves of surrogate pairs, which are no characters at all. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/** Counts code points, but looks at no more text than it takes to know that there are too many. */
function countCharacters(text: string, max: number): number {
  return Array.from(text.slice(0, 2 * max + 2)).length;
}

const FIELD_NAMES: Record<RequestField, string> = {
  request: 'The request',
  prompt: 'The prompt',
  negativePrompt: 'The negative prompt',
  seed: 'The seed',
  imageCount: 'The number of pictures',
  widthPx: 'The width in pixels',
  heightPx: 'The height in pixels',
  steps: 'The number of steps',
  guidanceScale: 'The guidance scale',
  strength: 'The strength',
  leftPx: 'The extension to the left in pixels',
  rightPx: 'The extension to the right in pixels',
  topPx: 'The extension at the top in pixels',
  bottomPx: 'The extension at the bottom in pixels',
  image: 'The picture',
  mask: 'The mask',
  target: 'The second picture',
};
