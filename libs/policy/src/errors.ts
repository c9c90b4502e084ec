/** Base of everything this library throws. `retryable` is false throughout: the same facts give the same answer. */
export class PolicyError extends Error {
  readonly retryable: boolean = false;

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** Something with a life of its own was asked to take a step that its transition table does not have. */
export class IllegalTransitionError extends PolicyError {
  /** @param subject what took the step, as in "review case" or "policy version" */
  constructor(
    readonly state: string,
    readonly event: string,
    readonly subject = 'review case',
  ) {
    super('POLICY_ILLEGAL_TRANSITION', `A ${subject} that is ${state} cannot take the event "${event}".`);
  }
}

/** A policy pack is broken; `problems` lists everything found, in words an operator can act on. */
export class RuleSetInvalidError extends PolicyError {
  constructor(readonly problems: readonly string[]) {
    super('POLICY_RULE_SET_INVALID', `The policy pack cannot be used: ${problems.join(' ')}`);
  }
}

/** The bytes handed over as text-classifier weights are not what this version reads. */
export class ClassifierInvalidError extends PolicyError {
  constructor(readonly problem: string) {
    super('POLICY_CLASSIFIER_INVALID', `The text classifier cannot be loaded: ${problem}`);
  }
}
