import { expect, it } from '@jest/globals';
import sharp from 'sharp';
import { withPage, type World } from '../support/world.js';

/** A picture with features: cells of many colours, the same in every run. */
function patchwork(): Promise<Buffer> {
  const cells = Buffer.from(Array.from({ length: 16 * 16 * 3 }, (_, place) => (place * place * 37) % 256));
  const raw = { width: 16, height: 16, channels: 3 } as const;
  return sharp(cells, { raw }).resize(256, 256, { kernel: 'cubic' }).png().toBuffer();
}

export function hashBanksJourney(world: World): void {
  it('are made, take a picture by its hash alone, and give it up again', async () => {
    await withPage(world.operator, '/admin/hash-banks', async (page) => {
      await page.getByRole('heading', { name: 'No bank yet' }).waitFor();
      await page.getByRole('button', { name: 'New bank' }).click();
      await page.getByRole('dialog').getByLabel('Name').fill('banned');
      await page.getByRole('button', { name: 'Make bank' }).click();
      await page.getByRole('link', { name: 'banned' }).click();
      await page.getByText('Nothing is banked yet.').waitFor();

      const file = { name: 'banned.png', mimeType: 'image/png', buffer: await patchwork() };
      await page.getByLabel('Picture to bank').setInputFiles(file);
      await page.getByRole('heading', { name: '1 hash' }).waitFor();
      expect(await page.locator('code').first().innerText()).toMatch(/^[0-9a-f]{64}$/u);

      await page.getByRole('button', { name: /^Remove [0-9a-f]{12}$/u }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
      await page.getByText('Nothing is banked yet.').waitFor();
    });
  });
}
