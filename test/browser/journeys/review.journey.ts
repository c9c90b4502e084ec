import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { PICTURES_TIMEOUT_MS, StudioPage } from '../support/studio.js';
import { withPage, type World } from '../support/world.js';

const APPROVED_PROMPT = 'an election poster with a smiling candidate';
const EDITED_PROMPT = 'a politician giving a speech at a rally';
/** Any picture will do, and so will it as a mask: its bright parts are drawn anew. */
const PICTURE = 'test/fixtures/hash-banks/banked.png';
const REJECTED_PROMPT = 'protesters in front of a parliament';

/** Makes two pictures that the automatic review holds, and stays on their page. */
async function makeHeld(page: Page, prompt: string): Promise<StudioPage> {
  const studio = new StudioPage(page);
  await page.getByText('2', { exact: true }).first().click();
  await studio.ask(prompt);
  await page.getByText('A person will look at it').waitFor({ timeout: PICTURES_TIMEOUT_MS });
  return studio;
}

/** How a picture of a case is drawn: the value of its CSS filter. */
function filterOf(page: Page, name = 'Picture 1'): Promise<unknown> {
  return page.evaluate(`getComputedStyle(document.querySelector('img[alt="${name}"]')).filter`);
}

/** Opens the case of a prompt from the queue and counts the held pictures that are fetched from then on. */
async function openCase(page: Page, prompt: string): Promise<{ fetched: () => number }> {
  let fetched = 0;
  page.on('request', (request) => {
    if (request.url().includes('/images/')) fetched += 1;
  });
  await page.getByRole('link', { name: new RegExp(prompt) }).click();
  await page.getByRole('heading', { name: 'Pictures' }).waitFor();
  return { fetched: () => fetched };
}

async function upload(
  { request }: BrowserContext,
  purpose: 'source' | 'mask',
  origin: string,
): Promise<string> {
  const file = { name: 'picture.png', mimeType: 'image/png', buffer: await readFile(PICTURE) };
  const answer = await request.post(`/uploads?purpose=${purpose}`, {
    headers: { origin },
    multipart: { file },
  });
  const { id } = (await answer.json()) as { id: string }; // the api's answer to an upload
  return id;
}

/** Asks for an edit of an upload that the automatic review holds, and waits until it is. */
async function makeHeldEdit({ member, frisket }: World): Promise<void> {
  const input = {
    clientRequestId: randomUUID(),
    source: { uploadId: await upload(member, 'source', frisket.url) },
    maskUploadId: await upload(member, 'mask', frisket.url),
    prompt: EDITED_PROMPT,
    imageCount: 1,
  };
  const query =
    'mutation ($input: EditImageInput!) { editImage(input: $input) { ... on Generation { id } } }';
  const answer = await member.request.post('/graphql', { data: { query, variables: { input } } });
  const { data } = (await answer.json()) as { data: { editImage: { id: string } } }; // what is asked for above
  await withPage(member, `/studio/${data.editImage.id}`, (page) =>
    page.getByText('A person will look at it').waitFor({ timeout: PICTURES_TIMEOUT_MS }),
  );
}

