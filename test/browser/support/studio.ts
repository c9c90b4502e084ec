import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';

/** A CPU with other work to do needs a while for four pictures. */
export const PICTURES_TIMEOUT_MS = 240_000;

const MOST_STEPS = 100;
/** Above one, every step is drawn twice: with the words and without. */
const GUIDED = 2;

/** The studio as a person knows it: by labels and roles. */
export class StudioPage {
  constructor(readonly page: Page) {}

  get prompt(): Locator {
    return this.page.getByLabel('What do you want to see?');
  }

  get generate(): Locator {
    return this.page.getByRole('button', { name: 'Generate' });
  }

  get progress(): Locator {
    return this.page.getByRole('progressbar');
  }

  get pictures(): Locator {
    return this.page.getByRole('button', { name: /^Enlarge/ });
  }

  get previews(): Locator {
    return this.page.getByTestId('result-tile').locator('img[src^="data:image/"]');
  }

  /** Asks for as much work as one generation may be, so that something can happen in the middle of it. */
  async drawSlowly(): Promise<void> {
    const steps = this.page.getByLabel('Steps');
    if (!(await steps.isVisible())) await this.page.getByRole('button', { name: 'Seed and more' }).click();
    await steps.fill(String(MOST_STEPS));
    await this.page.getByLabel('Guidance').fill(String(GUIDED));
  }

  async ask(prompt: string): Promise<void> {
    await this.prompt.fill(prompt);
    await this.generate.click();
  }

  /** Waits until as many pictures as asked for can be enlarged. */
  async untilPictures(count: number): Promise<void> {
    await this.pictures.nth(count - 1).waitFor({ timeout: PICTURES_TIMEOUT_MS });
  }

  async creditsLeft(): Promise<number> {
    const label = await this.page.getByRole('button', { name: /^Account/ }).getAttribute('aria-label');
    return Number(/\d+/.exec(label ?? '')?.[0]);
  }

  /** SHA-256 of every picture's bytes, in their order on the page. */
  async pictureHashes(): Promise<string[]> {
    const sources = await this.pictures
      .locator('img')
      .evaluateAll((images) => images.map((image) => String(image.getAttribute('src'))));
    return Promise.all(
      sources.map(async (source) => {
        const response = await this.page.request.get(source);
        if (!response.ok()) throw new Error(`${source} answered ${response.status()}`);
        return createHash('sha256')
          .update(await response.body())
          .digest('hex');
      }),
    );
  }
}
