import { expect, it } from '@jest/globals';
import { PICTURES_TIMEOUT_MS, StudioPage } from '../support/studio.js';
import { withPage, type World } from '../support/world.js';

export function cancelJourney(world: World): void {
  it('stops in the middle of drawing and gives the credit back', async () => {
    await withPage(world.member, '/studio', async (page) => {
      const studio = new StudioPage(page);
      const before = await studio.creditsLeft();
      await studio.drawSlowly();
      await studio.ask('a castle under a night sky');
      await page.getByText(/^Drawing, step/).waitFor({ timeout: PICTURES_TIMEOUT_MS });
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('Nothing is left of it').waitFor();
      expect(await studio.progress.count()).toBe(0);
      expect(await studio.pictures.count()).toBe(0);
      await page.reload();
      await page.getByText('Nothing is left of it').waitFor();
      expect(await studio.creditsLeft()).toBe(before);
    });
  });
}
