import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium; CHROME_PATH points at another one. */
const EXECUTABLE = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';

/** Quiet and alone: no sandbox (CI runs as root), no look-ups of the vendor's hosts, no updates. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isCi = process.env['CI'] === 'true';

/** Whether the browser specs run here. CI installs a browser, so there they always run, and fail without one. */
export const hasBrowser = isCi || existsSync(EXECUTABLE);

/** Says once per file, where a person sees it, that nothing was checked. */
export function sayIfSkipped(): void {
  if (hasBrowser) return;
  console.warn(
    `Browser tests are skipped: no browser at ${EXECUTABLE}. Install Chromium or set CHROME_PATH.`,
  );
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, headless: true, args: FLAGS });
}
