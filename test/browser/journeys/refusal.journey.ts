import { expect, it } from '@jest/globals';
import { StudioPage } from '../support/studio.js';
import { withPage, type World } from '../support/world.js';

const PROMPT = 'a puppy next to a dismembered body';

export function refusalJourney(world: World): void {
  it('marks the words that a refusal is about, names category and code, and costs nothing', async () => {
    await withPage(world.member, '/studio', async (page) => {
      const studio = new StudioPage(page);
      const before = await studio.creditsLeft();
      await studio.ask(PROMPT);
      const refusal = page.getByRole('alert');
      await refusal.getByText('Refused: Violence').waitFor();

      expect(await refusal.locator('mark').allInnerTexts()).toEqual([expect.stringContaining('dismembered')]);
      expect(await refusal.locator('blockquote').innerText()).toBe(PROMPT);
      expect(await refusal.locator('code').innerText()).toMatch(/^POLICY_VIOLENCE/);
      expect(await studio.prompt.inputValue()).toBe(PROMPT);
      expect(new URL(page.url()).pathname).toBe('/studio');
      await page.reload();
      expect(await studio.creditsLeft()).toBe(before);
      // Once the history is there, a refused prompt would be in it.
      await page.getByRole('complementary').getByRole('link').first().waitFor();
      expect(await page.getByRole('link', { name: PROMPT }).count()).toBe(0);
    });
  });

  it('keeps the prompt over a reload, so that it can be changed', async () => {
    await withPage(world.member, '/studio', async (page) => {
      const studio = new StudioPage(page);
      await studio.prompt.fill('a half-written idea');
      await page.reload();
      await studio.prompt.waitFor();
      expect(await studio.prompt.inputValue()).toBe('a half-written idea');
    });
  });
}
