import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accessibilityJourney } from './journeys/accessibility.journey.js';
import { accountsJourney } from './journeys/accounts.journey.js';
import { cancelJourney } from './journeys/cancel.journey.js';
import { connectionJourney } from './journeys/connection.journey.js';
import { killSwitchJourney } from './journeys/kill-switch.journey.js';
import { newcomerJourney } from './journeys/newcomer.journey.js';
import { hashBanksJourney } from './journeys/hash-banks.journey.js';
import { picturesJourney } from './journeys/pictures.journey.js';
import { policyJourney } from './journeys/policy.journey.js';
import { refusalJourney } from './journeys/refusal.journey.js';
import { reviewJourney } from './journeys/review.journey.js';
import { hasBrowser, launchBrowser, sayIfSkipped } from './support/browser.js';
import { startFrisket } from './support/running-frisket.js';
import { newPerson, type World } from './support/world.js';

/** Starting builds what is missing; pictures are made by the real pipeline on whatever CPU there is. */
jest.setTimeout(300_000);

sayIfSkipped();
const describeInBrowser = hasBrowser ? describe : describe.skip;

describeInBrowser('Frisket in a browser', () => {
  // Filled before the first journey runs: journeys only reach into it from their tests.
  const world = {} as World;

  beforeAll(async () => {
    const frisket = await startFrisket();
    const basis = { frisket, browser: await launchBrowser(), complaints: [], strayRequests: [] };
    Object.assign(world, basis, { operator: await newPerson(basis), member: await newPerson(basis) });
  });

  afterAll(async () => {
    await world.browser?.close();
    await world.frisket?.stop();
  });

  describe('a newcomer', () => newcomerJourney(world));
  describe('somebody who changes their mind', () => cancelJourney(world));
  describe('somebody who goes on from a picture', () => picturesJourney(world));
  describe('a prompt that breaks the policy', () => refusalJourney(world));
  describe('a prompt that the review is unsure of', () => reviewJourney(world));
  describe('somebody with a bad connection', () => connectionJourney(world));
  describe('accounts', () => accountsJourney(world));
  describe('the content policy', () => policyJourney(world));
  describe('hash banks', () => hashBanksJourney(world));
  describe('the kill switch', () => killSwitchJourney(world));
  describe('everybody', () => accessibilityJourney(world));

  describe('all pages together', () => {
    it('threw no error and broke no content policy', () => {
      expect(world.complaints).toEqual([]);
    });

    it('asked nobody but Frisket for anything', () => {
      expect(world.strayRequests).toEqual([]);
    });
  });
});
