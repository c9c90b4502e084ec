import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { StudioPage } from '../support/studio.js';
import { withPage, type World } from '../support/world.js';

const TEAPOT = 'a porcelain teapot on a table';

/** Opens the version with this state from the list. */
async function openVersion(page: Page, state: 'live' | 'draft' | 'shadow' | 'retired'): Promise<void> {
  const card = page.getByRole('listitem').filter({ has: page.getByText(state, { exact: true }) });
  await card
    .first()
    .getByRole('link', { name: /^Version \d+$/ })
    .click();
  await page.getByRole('heading', { name: /^Version \d+$/ }).waitFor();
}

async function confirmStep(page: Page, button: string, { word = '' } = {}): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why?').fill('Teapots are not wanted.');
  if (word !== '') await dialog.getByLabel(`Type ${word}`).fill(word);
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** With the reason given, only the typed word is missing. */
async function expectWrongWordsRefused(
  page: Page,
  button: string,
  { word, wrong }: { word: string; wrong: readonly string[] },
): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why?').fill('Teapots are not wanted.');
  for (const typed of ['', ...wrong]) {
    await dialog.getByLabel(`Type ${word}`).fill(typed);
    expect(await dialog.getByRole('button', { name: button }).isDisabled()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await dialog.isVisible()).toBe(true);
  }
}

async function addTeapotRule(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'concepts', exact: true }).click();
  await page.getByRole('button', { name: 'Add to concepts' }).click();
  await page.getByLabel('Concept id').fill('spam.teapot');
  await page.getByLabel('Terms').fill('teapot~');
  await page.getByRole('button', { name: 'rules', exact: true }).click();
  await page.getByRole('button', { name: 'Add to rules' }).click();
  await page.getByLabel('Rule id').fill('spam.teapot');
  await page.getByLabel('Code', { exact: true }).fill('POLICY_SPAM_TEAPOT');
  await page.getByLabel('Outcome').click();
  await page.getByRole('option', { name: 'block' }).click();
  await page.getByLabel('What the person is told').fill('No teapots here.');
  await page.getByLabel('Concepts that must all be met').fill('spam.teapot');
  await page.getByLabel('Must not meet it').fill('a porcelain cup');
}

export function policyJourney(world: World): void {
  it('lets an operator draft a rule, and says where it does not hold', async () => {
    await withPage(world.operator, '/admin/policy', async (page) => {
      await page.getByRole('button', { name: 'New draft' }).click();
      await page.getByRole('dialog').getByLabel('What is it for?').fill('No teapots.');
      await page.getByRole('button', { name: 'Make draft' }).click();
      await page.getByRole('button', { name: 'Save draft' }).waitFor();

      await addTeapotRule(page);
      await page.getByRole('button', { name: 'Save draft' }).click();
      await page.getByText('has no example that it must meet').waitFor();
      expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('POLICY_SPAM_TEAPOT');

      await page.getByLabel('Must meet the rule').fill(TEAPOT);
      await page.getByRole('button', { name: 'Save draft' }).click();
      await page.getByText('Saved. Every example behaves as it says.').waitFor();
    });
  });

  it('edits joint rules in a form too, and checks the requests that must and must not meet them', async () => {
    await withPage(world.operator, '/admin/policy', async (page) => {
      await openVersion(page, 'draft');
      await page.getByRole('button', { name: 'joint rules', exact: true }).click();
      await page.getByRole('button', { name: 'Add to joint rules' }).click();
      await page.getByLabel('Rule id').fill('together.teapot_child');
      await page.getByLabel('Code', { exact: true }).fill('POLICY_TOGETHER_SPAM');
      await page.getByLabel('Signals that must all be met').fill('prompt:spam.teapot\nupload:people.minor');
      await page.getByLabel('Must meet the rule').fill('a teapot | tag: child');
      await page.getByLabel('Must not meet it').fill('a teapot | tags: cat');
      await page.getByRole('button', { name: 'Save draft' }).click();
      await page.getByText('write it as "prompt | tags: words"').waitFor();

      await page.getByLabel('Must meet the rule').fill('a teapot | tags: child');
      await page.getByRole('button', { name: 'Save draft' }).click();
      await page.getByText('Saved. Every example behaves as it says.').waitFor();
    });
  });

  it('shows what the draft makes of a prompt beside the live version, and how it differs', async () => {
    await withPage(world.operator, '/admin/policy', async (page) => {
      await openVersion(page, 'draft');
      await page.getByRole('tab', { name: 'Test box' }).click();
      await page.getByLabel('A prompt to try').fill(TEAPOT);
      await page.getByRole('button', { name: 'Judge' }).click();
      await page.getByText('No teapots here.').waitFor();
      expect(await page.locator('mark').allInnerTexts()).toEqual(['teapot']);

      await page.getByRole('tab', { name: 'Against live' }).click();
      await page.getByText('Rule spam.teapot').waitFor();
      await page.getByRole('list', { name: 'Changed verdicts' }).getByText(TEAPOT).waitFor();

      await page.getByRole('tab', { name: 'Overlap' }).click();
      await page.getByRole('columnheader', { name: 'violence.kill_mentioned' }).waitFor();
    });
  });

  it('judges along in shadow, is published once its changes were read, and is rolled back', async () => {
    await withPage(world.operator, '/admin/policy', async (page) => {
      await openVersion(page, 'draft');
      await page.getByRole('button', { name: 'Start shadow …' }).click();
      await confirmStep(page, 'Start shadow');
      await page.getByText('judges along in shadow now').waitFor();

      await withPage(world.member, '/studio', async (memberPage) => {
        const studio = new StudioPage(memberPage);
        await studio.ask(TEAPOT);
        await memberPage.waitForURL(/\/studio\/[0-9a-f-]+$/);

        await page.getByRole('tab', { name: 'Shadow' }).click();
        await page.getByText('spam.teapot').first().waitFor();
        await page.getByRole('tab', { name: 'Back-test' }).click();
        await page.getByRole('button', { name: 'Run the back-test' }).click();
        await page.getByRole('list', { name: 'Prompts with another verdict' }).getByText(TEAPOT).waitFor();

        await page.getByRole('button', { name: 'Publish …' }).click();
        await page.getByLabel('I have read the changed verdicts').check();
        await expectWrongWordsRefused(page, 'Publish', { word: 'PUBLISH', wrong: ['PUBLIS', 'ROLL BACK'] });
        await confirmStep(page, 'Publish', { word: 'PUBLISH' });
        await page.getByText('is live: every process judges by it').waitFor();

        await memberPage.goto('/studio');
        await studio.ask(TEAPOT);
        await memberPage.getByText('No teapots here.').waitFor();

        await page.goto('/admin/policy');
        await openVersion(page, 'retired');
        await page.getByRole('button', { name: 'Roll back to this …' }).click();
        await expectWrongWordsRefused(page, 'Roll back', {
          word: 'ROLL BACK',
          wrong: ['ROLLBACK', 'PUBLISH'],
        });
        await confirmStep(page, 'Roll back', { word: 'ROLL BACK' });
        await page.getByText('is live again').waitFor();

        await studio.generate.click();
        await memberPage.waitForURL(/\/studio\/[0-9a-f-]+$/);
      });
    });
  });

  it('leaves publishing and rolling back in the audit log, with the reason', async () => {
    await withPage(world.operator, '/admin/operations', async (page) => {
      for (const act of ['policy.publish', 'policy.roll-back']) {
        await page
          .getByRole('listitem')
          .filter({ hasText: act })
          .filter({ hasText: 'Teapots are not wanted.' })
          .first()
          .waitFor();
      }
    });
  });
}
