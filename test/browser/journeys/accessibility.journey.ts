import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { untilStill } from '../support/stillness.js';
import { StudioPage } from '../support/studio.js';
import { newPerson, PHONE, type Scheme, withBlankPage, withPage, type World } from '../support/world.js';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** A page to look at: where it is and what shows that it has settled. */
interface Look {
  readonly path: string;
  readonly settled: (page: Page) => Promise<unknown>;
}

const heading = (name: string | RegExp) => (page: Page) =>
  page.getByRole('heading', { name }).first().waitFor();

const PUBLIC_PAGES: readonly Look[] = [
  { path: '/', settled: heading(/Cut a picture/) },
  { path: '/sign-in', settled: heading('Sign in') },
  { path: '/sign-in#token=forged', settled: heading('Welcome') },
  { path: '/policy', settled: (page) => page.getByText('Policy version').waitFor() },
  { path: '/nowhere', settled: heading('Nothing is cut out here') },
];

/** What opens over a picture. */
function dialogOpenedBy(action: string) {
  return async (page: Page): Promise<void> => {
    await page
      .getByRole('link', { name: /a panda riding a bicycle/ })
      .first()
      .click();
    await new StudioPage(page).pictures.first().click();
    await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Draw 3 pictures' }).waitFor();
  };
}

const STUDIO_PAGES: readonly Look[] = [
  {
    path: '/studio',
    settled: async (page) => {
      await heading('Nothing cut yet')(page);
      await page.getByRole('complementary').getByRole('link').first().waitFor();
    },
  },
  {
    path: '/studio',
    settled: async (page) => {
      await page
        .getByRole('link', { name: /a panda riding a bicycle/ })
        .first()
        .click();
      await new StudioPage(page).untilPictures(4);
    },
  },
  {
    path: '/studio',
    settled: async (page) => {
      await page
        .getByRole('link', { name: /a panda riding a bicycle/ })
        .first()
        .click();
      await new StudioPage(page).pictures.first().click();
      await page.getByRole('dialog').getByRole('link', { name: 'Download' }).waitFor();
    },
  },
  { path: '/studio', settled: dialogOpenedBy('Edit') },
  { path: '/studio', settled: dialogOpenedBy('Extend') },
  { path: '/studio', settled: dialogOpenedBy('Blend with …') },
];

/** What shows that a tab of a policy version has its answer. */
const POLICY_TABS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  content: (page) => page.getByLabel('Rule id').waitFor(),
  compare: (page) => page.getByText('examples of both versions').waitFor(),
  test: (page) => page.getByLabel('A prompt to try').waitFor(),
  'back-test': (page) => page.getByRole('button', { name: 'Run the back-test' }).waitFor(),
  shadow: heading(/judged differently|Not judged in shadow|No prompt yet/),
  overlap: (page) => page.getByRole('columnheader', { name: 'alone' }).waitFor(),
};

async function openPolicyTab(page: Page, tab: string): Promise<void> {
  await page.getByRole('link', { name: 'Version 2' }).click();
  await heading('Version 2')(page);
  await page.goto(`${page.url().split('?')[0]}?tab=${tab}`);
  await POLICY_TABS[tab]?.(page);
}

const CONSOLE_PAGES: readonly Look[] = [
  { path: '/admin/review-cases', settled: heading('Review cases') },
  {
    path: '/admin/review-cases',
    settled: async (page) => {
      await page.getByRole('tab', { name: 'Closed' }).click();
      await page
        .getByRole('link', { name: /election poster/ })
        .first()
        .click();
      await heading('Pictures')(page);
    },
  },
  { path: '/admin/policy', settled: (page) => page.getByText('live since').waitFor() },
  ...['content', 'compare', 'test', 'back-test', 'shadow', 'overlap'].map((tab) => ({
    path: '/admin/policy',
    settled: (page: Page) => openPolicyTab(page, tab),
  })),
  { path: '/admin/hash-banks', settled: heading('Hash banks') },
  { path: '/admin/waitlist', settled: heading('Waitlist') },
  { path: '/admin/users', settled: (page) => page.getByText('newcomer@example.org').waitFor() },
  { path: '/admin/rollout', settled: heading('Generation is open') },
  { path: '/admin/outbox', settled: (page) => page.getByText('newcomer@example.org').first().waitFor() },
  { path: '/admin/operations', settled: heading('Audit log') },
  { path: '/admin/nowhere', settled: heading('Nothing is here') },
];

async function violationsOn(
  context: BrowserContext,
  { path, settled }: Look,
  scheme: Scheme,
): Promise<string[]> {
  return withBlankPage(context, async (page) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(path);
    await settled(page);
    await untilStill(page, scheme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(
      ({ id, nodes }) => `${path} (${scheme}): ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
  });
}

async function violationsOnAll(
  context: BrowserContext,
  looks: readonly Look[],
  scheme: Scheme,
): Promise<string[]> {
  const found: string[] = [];
  for (const look of looks) found.push(...(await violationsOn(context, look, scheme)));
  return found;
}

export function accessibilityJourney(world: World): void {
  it.each(SCHEMES)(
    'has nothing for axe to complain about on the public pages, in %s colours',
    async (scheme) => {
      const visitor = await newPerson(world, scheme);
      expect(await violationsOnAll(visitor, PUBLIC_PAGES, scheme)).toEqual([]);
      await visitor.close();
    },
  );

  it.each(SCHEMES)('has nothing for axe to complain about in the studio, in %s colours', async (scheme) => {
    expect(await violationsOnAll(world.member, STUDIO_PAGES, scheme)).toEqual([]);
  });

  it.each(SCHEMES)('has nothing for axe to complain about in the console, in %s colours', async (scheme) => {
    expect(await violationsOnAll(world.operator, CONSOLE_PAGES, scheme)).toEqual([]);
  });

  it.each(SCHEMES)('shows %s colours to who likes them before the app itself has loaded', async (scheme) => {
    const visitor = await newPerson(world, scheme);
    await withBlankPage(visitor, async (page) => {
      await page.route('**/assets/*.js', (route) => route.abort());
      await page.goto('/');
      await untilStill(page, scheme);
    });
    await visitor.close();
  });

  it('lets somebody without a mouse ask for pictures, look at them and come back', async () => {
    await withPage(world.member, '/studio', async (page) => {
      const studio = new StudioPage(page);
      await studio.prompt.waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
      await page.keyboard.type('three balloons in the sky');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowLeft');
      // Past "Seed and more" and "Upload a picture".
      for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Generate');
      await page.keyboard.press('Enter');
      await studio.untilPictures(3);

      await studio.pictures.first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByText('1 of 3').waitFor();
      await page.keyboard.press('ArrowRight');
      await page.getByRole('dialog').getByText('2 of 3').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      // The focus goes back to the picture that was enlarged.
      await page.locator('button[aria-label^="Enlarge"]:focus').waitFor();
    });
  });

  it.each(['/', '/sign-in', '/policy', '/studio'])(
    'fits %s onto a phone without scrolling sideways',
    async (path) => {
      await withPage(world.member, path, async (page) => {
        await page.setViewportSize(PHONE);
        await page.getByRole('heading').first().waitFor({ state: 'attached' });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
      });
    },
  );
}
