import { possiblePackVersionEvents } from '#policy';
import { make } from '../../graphql/make.js';
import type { PolicyVersionView } from './policy-version.read-model.js';
import { PolicyVersionType } from './policy-version.type.js';

export function toPolicyVersion(view: PolicyVersionView): PolicyVersionType {
  const { state, publishedAt } = view;
  // A live version is only replaced, never taken away: without one nothing can be made.
  const actions = state === 'live' ? [] : possiblePackVersionEvents(state, { wasLive: publishedAt !== null });
  return make(PolicyVersionType, { ...view, actions });
}
