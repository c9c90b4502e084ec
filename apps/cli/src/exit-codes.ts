/** What the shell is told; part of the public contract of `frisket`. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  refusedByPolicy: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
