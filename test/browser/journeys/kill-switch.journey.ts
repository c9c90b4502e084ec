import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { StudioPage } from '../support/studio.js';
import { withPage, type World } from '../support/world.js';

async function turn(page: Page, word: 'Stop' | 'Open'): Promise<void> {
  await page.getByRole('button', { name: `${word} generation` }).click();
  const dialog = page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: word });
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByLabel(`Type ${word.toUpperCase()}`).fill(word);
  await confirm.click();
}

export function killSwitchJourney(world: World): void {
  it('stops new generations at once, says so in the studio, and opens again', async () => {
    await withPage(world.member, '/studio', async (memberPage) => {
      const studio = new StudioPage(memberPage);
      await studio.prompt.fill('a red car on a beach');
      await withPage(world.operator, '/admin/rollout', async (page) => {
        await turn(page, 'Stop');
        await page.getByRole('heading', { name: 'Generation is stopped' }).waitFor();

        await studio.prompt.press('Enter');
        await memberPage
          .getByText(/stopped for everybody|closed at the moment/)
          .first()
          .waitFor();
        expect(new URL(memberPage.url()).pathname).toBe('/studio');
        expect(await studio.prompt.inputValue()).toBe('a red car on a beach');

        await turn(page, 'Open');
        await page.getByRole('heading', { name: 'Generation is open' }).waitFor();
      });
      await memberPage.reload();
      await studio.generate.click();
      await memberPage.waitForURL(/\/studio\/[0-9a-f-]+$/);
      await studio.untilPictures(1);
    });
  });

  it('leaves both acts in the audit log', async () => {
    await withPage(world.operator, '/admin/operations', async (page) => {
      const acts = page.getByRole('listitem').filter({ hasText: 'generation.enabled' });
      await acts.nth(1).waitFor();
      expect(await acts.count()).toBe(2);
    });
  });
}
