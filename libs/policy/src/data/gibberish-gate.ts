// Written by training/policy/fit-gibberish-gate.mjs.
/** Log-odds of scrambled text: bias and one weight per input of gateInputs(), in its order. */
export const GIBBERISH_BIAS = -7.7239;
export const GIBBERISH_WEIGHTS: readonly number[] = [-5.8057, -5.0049, 12.7589, -0.5948, 3.7956, -54.9585, 79.4548, 0.558];
