const END_SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
/** What a shell reports for a program that Ctrl-C ended. */
const INTERRUPTED_EXIT_CODE = 130;

/**
 * Ends the process in good order when it is told to, or when its launcher is gone and with it the IPC channel. Being
 * told a second time, it ends at once.
 */
export function endOnRequest(close: () => Promise<void>): void {
  let isEnding = false;
  const end = (): void => {
    if (isEnding) process.exit(INTERRUPTED_EXIT_CODE);
    isEnding = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of END_SIGNALS) process.on(signal, end);
  process.once('disconnect', () => {
    if (!isEnding) end();
  });
}
