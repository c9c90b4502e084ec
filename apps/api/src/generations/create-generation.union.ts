import { createUnionType } from '@nestjs/graphql';
import { ConflictResult } from '../graphql/results/conflict.result.js';
import { InvalidInputResult } from '../graphql/results/invalid-input.result.js';
import { NotFoundResult } from '../graphql/results/not-found.result.js';
import { RateLimitedResult } from '../graphql/results/rate-limited.result.js';
import {
  AccountSuspendedResult,
  GenerationUnavailableResult,
  PromptRefusedResult,
  QueueFullResult,
  QuotaExceededResult,
  RolloutClosedResult,
} from './create-generation.result.js';
import { GenerationType } from './generation.type.js';

export const CreateGenerationResult = createUnionType({
  name: 'CreateGenerationResult',
  types: () =>
    [
      GenerationType,
      PromptRefusedResult,
      QuotaExceededResult,
      RolloutClosedResult,
      AccountSuspendedResult,
      QueueFullResult,
      GenerationUnavailableResult,
      InvalidInputResult,
      RateLimitedResult,
    ] as const,
});

export const CancelGenerationResult = createUnionType({
  name: 'CancelGenerationResult',
  types: () => [GenerationType, NotFoundResult, ConflictResult] as const,
});
