import { IllegalTransitionError } from '../errors.js';

/** A version is written as a draft, watched in shadow, acts when live, and is kept for the record when retired. */
export type PackVersionState = 'draft' | 'shadow' | 'live' | 'retired';

/**
 * `startShadow`: judge beside the live version without acting. `stopShadow`: back to the desk. `publish`: act from now on.
 * `retire`: act no more, or never. `restore`: roll back to a version that was retired.
 */
export type PackVersionEvent = 'startShadow' | 'stopShadow' | 'publish' | 'retire' | 'restore';

type Transitions = Readonly<
  Record<PackVersionState, Readonly<Partial<Record<PackVersionEvent, PackVersionState>>>>
>;

/**
 * The whole life of a policy version. What is not in this table cannot happen: nothing is published unseen, since the only
 * way to `live` is through `shadow` or from having been live before.
 */
export const PACK_VERSION_TRANSITIONS: Transitions = {
  draft: { startShadow: 'shadow', retire: 'retired' },
  shadow: { stopShadow: 'draft', publish: 'live', retire: 'retired' },
  live: { retire: 'retired' },
  retired: { restore: 'live' },
};

/** What a version's transitions depend on besides its state. */
export interface PackVersionHistory {
  /** True when the version has been live at some time; only such a version can be restored. */
  readonly wasLive: boolean;
}

/**
 * The state after an event.
 * @throws IllegalTransitionError when the table has no such step, or when a version that was never live is to be restored
 */
export function transitionPackVersion(
  state: PackVersionState,
  event: PackVersionEvent,
  history: PackVersionHistory,
): PackVersionState {
  const next = possiblePackVersionEvents(state, history).includes(event)
    ? PACK_VERSION_TRANSITIONS[state][event]
    : undefined;
  if (next === undefined) throw new IllegalTransitionError(state, event, 'policy version');
  return next;
}

/** The events a version in this state accepts, for buttons and for tests. */
export function possiblePackVersionEvents(
  state: PackVersionState,
  { wasLive }: PackVersionHistory,
): PackVersionEvent[] {
  // Object.keys gives string[]; the keys of this table are events by its declared type.
  const events = Object.keys(PACK_VERSION_TRANSITIONS[state]) as PackVersionEvent[];
  return events.filter((event) => event !== 'restore' || wasLive);
}

/** A stored version, as far as its life is concerned. */
export interface PackVersionLife<Id> {
  readonly id: Id;
  readonly state: PackVersionState;
  readonly wasLive: boolean;
}

export interface PackVersionStep<Id> {
  readonly id: Id;
  readonly from: PackVersionState;
  readonly to: PackVersionState;
}

/**
 * Every step that an event on one version entails, to be taken in one transaction: at most one version is live and at most
 * one in shadow, so publishing or restoring retires the live one, and a new shadow sends the old one back to the desk.
 * Without a live version the shipped pack decides.
 * @param versions the stored versions; only those live or in shadow matter besides the one meant
 * @throws IllegalTransitionError when the version cannot take the event
 * @throws RangeError when no version has the id
 */
export function planPackVersionEvent<Id>(
  versions: readonly PackVersionLife<Id>[],
  id: Id,
  event: PackVersionEvent,
): PackVersionStep<Id>[] {
  const version = versions.find((candidate) => candidate.id === id);
  if (version === undefined) throw new RangeError(`There is no policy version ${String(id)}.`);
  const to = transitionPackVersion(version.state, event, version);
  const makesWay: PackVersionEvent = to === 'live' ? 'retire' : 'stopShadow';
  const displaced = versions
    .filter((other) => other.id !== id && other.state === to && (to === 'live' || to === 'shadow'))
    .map((other) => ({
      id: other.id,
      from: other.state,
      to: transitionPackVersion(other.state, makesWay, other),
    }));
  return [...displaced, { id, from: version.state, to }];
}
