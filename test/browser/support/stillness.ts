import type { Page } from 'playwright-core';
import type { Scheme } from './world.js';

const PATIENCE_MS = 30_000;

/** Relative luminance of the page's ground, from 0 to 1, on either side of which it counts as dark or light. */
const MIDDLE = 0.5;

const LUMINANCE = `(() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
})()`;

const MOVING = `document.getAnimations().filter(
  ({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
).length`;

interface Appearance {
  readonly luminance: number;
  readonly moving: number;
  readonly fonts: string;
}

/** Waits until the page is painted in these colours, with its own fonts, and nothing moves but what never ends. */
export async function untilStill(page: Page, scheme: Scheme): Promise<void> {
  const deadlineMs = performance.now() + PATIENCE_MS;
  for (;;) {
    // One expression, so that the three are seen in the same moment.
    const seen: Appearance = await page.evaluate(
      `({ luminance: ${LUMINANCE}, moving: ${MOVING}, fonts: document.fonts.status })`,
    );
    const isPainted = scheme === 'dark' ? seen.luminance < MIDDLE : seen.luminance > MIDDLE;
    if (isPainted && seen.moving === 0 && seen.fonts === 'loaded') return;
    if (performance.now() > deadlineMs) throw new Error(`Never still in ${scheme}: ${JSON.stringify(seen)}`);
    await page.waitForTimeout(20);
  }
}
