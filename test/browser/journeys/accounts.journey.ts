import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { StudioPage } from '../support/studio.js';
import { NEWCOMER_EMAIL, withPage, type World } from '../support/world.js';

async function openAccount(page: Page): Promise<void> {
  await page.getByPlaceholder('E-mail address or name').fill(NEWCOMER_EMAIL);
  await page.getByRole('row').filter({ hasText: NEWCOMER_EMAIL }).click();
  await page.getByLabel('Access stage').waitFor();
}

async function giveRole(page: Page, role: string): Promise<void> {
  await page.getByLabel('Role').click();
  await page.getByRole('option', { name: role }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('They asked for it.');
  await page.getByRole('dialog').getByRole('button', { name: 'Do it' }).click();
  await page.getByText(`is ${role} now.`).waitFor();
}

/** What operators do to accounts, seen from both sides. */
export function accountsJourney(world: World): void {
  it('suspends somebody with a reason, who is told so, and reinstates them', async () => {
    await withPage(world.operator, '/admin/users', async (page) => {
      await openAccount(page);
      await page.getByRole('button', { name: 'Suspend' }).click();
      const dialog = page.getByRole('dialog');
      expect(await dialog.getByRole('button', { name: 'Do it' }).isDisabled()).toBe(true);
      await dialog.getByLabel('Reason').fill('Tries the same refused prompt all day.');
      await dialog.getByRole('button', { name: 'Do it' }).click();
      await page.getByText('Tries the same refused prompt all day.').waitFor();

      await withPage(world.member, '/studio', async (memberPage) => {
        await memberPage.getByText('Your account is suspended').waitFor();
        await new StudioPage(memberPage).prompt.fill('a red car');
        expect(await new StudioPage(memberPage).generate.getAttribute('aria-disabled')).toBe('true');
      });

      await page.getByRole('button', { name: 'Reinstate' }).click();
      await page.getByRole('button', { name: 'Suspend' }).waitFor();
    });
  });

  it('shows a moderator the review cases and the policy, and a member nothing', async () => {
    await withPage(world.operator, '/admin/users', async (page) => {
      await openAccount(page);
      await giveRole(page, 'moderator');
      await withPage(world.member, '/admin/', async (console) => {
        await console.getByRole('heading', { name: 'Review cases' }).waitFor();
        expect(await console.getByRole('menuitem').allInnerTexts()).toEqual([
          expect.stringContaining('Review cases'),
          'Policy',
        ]);
        await console.goto('/admin/rollout');
        await console.getByText('For operators').waitFor();
      });
      await giveRole(page, 'member');
    });
    await withPage(world.member, '/admin/', async (page) => {
      await page.getByText('The console is for moderators and operators').waitFor();
      expect(new URL(page.url()).pathname).toBe('/sign-in');
    });
  });
}
