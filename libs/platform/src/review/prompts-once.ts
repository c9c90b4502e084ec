/** Words that are not in a request but belong to it. */
export interface PromptsAround {
  /** The prompts that the picture it starts from was made from, newest first. */
  readonly source: readonly string[];
  /** The same of the picture that an interpolation leads to. */
  readonly target: readonly string[];
  /** What the person asked for before it in the same session, oldest first. */
  readonly before: readonly string[];
}

/**
 * Leaves every text where it counts first: in the request itself, then its source, target and what came before. Parts are
 * weighed together, and one text that was allowed by itself must not become two parts.
 */
export function promptsOnce(prompt: string, around: PromptsAround): PromptsAround {
  const seen = new Set([prompt]);
  const unseen = (prompts: readonly string[]): string[] => {
    const fresh = prompts.filter((text) => !seen.has(text));
    for (const text of fresh) seen.add(text);
    return fresh;
  };
  const source = unseen(around.source);
  const target = unseen(around.target);
  return { source, target, before: unseen(around.before) };
}
