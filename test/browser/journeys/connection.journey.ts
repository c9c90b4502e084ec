import { expect, it } from '@jest/globals';
import { StudioPage } from '../support/studio.js';
import { withPage, type World } from '../support/world.js';

export function connectionJourney(world: World): void {
  it('says that the connection is gone, and shows the pictures when it is back', async () => {
    await withPage(world.member, '/studio', async (page) => {
      const studio = new StudioPage(page);
      await studio.drawSlowly();
      await studio.ask('three balloons in the sky');
      await studio.progress.waitFor();
      await world.member.setOffline(true);
      await page.getByText('You are offline').waitFor();
      await world.member.setOffline(false);
      await page.getByText('You are offline').waitFor({ state: 'detached' });
      await studio.untilPictures(4);
      expect(await studio.pictureHashes()).toHaveLength(4);
    });
  });

  it('leads somebody whose session has ended to sign-in and keeps what they typed', async () => {
    await withPage(world.member, '/studio', async (page) => {
      const studio = new StudioPage(page);
      await studio.prompt.fill('a whale in the ocean');
      const cookies = await world.member.cookies();
      await world.member.clearCookies();
      await studio.generate.click();
      await page.getByText('Your session has ended').waitFor();
      expect(new URL(page.url()).pathname).toBe('/sign-in');

      await world.member.addCookies(cookies);
      await page.goto('/studio');
      await studio.prompt.waitFor();
      expect(await studio.prompt.inputValue()).toBe('a whale in the ocean');
    });
  });
}
