import { SchedulerStepCountError } from './scheduler-config.error.js';

/** @throws SchedulerStepCountError unless `stepCount` is a whole number from 1 to `maximum` */
export function requireStepCount(stepCount: number, maximum: number): void {
  if (Number.isInteger(stepCount) && stepCount >= 1 && stepCount <= maximum) return;
  throw new SchedulerStepCountError(stepCount, maximum);
}
