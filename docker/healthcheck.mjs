/** Is the part of Frisket at this address ready? Images have no curl, and need none for this. */
const TIMEOUT_MS = 4_000;

const [, , url] = process.argv;
const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => null);
process.exit(response?.ok ? 0 : 1);
