import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accessibilityJourney } from './journeys/accessibility.journey.js';
import { accountsJourney } from './journeys/accounts.journey.js';
import { cancelJourney } from './journeys/cancel.journey.js';
import { connectionJourney } from './journeys/connection.journey.js';
import { killSwitchJourney } from './journeys/kill-switch.journey.js';
import { newcomerJourney } from './journeys/newcomer.journey.js';
import { picturesJourney } from './journeys/pictures.journey.js';
