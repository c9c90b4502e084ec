export type Environment = Readonly<Record<string, string | undefined>>;

/** The only reader of `process.env`: everything else gets the validated config. */
export function readEnvironment(): Environment {
  return Object.freeze({ ...process.env });
}
