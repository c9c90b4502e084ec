import type { CheckpointManifest } from '../runtime/checkpoint-manifest.js';
import { conditioningOf, type StandardLayout } from '../runtime/layouts/standard-layout.js';

type Settings = Pick<CheckpointManifest['defaults'], 'steps' | 'guidanceScale'>;

/** What the families are published with; a folder does not say. */
const FAMILY_SETTINGS = {
  /** latent consistency: few steps, guidance through its embedding (arXiv 2310.04378) */
  lcm: { steps: 4, guidanceScale: 8 },
  /** adversarial distillation, without guidance (arXiv 2311.17042) */
  turbo: { steps: 4, guidanceScale: 0 },
  sdxl: { steps: 30, guidanceScale: 5 },
  stableDiffusion: { steps: 25, guidanceScale: 7.5 },
} as const satisfies Record<string, Settings>;

/** Settings for a request that names none. */
export function standardDefaults(layout: StandardLayout): CheckpointManifest['defaults'] {
  const settings = FAMILY_SETTINGS[familyOf(layout)];
  return { ...settings, widthPx: layout.nativeSizePx, heightPx: layout.nativeSizePx };
}

/** NOTE: Turbo differs from other checkpoints only in its schedule: Euler steps, spaced `trailing`, predicting the noise. */
function familyOf(layout: StandardLayout): keyof typeof FAMILY_SETTINGS {
  const conditioning = conditioningOf(layout);
  if (conditioning === 'guidance-embedding') return 'lcm';
  const {
    _class_name: className,
    timestep_spacing: spacing,
    prediction_type: predictionType,
  } = layout.schedulerConfig;
  const isEuler = typeof className === 'string' && className.startsWith('Euler');
  if (isEuler && spacing === 'trailing' && (predictionType ?? 'epsilon') === 'epsilon') return 'turbo';
  return conditioning === 'two-text-encoders' ? 'sdxl' : 'stableDiffusion';
}
