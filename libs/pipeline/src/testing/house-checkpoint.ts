import { fileURLToPath } from 'node:url';
import type { GenerationRequest } from '../request/generation-request.js';

/** The committed checkpoint that tests run against: real networks, small enough for every run. */
export const HOUSE_DIRECTORY = fileURLToPath(new URL('../../../../models/house', import.meta.url));

/** The house layout in miniature, in other widths: training/reference/make_tiny_house_checkpoints.py. */
export function tinyHouseCheckpoint(kind: 'plain' | 'underdrawn'): string {
  return fileURLToPath(new URL(`../../../../test/fixtures/house-checkpoints/${kind}`, import.meta.url));
}

/** Real networks on a shared or slow machine may take many times longer than on a free one. */
export const REAL_NETWORKS_TIMEOUT_MS = 120_000;

/** A request that costs as little as a real one can; override what the test is about. */
export function quickRequest(overrides: Partial<GenerationRequest> = {}): GenerationRequest {
  return {
    prompt: 'a red car on a beach',
    seed: 7,
    imageCount: 1,
    widthPx: 128,
    heightPx: 128,
    steps: 2,
    guidanceScale: 3,
    ...overrides,
  };
}
