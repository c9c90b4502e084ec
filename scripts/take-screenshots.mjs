/**
 * Takes the screenshots of README and docs from a Frisket of its own: `node scripts/take-screenshots.mjs`.
 * `--out DIR` puts them elsewhere, `--all` adds every state on desktop and phone, light and dark, for looking at.
 * Needs Chromium (CHROME_PATH, or Debian's place for it).
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { fromRoot } from './lib/process.mjs';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const PICTURES_TIMEOUT_MS = 240_000;
const MEMBER = 'painter@example.org';
const PROMPT = 'an astronaut riding a horse';
/** What README shows; the rest is for looking at. */
const IN_DOCS = new Set(['studio', 'edit', 'review-case']);
const HELD_PROMPT = 'an election poster with a smiling candidate';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: fromRoot('docs', 'images') },
    all: { type: 'boolean', default: false },
  },
});
const out = resolve(options.out);
mkdirSync(out, { recursive: true });

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A Frisket with a data folder and a port of its own. */
async function startFrisket() {
  const dataDir = mkdtempSync(join(tmpdir(), 'frisket-screenshots-'));
  // PostgreSQL drops root's rights when it starts and must still reach its own folder.
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const launcher = spawn(process.execPath, [fromRoot('scripts', 'start.mjs')], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const operatorLink = await new Promise((done, failed) => {
    let text = '';
    launcher.stdout.on('data', (chunk) => {
      text += chunk;
      const link = /https?:\/\/\S+\/sign-in#token=\S+/.exec(text)?.[0];
      if (link && text.includes('Ctrl-C stops everything')) done(link);
    });
    launcher.once('exit', () => failed(new Error(`Frisket did not start:\n${text}`)));
  });
  const stop = async () => {
    const ended = new Promise((done) => launcher.once('exit', done));
    launcher.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: `http://localhost:${port}`, operatorLink, stop };
}

async function signIn(context, link) {
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/studio');
  return page;
}

async function query(context, document, variables = {}) {
  const response = await context.request.post('/graphql', { data: { query: document, variables } });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Onto the waitlist, in, and the link out of the outbox. */
async function invite(operator) {
  await query(
    operator,
    'mutation ($input: JoinWaitlistInput!) { joinWaitlist(input: $input) { __typename } }',
    { input: { email: MEMBER, intendedUse: 'Posters for a school play', agreesToPolicy: true } },
  );
  const { waitlistEntries } = await query(operator, '{ waitlistEntries { edges { node { id } } } }');
  await query(operator, 'mutation ($id: ID!) { admitWaitlistEntry(id: $id) { __typename } }', {
    id: waitlistEntries.edges[0].node.id,
  });
  const page = await operator.newPage();
  await page.goto('/admin/outbox');
  await page.getByRole('button', { name: new RegExp(`to ${MEMBER}`) }).click();
  const link = await page.getByTestId('mail-link').innerText();
  await page.close();
  return link;
}

/** Waits until every picture on the page is there and nothing moves. */
async function settle(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    `Promise.all([document.fonts.ready, ...[...document.images].filter((image) => image.loading !== 'lazy').map((image) => image.decode().catch(() => null))])`,
  );
}

async function shoot(page, name) {
  if (!options.all && !IN_DOCS.has(name)) return;
  await settle(page);
  await page.screenshot({ path: join(out, `${name}.png`) });
  console.log(`${name}.png`);
}

/** The same state as people with other screens and other taste see it. */
async function shootEverywhere(page, name) {
  await shoot(page, name);
  if (!options.all) return;
  for (const [size, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await settle(page);
      await page.screenshot({ path: join(out, `${name}-${size}-${colorScheme}.png`), fullPage: true });
    }
  }
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

async function untilPictures(page, count) {
  await page
    .getByRole('button', { name: /^Enlarge\. / })
    .nth(count - 1)
    .waitFor({ timeout: PICTURES_TIMEOUT_MS });
}

async function ask(page, prompt) {
  await page.getByLabel('What do you want to see?').fill(prompt);
  await page.getByRole('button', { name: 'Generate' }).click();
}

async function openPicture(page, index = 0) {
  await page
    .getByRole('button', { name: /^Enlarge\. / })
    .nth(index)
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Variations' }).waitFor();
}

async function paint(page) {
  const canvas = page.getByTestId('mask-stage').locator('canvas').first();
  const { x, y, width, height } = await canvas.boundingBox();
  await page.mouse.move(x + width * 0.6, y + height * 0.25);
  await page.mouse.down();
  for (let step = 0; step <= 20; step += 1) {
    const turn = (step / 20) * Math.PI;
    await page.mouse.move(x + width * (0.72 - 0.12 * Math.cos(turn)), y + height * (0.25 + 0.02 * step));
  }
  await page.mouse.up();
}

async function takeStudio(page) {
  await shootEverywhere(page, 'studio-empty');
  await page.getByLabel('What do you want to see?').fill('a horse beside a glimmerwock');
  await page.getByText('does not know').waitFor();
  await shootEverywhere(page, 'studio-hint');
  await ask(page, PROMPT);
  await untilPictures(page, 4);
  await shootEverywhere(page, 'studio');
  const made = page.url();
  await openPicture(page);
  await shootEverywhere(page, 'picture');
  await page.getByRole('dialog').getByRole('button', { name: 'Edit' }).click();
  await page.getByTestId('mask-stage').locator('canvas').first().waitFor();
  await paint(page);
  await page.getByLabel('What should the whole picture show then?').fill(`${PROMPT} on a beach`);
  await shootEverywhere(page, 'edit');
  await page.getByRole('button', { name: 'Draw 3 pictures' }).click();
  await page.waitForURL((url) => url.href !== made);
  await untilPictures(page, 3);
  await shootEverywhere(page, 'edited');
  await page.goto(made);
  await untilPictures(page, 4);
  await openPicture(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Extend' }).click();
  await page.getByText(/^Result:/).waitFor();
  await shootEverywhere(page, 'extend');
  await page.getByRole('button', { name: 'Draw 3 pictures' }).click();
  await page.waitForURL((url) => url.href !== made);
  await untilPictures(page, 3);
  await shootEverywhere(page, 'extended');
  await page.goto(made);
  await untilPictures(page, 4);
  await openPicture(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Variations' }).click();
  await page.waitForURL((url) => url.href !== made);
  await untilPictures(page, 3);
  await shootEverywhere(page, 'variations');
  await openPicture(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Blend with …' }).click();
  await page.getByRole('dialog').getByRole('radiogroup').getByRole('radio').last().check();
  await shootEverywhere(page, 'blend');
  const varied = page.url();
  await page.getByRole('button', { name: 'Draw 3 pictures' }).click();
  await page.waitForURL((url) => url.href !== varied);
  await untilPictures(page, 3);
  await shootEverywhere(page, 'blended');
}

async function takeReviewCase(member, operator) {
  await member.goto('/studio');
  await ask(member, HELD_PROMPT);
  await member.getByText('A person will look at it').waitFor({ timeout: PICTURES_TIMEOUT_MS });
  if (options.all) await shootEverywhere(member, 'held');
  const page = await operator.newPage();
  await page.goto('/admin/review-cases');
  await page.getByRole('link', { name: new RegExp(HELD_PROMPT) }).click();
  await page.getByRole('heading', { name: 'Pictures' }).waitFor();
  await page.keyboard.press('v');
  await page.getByAltText('Picture 1').waitFor();
  await shoot(page, 'review-case');
}

const frisket = await startFrisket();
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const deviceScaleFactor = options.all ? 1 : 1.5;
  const person = {
    deviceScaleFactor,
    baseURL: frisket.url,
    viewport: DESKTOP,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  };
  const [operator, memberContext] = [await browser.newContext(person), await browser.newContext(person)];
  await (await signIn(operator, frisket.operatorLink)).close();
  const member = await signIn(memberContext, await invite(operator));
  await takeStudio(member);
  await takeReviewCase(member, operator);
} finally {
  await browser.close();
  await frisket.stop();
}
