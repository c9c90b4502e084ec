import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IllegalTransitionError } from '../errors.js';
import {
  PACK_VERSION_TRANSITIONS,
  planPackVersionEvent,
  possiblePackVersionEvents,
  transitionPackVersion,
  type PackVersionEvent,
  type PackVersionLife,
  type PackVersionState,
} from './pack-version-state.js';

const EVENTS: readonly PackVersionEvent[] = ['startShadow', 'stopShadow', 'publish', 'retire', 'restore'];
const NEVER_LIVE = { wasLive: false };

describe('transitionPackVersion', () => {
  it('leads a draft through shadow to live and then to the record', () => {
    expect(transitionPackVersion('draft', 'startShadow', NEVER_LIVE)).toBe('shadow');
    expect(transitionPackVersion('shadow', 'publish', NEVER_LIVE)).toBe('live');
    expect(transitionPackVersion('live', 'retire', { wasLive: true })).toBe('retired');
  });

  it('publishes nothing that was not in shadow first, and says so', () => {
    expect(() => transitionPackVersion('draft', 'publish', NEVER_LIVE)).toThrow(IllegalTransitionError);
    expect(() => transitionPackVersion('draft', 'publish', NEVER_LIVE)).toThrow(
      'A policy version that is draft cannot take the event "publish".',
    );
  });

  it('restores only what has been live before', () => {
    expect(transitionPackVersion('retired', 'restore', { wasLive: true })).toBe('live');
    expect(() => transitionPackVersion('retired', 'restore', NEVER_LIVE)).toThrow(IllegalTransitionError);
  });

  it('offers in every state exactly the events it accepts', () => {
    // Object.keys widens the keys of a closed record.
    const states = Object.keys(PACK_VERSION_TRANSITIONS) as PackVersionState[];
    for (const state of states) {
      for (const wasLive of [true, false]) {
        const accepted = EVENTS.filter((event) => {
          try {
            transitionPackVersion(state, event, { wasLive });
            return true;
          } catch {
            return false;
          }
        });
        expect(accepted.sort()).toEqual(possiblePackVersionEvents(state, { wasLive }).sort());
      }
    }
  });
});

describe('planPackVersionEvent', () => {
  const VERSIONS: readonly PackVersionLife<number>[] = [
    { id: 1, state: 'live', wasLive: true },
    { id: 2, state: 'shadow', wasLive: false },
    { id: 3, state: 'draft', wasLive: false },
    { id: 4, state: 'retired', wasLive: true },
  ];

  it('retires the live version when another is published', () => {
    expect(planPackVersionEvent(VERSIONS, 2, 'publish')).toEqual([
      { id: 1, from: 'live', to: 'retired' },
      { id: 2, from: 'shadow', to: 'live' },
    ]);
  });

  it('retires the live version when an old one is rolled back to', () => {
    expect(planPackVersionEvent(VERSIONS, 4, 'restore')).toEqual([
      { id: 1, from: 'live', to: 'retired' },
      { id: 4, from: 'retired', to: 'live' },
    ]);
  });

  it('sends the version in shadow back to the desk when another takes its place', () => {
    expect(planPackVersionEvent(VERSIONS, 3, 'startShadow')).toEqual([
      { id: 2, from: 'shadow', to: 'draft' },
      { id: 3, from: 'draft', to: 'shadow' },
    ]);
  });

  it('names the version that does not exist', () => {
    expect(() => planPackVersionEvent(VERSIONS, 9, 'publish')).toThrow('There is no policy version 9.');
  });

  it('never leaves two versions live or two in shadow, whatever is asked in whatever order', () => {
    const asked = fc.array(fc.record({ id: fc.nat(3), event: fc.constantFrom(...EVENTS) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(asked, (requests) => {
        let versions = [0, 1, 2, 3].map((id): PackVersionLife<number> => ({
          id,
          state: 'draft',
          wasLive: false,
        }));
        for (const { id, event } of requests) {
          const version = versions[id];
          if (version === undefined || !possiblePackVersionEvents(version.state, version).includes(event))
            continue;
          const steps = planPackVersionEvent(versions, id, event);
          versions = versions.map((life) => {
            const step = steps.find((candidate) => candidate.id === life.id);
            if (step === undefined) return life;
            return { id: life.id, state: step.to, wasLive: life.wasLive || step.to === 'live' };
          });
          for (const state of ['live', 'shadow']) {
            expect(versions.filter((life) => life.state === state).length).toBeLessThanOrEqual(1);
          }
        }
      }),
      { seed: 8 },
    );
  });
});
