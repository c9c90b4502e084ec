import { combine } from './combine.js';
import type { PredictionType } from './sample-prediction.js';

export interface SigmaSpaceView {
  readonly predictionType: PredictionType;
  readonly sigma: number;
  /** clean sample + sigma * noise */
  readonly sample: Float32Array;
  /** the network's answer to sample / sqrt(sigma² + 1) */
  readonly modelOutput: Float32Array;
}

/** dx / dsigma of the probability-flow ODE, (x - x_0) / sigma: EDM (arXiv 2206.00364), eq. 3 with sigma as time. */
export function sigmaSpaceDerivative(view: SigmaSpaceView): Float32Array {
  const { sigma, sample, modelOutput } = view;
  switch (view.predictionType) {
    case 'epsilon':
      return modelOutput;
    case 'v_prediction': {
      const scale = sigma ** 2 + 1;
      return combine([sigma / scale, sample], [1 / Math.sqrt(scale), modelOutput]);
    }
    case 'sample':
      return combine([1 / sigma, sample], [-1 / sigma, modelOutput]);
  }
}
