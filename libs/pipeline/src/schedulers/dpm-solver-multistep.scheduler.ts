import { combine } from './combine.js';
import { createLogSnrPlanner, LogSnrRun, type LogSnrPlan, type LogSnrSolverOptions } from './log-snr-run.js';
import type { Scheduler } from './scheduler.js';
import { requireStepCount } from './step-count.js';

export interface DpmSolverMultistepOptions extends LogSnrSolverOptions {
  /** 1 is DDIM in another form, 2 is "2M". */
  readonly solverOrder: 1 | 2;
  readonly solverType: 'midpoint' | 'heun';
  /** Take the last step at first order whatever the number of steps. */
  readonly eulerAtFinal: boolean;
}

/** Runs shorter than this end at first order when `lowerOrderFinal` is set; the value that published samples were drawn with. */
const FEW_STEPS = 15;

/**
 * DPM-Solver++ (Lu et al. 2022, arXiv 2211.01095): the multistep solver of algorithm 2 ("2M") for the data-prediction ODE,
 * first order by eq. 9. With Karras spacing it is the sampler known as "DPM++ 2M Karras".
 */
export function createDpmSolverMultistepScheduler(options: DpmSolverMultistepOptions): Scheduler {
  const isRounded = options.sigmaSpacing === 'karras' && options.betaSchedule !== 'squaredcos_cap_v2';
  const plan = createLogSnrPlanner(options, isRounded ? Math.round : Math.trunc);
  return {
    start: (stepCount, imageCount = 1) => {
      requireStepCount(stepCount, options.trainStepCount);
      return new DpmSolverMultistepRun(plan(stepCount), options, imageCount);
    },
  };
}

class DpmSolverMultistepRun extends LogSnrRun {
  private previousClean: Float32Array | undefined;

  constructor(
    plan: LogSnrPlan,
    private readonly options: DpmSolverMultistepOptions,
    imageCount: number,
  ) {
    super(plan, options, imageCount);
  }

  step(modelOutput: Float32Array, stepIndex: number, sample: Float32Array): Float32Array {
    const clean = this.denoisedEstimate(modelOutput, stepIndex, sample);
    const previousClean = this.previousClean;
    this.previousClean = clean;
    const from = this.levelAt(stepIndex);
    const to = this.levelAt(stepIndex + 1);
    const logSnrGap = to.lambda - from.lambda;
    const shrink = Math.expm1(-logSnrGap);
    const sampleFactor = to.sigma / from.sigma;
    if (previousClean === undefined || this.takesFirstOrder(stepIndex)) {
      return combine([sampleFactor, sample], [-to.alpha * shrink, clean]);
    }
    const previousGap = from.lambda - this.levelAt(stepIndex - 1).lambda;
    const curvature =
      this.options.solverType === 'midpoint' ? -to.alpha * 0.5 * shrink : to.alpha * (shrink / logSnrGap + 1);
    const slope = (curvature * logSnrGap) / previousGap;
    return combine([sampleFactor, sample], [slope - to.alpha * shrink, clean], [-slope, previousClean]);
  }

  private takesFirstOrder(stepIndex: number): boolean {
    if (this.options.solverOrder === 1) return true;
    if (stepIndex < this.timesteps.length - 1) return false;
    const isShort = this.options.lowerOrderFinal && this.timesteps.length < FEW_STEPS;
    return this.options.eulerAtFinal || isShort || this.options.finalSigma === 'zero';
  }
}
