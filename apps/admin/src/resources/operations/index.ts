import { execute } from '#browser';
import type { ResourceDefinition } from '../resource-definition.js';
import { OperatorEventsDocument } from './operations.documents.js';

/** The audit log; shown on the operations page, so it has no screens of its own. */
export const operatorEvents: ResourceDefinition = {
  name: 'operator-events',
  source: {
    list: async ({ first, after }) =>
      (await execute(OperatorEventsDocument, { first, after })).operatorEvents,
  },
  screens: {},
};
