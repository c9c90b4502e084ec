/**
 * A generator that can be ended while it waits. Ending an async generator waits for its current step; `onReturn` makes
 * that step end, so that a subscriber who leaves is let go at once.
 */
export function closableStream<T>(
  generator: AsyncGenerator<T, void, void>,
  onReturn: () => void,
): AsyncIterableIterator<T> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => generator.next(),
    return: async () => {
      onReturn();
      await generator.return();
      return { done: true, value: undefined };
    },
    throw: (error: unknown) => {
      onReturn();
      return generator.throw(error);
    },
  };
}
