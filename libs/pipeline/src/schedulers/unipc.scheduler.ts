import { combine, type Term } from './combine.js';
import { solveLinearSystem } from './linear-system.js';
import { createLogSnrPlanner, LogSnrRun, type LogSnrPlan, type LogSnrSolverOptions } from './log-snr-run.js';
import type { Scheduler } from './scheduler.js';
import { requireStepCount } from './step-count.js';

export interface UniPcOptions extends LogSnrSolverOptions {
  readonly solverOrder: 1 | 2 | 3;
  /** B(h) of the paper: h or exp(h) - 1; section 3.3 and appendix. */
  readonly solverType: 'bh1' | 'bh2';
  /** Steps after which the corrector is left out, by index. */
  readonly disableCorrector: readonly number[];
}

/**
 * UniPC (Zhao et al. 2023, arXiv 2302.04867): a multistep predictor (UniP, algorithm 2) whose result the next network
 * output corrects (UniC, algorithm 1) at no further network call; data-prediction form of eq. 6.
 */
export function createUniPcScheduler(options: UniPcOptions): Scheduler {
  const plan = createLogSnrPlanner(options, options.sigmaSpacing === 'karras' ? Math.round : Math.trunc);
  return {
    start: (stepCount, imageCount = 1) => {
      requireStepCount(stepCount, options.trainStepCount);
      return new UniPcRun(plan(stepCount), options, imageCount);
    },
  };
}

/** One known output: the clean sample predicted at a step. */
interface KnownPoint {
  readonly stepIndex: number;
  readonly clean: Float32Array;
}

class UniPcRun extends LogSnrRun {
  /** newest first, at most `solverOrder` */
  private known: KnownPoint[] = [];
  private previousSample: Float32Array | undefined;
  private previousOrder = 0;

  constructor(
    plan: LogSnrPlan,
    private readonly options: UniPcOptions,
    imageCount: number,
  ) {
    super(plan, options, imageCount);
  }

  step(modelOutput: Float32Array, stepIndex: number, sample: Float32Array): Float32Array {
    const clean = this.denoisedEstimate(modelOutput, stepIndex, sample);
    const corrected = this.corrected(clean, stepIndex, sample);
    this.known = [{ stepIndex, clean }, ...this.known].slice(0, this.options.solverOrder);
    const stepsLeft = this.timesteps.length - stepIndex;
    const wantedOrder = this.options.lowerOrderFinal
      ? Math.min(this.options.solverOrder, stepsLeft)
      : this.options.solverOrder;
    this.previousOrder = Math.min(wantedOrder, this.known.length);
    this.previousSample = corrected;
    return this.advance(corrected, { to: stepIndex + 1, order: this.previousOrder });
  }

  private corrected(clean: Float32Array, stepIndex: number, sample: Float32Array): Float32Array {
    const isDisabled = this.options.disableCorrector.includes(stepIndex - 1);
    if (this.previousSample === undefined || isDisabled) return sample;
    return this.advance(this.previousSample, {
      to: stepIndex,
      order: this.previousOrder,
      reached: { stepIndex, clean },
    });
  }

  /**
   * From the newest known point to step `to`. Without `reached` this predicts; with it, the output found there joins the
   * finite differences and the same formula corrects.
   */
  private advance(
    sample: Float32Array,
    { to, order, reached }: { to: number; order: number; reached?: KnownPoint },
  ): Float32Array {
    const [newest, ...older] = this.known;
    if (newest === undefined) return sample;
    const from = this.levelAt(newest.stepIndex);
    const target = this.levelAt(to);
    const logSnrGap = target.lambda - from.lambda;
    const base: Term[] = [
      [target.sigma / from.sigma, sample],
      [-target.alpha * Math.expm1(-logSnrGap), newest.clean],
    ];
    const knots = [...older.slice(0, order - 1), ...(reached === undefined ? [] : [reached])];
    const ratios = knots.map(({ stepIndex }) => (this.levelAt(stepIndex).lambda - from.lambda) / logSnrGap);
    const scale = this.options.solverType === 'bh1' ? -logSnrGap : Math.expm1(-logSnrGap);
    const weights = differenceWeights(ratios, logSnrGap, scale);
    const differences = knots.flatMap(({ clean }, index): Term[] => {
      const factor = (-target.alpha * scale * (weights[index] ?? 0)) / (ratios[index] ?? 1);
      return [
        [factor, clean],
        [-factor, newest.clean],
      ];
    });
    return combine(...base, ...differences);
  }
}

/**
 * The weights of the finite differences: eq. 10 solved for as many knots as there are. A single one gets 1/2, which is
 * exact to the order needed and needs no solving (section 3.2, "for p = 1 and 2").
 */
function differenceWeights(ratios: readonly number[], logSnrGap: number, scale: number): number[] {
  if (ratios.length <= 1) return ratios.map(() => 1 / 2);
  const powers = ratios.map((_, power) => ratios.map((ratio) => ratio ** power));
  return solveLinearSystem(powers, phiTerms(ratios.length, logSnrGap, scale));
}

/** The right-hand side of eq. 10: k! * phi_(k+1)(-h) * h^… / B(h) by the recursion phi_(k+1) = (phi_k - 1 / k!) / -h. */
function phiTerms(count: number, logSnrGap: number, scale: number): number[] {
  const terms: number[] = [];
  let factorial = 1;
  let phi = Math.expm1(-logSnrGap) / -logSnrGap - 1;
  for (let order = 1; order <= count; order += 1) {
    terms.push((phi * factorial) / scale);
    factorial *= order + 1;
    phi = phi / -logSnrGap - 1 / factorial;
  }
  return terms;
}
