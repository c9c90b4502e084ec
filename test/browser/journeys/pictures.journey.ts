import { expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { StudioPage } from '../support/studio.js';
import { PHONE, withPage, type World } from '../support/world.js';

const PROMPT = 'a castle under a night sky';

/** Everything that can be made from a picture: variations, a blend, an enlargement, an edit, an extension, all of an upload. */
export function picturesJourney(world: World): void {
  let madeAt = '';

  const dialogOf = (page: Page): Locator => page.getByRole('dialog');

  /** Opens the first picture on its own. */
  async function openPicture(page: Page): Promise<void> {
    await new StudioPage(page).pictures.first().click();
    await dialogOf(page).getByRole('button', { name: 'Variations' }).waitFor();
  }

  async function choose(page: Page, action: string): Promise<void> {
    await openPicture(page);
    await dialogOf(page).getByRole('button', { name: action, exact: true }).click();
  }

  /** Waits until another generation is on the table and its pictures are made. */
  async function untilMade(page: Page, count: number): Promise<StudioPage> {
    const studio = new StudioPage(page);
    const before = page.url();
    await page.waitForURL((url) => url.pathname.startsWith('/studio/') && url.href !== before);
    await studio.untilPictures(count);
    return studio;
  }

  const bytesOf = async (page: Page, picture: Locator): Promise<Buffer> => {
    const source = await picture.locator('img').getAttribute('src');
    return (await page.request.get(String(source))).body();
  };

  /** The rightmost quarter of a picture, as bytes. */
  const rightQuarter = async (png: Buffer): Promise<string> => {
    const { width = 0, height = 0 } = await sharp(png).metadata();
    const left = Math.ceil(width * 0.75);
    const pixels = sharp(png)
      .extract({ left, top: 0, width: width - left, height })
      .removeAlpha()
      .raw();
    return (await pixels.toBuffer()).toString('base64');
  };

  it('makes variations of a picture and says where they come from', async () => {
    await withPage(world.member, '/studio', async (page) => {
      await page.getByText('1', { exact: true }).first().click();
      await new StudioPage(page).ask(PROMPT);
      await new StudioPage(page).untilPictures(1);
      madeAt = page.url();
      await openPicture(page);
      const made = untilMade(page, 3);
      await dialogOf(page).getByRole('button', { name: 'Variations' }).click();
      await made;
      await page.getByRole('heading', { name: 'Variations of a picture' }).waitFor();
      await page
        .getByRole('complementary')
        .getByRole('link', { name: /Variations of a picture/ })
        .waitFor();
      await page.getByRole('link', { name: 'this picture' }).click();
      await page.getByRole('heading', { name: PROMPT }).waitFor();
      expect(page.url()).toBe(madeAt);
    });
  });

  it('blends a picture with another that the keyboard chose, and tells both', async () => {
    await withPage(world.member, madeAt, async (page) => {
      await choose(page, 'Blend with …');
      const dialog = dialogOf(page);
      await dialog.getByText('Choose the other picture.').waitFor();
      await dialog.getByRole('radio').first().focus();
      await page.keyboard.press(' ');
      await page.keyboard.press('ArrowRight');
      expect(await dialog.getByRole('radio').nth(1).isChecked()).toBe(true);
      await dialog.getByRole('group', { name: 'How many pictures' }).getByText('2', { exact: true }).click();
      const made = untilMade(page, 2);
      await dialog.getByRole('button', { name: 'Draw 2 pictures' }).click();
      await made;
      await page.getByRole('heading', { name: 'Blend of two pictures' }).waitFor();
      expect(new Set(await new StudioPage(page).pictureHashes()).size).toBe(2);
      await page.getByRole('link', { name: 'that picture' }).waitFor();
      await page.getByRole('link', { name: 'this picture' }).click();
      await page.waitForURL(madeAt);
    });
  });

  it('blends a picture with one that is brought along in the dialog', async () => {
    const side = { width: 64, height: 64, channels: 3 as const };
    const buffer = await sharp({ create: { ...side, background: '#c0392b' } })
      .png()
      .toBuffer();
    await withPage(world.member, madeAt, async (page) => {
      await choose(page, 'Blend with …');
      const dialog = dialogOf(page);
      const file = { mimeType: 'image/png', name: 'red.png' };
      await dialog.getByLabel('Picture file').setInputFiles({ ...file, buffer: Buffer.from('no picture') });
      await dialog.getByRole('alert').getByText('This picture cannot be used').waitFor();
      await dialog.getByLabel('Picture file').setInputFiles({ ...file, buffer });
      await dialog.getByRole('radio', { name: 'a picture that you uploaded', checked: true }).waitFor();
      expect(await dialog.getByRole('alert').count()).toBe(0);
      expect(await dialog.getByText('Choose the other picture.').count()).toBe(0);
    });
  });

  it('says that a request without words did not arrive, and makes it when it is asked for again', async () => {
    await withPage(world.member, madeAt, async (page) => {
      await page.route('**/graphql', (route) => {
        const isVariation = route.request().postData()?.includes('varyImage') ?? false;
        return isVariation ? route.abort() : route.continue();
      });
      await choose(page, 'Variations');
      await page.getByRole('alert').getByText('Your request did not arrive').waitFor();
      await page.unroute('**/graphql');
      const made = untilMade(page, 3);
      await choose(page, 'Variations');
      await made;
    });
  });

  it('enlarges a picture four times', async () => {
    await withPage(world.member, madeAt, async (page) => {
      await openPicture(page);
      await dialogOf(page).getByRole('button', { name: 'Enlarge 4×' }).click();
      // The page that is left has one picture as well.
      await page.getByRole('heading', { name: 'Enlargement of a picture' }).waitFor();
      const { pictures } = new StudioPage(page);
      await new StudioPage(page).untilPictures(1);
      const { width, height } = await sharp(await bytesOf(page, pictures.first())).metadata();
      expect([width, height]).toEqual([1024, 1024]);
    });
  });

  it('draws the painted part of a picture anew and leaves the rest as it is', async () => {
    await withPage(world.member, madeAt, async (page) => {
      const before = await bytesOf(page, new StudioPage(page).pictures.first());
      await choose(page, 'Edit');
      const dialog = dialogOf(page);
      await dialog.getByText('Paint over the part that should change.').waitFor();
      await dialog.getByRole('button', { name: 'Right half' }).click();
      await dialog.getByRole('button', { name: 'Undo' }).click();
      await dialog.getByText('Paint over the part that should change.').waitFor();
      await dialog.getByRole('button', { name: 'Left half' }).click();
      await dialog.getByLabel('What should the whole picture show then?').fill(`a dragon beside ${PROMPT}`);
      const made = untilMade(page, 3);
      await dialog.getByRole('button', { name: 'Draw 3 pictures' }).click();
      const { pictures } = await made;
      const after = await bytesOf(page, pictures.first());
      expect(await rightQuarter(after)).toBe(await rightQuarter(before));
      expect(after.equals(before)).toBe(false);
    });
  });

  it('takes the brush from a mouse, a finger and the keyboard', async () => {
    const storageState = await world.member.storageState();
    const phone = await world.browser.newContext({
      baseURL: world.frisket.url,
      storageState,
      viewport: PHONE,
      hasTouch: true,
      reducedMotion: 'reduce',
    });
    await withPage(phone, madeAt, async (page) => {
      await choose(page, 'Edit');
      const dialog = dialogOf(page);
      const missing = dialog.getByText('Paint over the part that should change.');
      const stage = dialog.getByTestId('mask-stage');
      await missing.waitFor();
      await stage.tap();
      await missing.waitFor({ state: 'detached' });

      await dialog.getByRole('button', { name: 'Clear' }).click();
      await missing.waitFor();
      await stage.hover();
      await page.mouse.down();
      await page.mouse.up();
      await missing.waitFor({ state: 'detached' });

      await dialog.getByRole('button', { name: 'Clear' }).click();
      await missing.waitFor();
      await dialog.getByRole('button', { name: /^No mouse/ }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(' ');
      await missing.waitFor({ state: 'detached' });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    });
    await phone.close();
  });

  it('says inside the dialog why an edit is refused, and keeps what was painted', async () => {
    await withPage(world.member, madeAt, async (page) => {
      await choose(page, 'Edit');
      const dialog = dialogOf(page);
      await dialog.getByRole('button', { name: 'Middle' }).click();
      await dialog.getByLabel('What should the whole picture show then?').fill('a dismembered body');
      await dialog.getByRole('button', { name: 'Draw 3 pictures' }).click();
      await dialog.getByRole('alert').getByText('Refused: Violence').waitFor();
      await dialog.getByLabel('What should the whole picture show then?').fill('a castle');
      await dialog.getByRole('alert').waitFor({ state: 'detached' });
      expect(await dialog.getByText('Paint over the part').count()).toBe(0);
      expect(page.url()).toBe(madeAt);
    });
  });

  it('continues a picture beyond its edges', async () => {
    await withPage(world.member, madeAt, async (page) => {
      await choose(page, 'Extend');
      const dialog = dialogOf(page);
      await dialog.getByRole('button', { name: 'Wider' }).click();
      await dialog.getByText('Result: 512 × 256 pixels').waitFor();
      const made = untilMade(page, 3);
      await dialog.getByRole('button', { name: 'Draw 3 pictures' }).click();
      const { pictures } = await made;
      const { width, height } = await sharp(await bytesOf(page, pictures.first())).metadata();
      expect([width, height]).toEqual([512, 256]);
    });
  });

  it('starts from a picture that somebody brings along, also after a reload', async () => {
    const buffer = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#2f7d5b' } })
      .png()
      .toBuffer();
    await withPage(world.member, '/studio', async (page) => {
      await page
        .getByLabel('Picture file')
        .setInputFiles({ name: 'green.png', mimeType: 'image/png', buffer });
      await page.getByRole('heading', { name: 'Start from your picture' }).waitFor();
      await page.reload();
      await page.getByText('300 × 300 pixels').waitFor();
      const made = untilMade(page, 3);
      await page.getByRole('button', { name: 'Variations' }).click();
      await made;
      await page.getByText('a picture that you uploaded').waitFor();
      await page.getByRole('button', { name: 'Put the uploaded picture away' }).click();
      await page.getByRole('heading', { name: 'Start from your picture' }).waitFor({ state: 'detached' });
    });
  });

  it('says why a file cannot be used', async () => {
    await withPage(world.member, '/studio', async (page) => {
      const buffer = Buffer.from('no picture at all');
      await page
        .getByLabel('Picture file')
        .setInputFiles({ name: 'note.png', mimeType: 'image/png', buffer });
      await page.getByRole('alert').getByText('This picture cannot be used').waitFor();
      expect(await page.getByRole('heading', { name: 'Start from your picture' }).count()).toBe(0);
    });
  });

  it('names the words that the checkpoint does not know before anything is drawn', async () => {
    await withPage(world.member, '/studio', async (page) => {
      const { prompt } = new StudioPage(page);
      await prompt.fill('a horse beside a glimmerwock');
      await page.getByTestId('prompt-hint').getByText('glimmerwock').waitFor();
      await prompt.fill('a glimmerwock of the zxcvbnite');
      await page.getByTestId('prompt-hint').getByText('Nothing in this prompt means anything').waitFor();
      await prompt.fill('a horse');
      await page.getByTestId('prompt-hint').getByText('glimmerwock').waitFor({ state: 'detached' });
    });
  });

  it('lists what the checkpoint knows, for who wants to choose from it', async () => {
    await withPage(world.member, '/studio', async (page) => {
      await page.getByText(/^All \d+ things that it knows$/).click();
      await page.getByRole('button', { name: 'hamburger', exact: true }).click();
      expect(await new StudioPage(page).prompt.inputValue()).toBe('hamburger');
      await new StudioPage(page).prompt.fill('');
    });
  });
}