export function reviewJourney(world: World): void {
  it('holds a borderline prompt, shows the moderator its pictures step by step, and the person the approval live', async () => {
    await withPage(world.member, '/studio', async (memberPage) => {
      const studio = await makeHeld(memberPage, APPROVED_PROMPT);
      expect(await studio.pictures.count()).toBe(0);

      await withPage(world.operator, '/admin/review-cases', async (page) => {
        const looks = await openCase(page, APPROVED_PROMPT);
        expect(await page.locator('mark').count()).toBeGreaterThan(0);
        expect(await page.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true);
        expect(looks.fetched()).toBe(0);

        await page.keyboard.press('v');
        const held = page.getByAltText('Picture 1');
        await held.waitFor();
        expect(await filterOf(page)).toMatch(/grayscale.*blur/);
        expect(looks.fetched()).toBe(1);
        await page.getByRole('button', { name: 'Show clearly picture 1' }).click();
        await page.getByRole('button', { name: 'Blur again picture 1' }).waitFor();
        // The blur fades away; what counts is where it ends.
        for (let look = 0; look < 200 && (await filterOf(page)) !== 'none'; look += 1) {
          await page.waitForTimeout(50);
        }
        expect(await filterOf(page)).toBe('none');

        await page.keyboard.press('a');
        await page.getByText('Approved: the person sees the pictures now.').waitFor();
      });

      await studio.untilPictures(2);
      expect(await studio.pictureHashes()).toHaveLength(2);
    });
  });

  it('lets the moderator reject with a category, which the person is told', async () => {
    await withPage(world.member, '/studio', async (memberPage) => {
      const studio = await makeHeld(memberPage, REJECTED_PROMPT);
      await withPage(world.operator, '/admin/review-cases', async (page) => {
        await openCase(page, REJECTED_PROMPT);
        await page.keyboard.press('r');
        const dialog = page.getByRole('dialog');
        await dialog.getByText('Politics').waitFor();
        await dialog.getByLabel('Note').fill('Not for this house.');
        await dialog.getByRole('button', { name: 'Reject' }).click();
        await page.getByText('Rejected: the pictures stay covered.').waitFor();
      });
      await memberPage.getByText('A reviewer decided to keep these covered').waitFor();
      await memberPage.getByText(/Reason: political/).waitFor();
      expect(await studio.pictures.count()).toBe(0);
    });
  });

  it('writes every look and every decision into the history of the case', async () => {
    await withPage(world.operator, '/admin/review-cases', async (page) => {
      await page.getByRole('tab', { name: 'Closed' }).click();
      await openCase(page, APPROVED_PROMPT);
      const history = page.getByRole('list').filter({ hasText: 'opened the case' });
      const entries = await history.getByRole('listitem').allInnerTexts();
      expect(entries.filter((entry) => entry.includes('looked at a picture'))).not.toHaveLength(0);
      expect(entries.at(-1)).toContain('decided');
    });
  });

  it('tells the slower of two moderators that the case is closed', async () => {
    await withPage(world.member, '/studio', async (memberPage) => {
      await makeHeld(memberPage, APPROVED_PROMPT);
      await withPage(world.operator, '/admin/review-cases', async (slow) => {
        await openCase(slow, APPROVED_PROMPT);
        await slow.keyboard.press('v');
        await slow.getByAltText('Picture 1').waitFor();
        await withPage(world.operator, slow.url(), async (fast) => {
          await fast.getByRole('heading', { name: 'Pictures' }).waitFor();
          await fast.keyboard.press('v');
          await fast.getByRole('button', { name: 'Approve' }).click();
          await fast.getByText('Approved: the person sees the pictures now.').waitFor();
        });
        await slow.getByRole('button', { name: 'Approve' }).click();
        await slow.getByText('Somebody was faster.').waitFor();
        await slow.getByText(/^Approved$/).waitFor();
        expect(await slow.getByRole('button', { name: 'Approve' }).count()).toBe(0);
      });
    });
  });

  it('shows the moderator what an edit was made from, covered as well, on a page that everybody can read', async () => {
    await makeHeldEdit(world);
    await withPage(world.operator, '/admin/review-cases', async (page) => {
      let fetched = 0;
      page.on('request', (request) => {
        if (request.url().includes('/sources/')) fetched += 1;
      });
      await openCase(page, EDITED_PROMPT);
      await page.getByRole('heading', { name: 'Made from' }).waitFor();
      expect(fetched).toBe(0);
      for (const name of ['Source picture', 'Mask']) {
        await page.getByRole('button', { name: `Uncover ${name.toLowerCase()}` }).click();
        await page.getByAltText(name, { exact: true }).waitFor();
        expect(await filterOf(page, name)).toMatch(/grayscale.*blur/);
      }
      expect(fetched).toBe(2);
      // What was made has not been looked at: that is what is decided about.
      expect(await page.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.getByRole('heading', { name: 'Made from' }).waitFor();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      }
    });
  });
}
