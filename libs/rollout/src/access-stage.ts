/** Where a person stands. Numbers, so that flags and queries can say "at least beta"; the gaps leave room for more. */
export const ACCESS_STAGES = {
  revoked: 0,
  waitlist: 10,
  beta: 20,
  preview: 30,
  trusted: 40,
  staff: 50,
} as const;

export type AccessStageName = keyof typeof ACCESS_STAGES;
export type AccessStage = (typeof ACCESS_STAGES)[AccessStageName];

export const ACCESS_STAGE_NAMES = Object.keys(ACCESS_STAGES) as readonly AccessStageName[]; // keys of a literal object

/** The lowest stage whose people may generate; below it the answer is always "not yet". */
export const LOWEST_GENERATING_STAGE: AccessStage = ACCESS_STAGES.beta;

export function isAccessStage(value: number): value is AccessStage {
  return Object.values<number>(ACCESS_STAGES).includes(value);
}

export function accessStageName(stage: AccessStage): AccessStageName {
  const name = ACCESS_STAGE_NAMES.find((candidate) => ACCESS_STAGES[candidate] === stage);
  if (name === undefined) throw new RangeError(`${stage} is not an access stage`);
  return name;
}
