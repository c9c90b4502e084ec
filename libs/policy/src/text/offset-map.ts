export interface TextSpan {
  /** UTF-16 offset of the first unit. */
  readonly start: number;
  /** UTF-16 offset behind the last unit. */
  readonly end: number;
}

/** Leads from spans of a normalised text back to spans of the user's own text. */
export class OffsetMap {
  constructor(
    private readonly starts: Uint32Array,
    private readonly ends: Uint32Array,
  ) {}

  /**
   * The span of the user's text that a span of the normalised text stands for.
   * @param start first unit, 0 … length
   * @param end behind the last unit, ≥ start; an empty span maps to an empty span
   */
  toSource(start: number, end: number): TextSpan {
    const first = this.starts[start] ?? this.ends.at(-1) ?? 0;
    if (end <= start) return { start: first, end: first };
    return { start: first, end: this.ends[end - 1] ?? first };
  }
}

/** Collects normalised units together with where each came from. */
export class OffsetMapBuilder {
  private readonly parts: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** Appends normalised text that stands for source units `start` to `end`. */
  append(text: string, start: number, end: number): void {
    this.parts.push(text);
    for (let unit = 0; unit < text.length; unit++) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Source units up to `end` left no trace of their own: they belong to the unit before, if there is one. */
  absorb(end: number): void {
    if (this.ends.length > 0) this.ends[this.ends.length - 1] = end;
  }

  build(): { text: string; map: OffsetMap } {
    return {
      text: this.parts.join(''),
      map: new OffsetMap(Uint32Array.from(this.starts), Uint32Array.from(this.ends)),
    };
  }
}
