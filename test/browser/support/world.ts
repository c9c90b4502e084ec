import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { RunningFrisket } from './running-frisket.js';

export type Scheme = 'light' | 'dark';

/** Whom the first journey lets in; the later ones meet them again. */
export const NEWCOMER_EMAIL = 'newcomer@example.org';

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** What the journeys share: one Frisket, one browser, and the people who have signed in so far. */
export interface World {
  readonly frisket: RunningFrisket;
  readonly browser: Browser;
  /** Signed in by the first journey; each is a browser profile of its own. */
  operator: BrowserContext;
  member: BrowserContext;
  /** Everything that went wrong in any page: script errors and what the content policy blocked. */
  readonly complaints: string[];
  /** Requests that left Frisket's own origin. */
  readonly strayRequests: string[];
}

/** Somebody with a fresh browser profile. */
export async function newPerson(
  world: Omit<World, 'operator' | 'member'>,
  scheme: Scheme = 'light',
): Promise<BrowserContext> {
  const context = await world.browser.newContext({
    baseURL: world.frisket.url,
    viewport: DESKTOP,
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  context.on('weberror', (error) => world.complaints.push(error.error().message));
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) world.complaints.push(message.text());
  });
  context.on('request', (request) => {
    const isOwn = request.url().startsWith(world.frisket.url) || /^(data|blob):/.test(request.url());
    if (!isOwn) world.strayRequests.push(request.url());
  });
  return context;
}

/** Opens a sign-in link and presses its button. */
export async function signInWith(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/studio');
  return page;
}

/** Opens a page, lets the caller use it, and closes it whatever happens. */
export async function withPage<T>(
  context: BrowserContext,
  path: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  return withBlankPage(context, async (page) => {
    await page.goto(path);
    return use(page);
  });
}

/** As `withPage`, for who has to prepare the page before it goes anywhere. */
export async function withBlankPage<T>(context: BrowserContext, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}
