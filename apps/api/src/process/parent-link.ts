/** Tells the launcher, when there is one, that this process serves. */
export function announceReady(url: string): void {
  process.send?.({ type: 'ready', url });
}

/** A launcher that died without a word closes the channel; nobody else would ever stop us. */
export function onParentGone(stop: () => void): void {
  if (process.send !== undefined) process.once('disconnect', stop);
}
