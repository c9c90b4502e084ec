import { conflict } from '../graphql/results/conflict.result.js';
import { notFound } from '../graphql/results/not-found.result.js';
import type { CancelGenerationOutcome } from './cancel-generation.service.js';
import type { CancelGenerationResult } from './create-generation.union.js';
import { toGeneration } from './generation.mapper.js';

export function toCancelGenerationResult(outcome: CancelGenerationOutcome): typeof CancelGenerationResult {
  switch (outcome.kind) {
    case 'accepted':
      return toGeneration(outcome.generation);
    case 'notFound':
      return notFound('There is no such generation.');
    case 'tooLate':
      return conflict('It is finished already, so there is nothing left to cancel.');
  }
}
