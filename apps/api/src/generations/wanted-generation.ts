import { randomInt } from 'node:crypto';
import {
  type GenerationRequest,
  parseGenerationRequest,
  REQUEST_LIMITS,
  type RequestProblem,
} from '#pipeline/request';
import type { FieldProblem } from '../graphql/results/invalid-input.result.js';
import type { CheckpointDefaults } from './checkpoint-defaults.js';
import type { CreateGenerationInput } from './dto/create-generation.input.js';

/** Room for a UUID and more; the column is indexed. */
const MAX_CLIENT_REQUEST_ID_CHARACTERS = 100;

export type WantedGeneration =
  | { readonly ok: true; readonly request: GenerationRequest }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Fills in what the input leaves open and checks the rest. */
export function toWantedGeneration(
  input: CreateGenerationInput,
  defaults: CheckpointDefaults,
): WantedGeneration {
  const sizePx = input.sizePx ?? defaults.sizePx;
  const parsed = parseGenerationRequest({
    prompt: input.prompt,
    seed: input.seed ?? randomInt(REQUEST_LIMITS.seed.max + 1),
    imageCount: input.imageCount,
    widthPx: sizePx,
    heightPx: sizePx,
    steps: input.steps ?? defaults.steps,
    guidanceScale: input.guidanceScale ?? defaults.guidanceScale,
  });
  const problems = [
    ...clientRequestIdProblems(input.clientRequestId),
    ...(parsed.ok ? [] : parsed.problems.map(toFieldProblem).filter(isFirstOfField)),
  ];
  return parsed.ok && problems.length === 0 ? { ok: true, request: parsed.request } : { ok: false, problems };
}

/** Problems of the id that every way to ask for pictures carries. */
export function clientRequestIdProblems(id: string): FieldProblem[] {
  if (id !== '' && id.length <= MAX_CLIENT_REQUEST_ID_CHARACTERS) return [];
  const message = `The client request id must have 1 to ${MAX_CLIENT_REQUEST_ID_CHARACTERS} characters.`;
  return [{ field: 'clientRequestId', code: 'INVALID_ID', message }];
}

/** The input has one size for both sides. */
function toFieldProblem({ field, code, message }: RequestProblem): FieldProblem {
  const isSize = field === 'widthPx' || field === 'heightPx';
  return isSize
    ? {
        field: 'sizePx',
        code,
        message: message.replace(/^The (width|height) in pixels/u, 'The size in pixels'),
      }
    : { field, code, message };
}

/** Width and height fail together and would say everything twice. */
function isFirstOfField(problem: FieldProblem, index: number, all: readonly FieldProblem[]): boolean {
  return all.findIndex((other) => other.field === problem.field && other.code === problem.code) === index;
}
