import { expect, it } from '@jest/globals';
import { PICTURES_TIMEOUT_MS, StudioPage } from '../support/studio.js';
import { NEWCOMER_EMAIL as EMAIL, newPerson, signInWith, withPage, type World } from '../support/world.js';

/** From the front door to four pictures, and the same four again. */
export function newcomerJourney(world: World): void {
  let invitation = '';
  let firstHashes: string[] = [];

  it('takes a visitor onto the waitlist and says the same whether or not it knows the address', async () => {
    const answers: string[] = [];
    for (let visit = 0; visit < 2; visit += 1) {
      const visitor = await newPerson(world);
      const answer = await withPage(visitor, '/', async (page) => {
        await page.getByLabel('E-mail address').fill(EMAIL);
        await page.getByLabel('What do you want to make?').fill('Pictures for a story about horses in space');
        await page.getByRole('button', { name: 'Read the content policy' }).click();
        await page.getByText('Self-harm').waitFor();
        await page.getByLabel('I have read the content policy').check();
        await page.getByRole('button', { name: 'Ask for a place' }).click();
        await page.getByRole('heading', { name: 'Request received' }).waitFor();
        return page.locator('#waitlist').innerText();
      });
      answers.push(answer);
      await visitor.close();
    }
    expect(answers[1]).toBe(answers[0]);
  });

  it('lets the operator in with the link that the launcher printed, once', async () => {
    const page = await signInWith(world.operator, world.frisket.operatorLink);
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Console' }).waitFor();
    await page.close();

    const thief = await newPerson(world);
    await withPage(thief, world.frisket.operatorLink, async (stolen) => {
      await stolen.getByRole('button', { name: 'Sign in' }).click();
      await stolen.getByRole('alert').waitFor();
      await stolen.getByRole('button', { name: 'Ask for a new link' }).click();
      await stolen.getByLabel('E-mail address').waitFor();
    });
    await thief.close();
  });

  it('shows the entry in the console, where the operator admits it', async () => {
    await withPage(world.operator, '/admin/waitlist', async (page) => {
      await page.getByRole('button', { name: `Admit ${EMAIL}` }).click();
      await page.getByText(`${EMAIL} is invited`).waitFor();
    });
  });

  it('keeps the invitation with its link in the outbox', async () => {
    await withPage(world.operator, '/admin/outbox', async (page) => {
      await page.getByRole('button', { name: new RegExp(`to ${EMAIL}`) }).click();
      invitation = await page.getByTestId('mail-link').innerText();
    });
    expect(invitation).toMatch(new RegExp(`^${world.frisket.url}/sign-in#token=\\S+$`));
  });

  it('signs the person in with the invitation', async () => {
    const page = await signInWith(world.member, invitation);
    expect(await new StudioPage(page).creditsLeft()).toBeGreaterThan(0);
    const cookies = await world.member.cookies();
    expect(cookies).toEqual([
      expect.objectContaining({ name: 'frisket.sid', httpOnly: true, sameSite: 'Lax' }),
    ]);
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('token');
    await page.close();
  });

  it('makes four pictures, shows progress and previews, and loses nothing over a reload', async () => {
    await withPage(world.member, '/studio', async (page) => {
      const studio = new StudioPage(page);
      await studio.drawSlowly();
      await studio.ask('a panda riding a bicycle');
      await page.waitForURL(/\/studio\/[0-9a-f-]+$/);
      await studio.progress.waitFor();
      await studio.previews.first().waitFor({ timeout: PICTURES_TIMEOUT_MS });

      await page.reload();
      await studio.progress.waitFor();
      await page.getByText(/^Drawing, step \d+ of \d+$/).waitFor({ timeout: PICTURES_TIMEOUT_MS });

      await studio.untilPictures(4);
      expect(await studio.pictures.count()).toBe(4);
      firstHashes = await studio.pictureHashes();
      expect(new Set(firstHashes).size).toBe(4);
    });
  });

  it('makes the same bytes again from the same prompt and seed', async () => {
    await withPage(world.member, '/studio', async (page) => {
      const studio = new StudioPage(page);
      await page
        .getByRole('link', { name: /a panda riding a bicycle/ })
        .first()
        .click();
      await studio.untilPictures(4);
      const firstUrl = page.url();
      await page.getByRole('button', { name: 'Reuse prompt and seed' }).click();
      await studio.generate.click();
      await page.waitForURL((url) => url.href !== firstUrl);
      await studio.progress.waitFor();
      await studio.untilPictures(4);
      expect(await studio.pictureHashes()).toEqual(firstHashes);
    });
  });

  it('makes one generation of two clicks', async () => {
    await withPage(world.member, '/studio', async (page) => {
      const studio = new StudioPage(page);
      await page.getByRole('complementary').getByRole('link').first().waitFor();
      const before = await page.getByRole('complementary').getByRole('link').count();
      await page.getByText('1', { exact: true }).first().click();
      await studio.prompt.fill('a red car on a beach');
      await studio.generate.dblclick();
      await studio.untilPictures(1);
      await page.reload();
      await page.getByRole('complementary').getByRole('link').nth(before).waitFor();
      expect(await page.getByRole('complementary').getByRole('link').count()).toBe(before + 1);
    });
  });
}
