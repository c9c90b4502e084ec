/** A factor and the array it multiplies. */
export type Term = readonly [factor: number, values: Float32Array];

/**
 * Weighted sum of equally long arrays, element by element. Adds in float64 and rounds to float32 once, at the end.
 * @throws RangeError when the arrays differ in length or there are none
 */
export function combine(...terms: readonly Term[]): Float32Array {
  const length = terms[0]?.[1].length;
  if (length === undefined || terms.some(([, values]) => values.length !== length)) {
    throw new RangeError(
      `Cannot add arrays of lengths ${terms.map(([, values]) => values.length).join(', ')}.`,
    );
  }
  const [first, second, ...more] = terms;
  if (first !== undefined && second !== undefined && more.length === 0) {
    return combineInto(new Float32Array(length), first, second);
  }
  const sum = new Float64Array(length);
  for (const [factor, values] of terms) {
    for (let index = 0; index < length; index += 1) {
      sum[index] = (sum[index] ?? 0) + factor * (values[index] ?? 0);
    }
  }
  return new Float32Array(sum);
}

/**
 * The sum of two terms, which is what nearly every sampler asks for, in an array that is there already. Four elements a
 * turn: the sums are so small that the loop itself would take as long again.
 * @param target as long as the terms; may be the array of one of them
 * @returns target
 */
export function combineInto(
  target: Float32Array,
  [factor, values]: Term,
  [otherFactor, others]: Term,
): Float32Array {
  const whole = target.length - (target.length % 4);
  for (let index = 0; index < whole; index += 4) {
    target[index] = factor * (values[index] ?? 0) + otherFactor * (others[index] ?? 0);
    target[index + 1] = factor * (values[index + 1] ?? 0) + otherFactor * (others[index + 1] ?? 0);
    target[index + 2] = factor * (values[index + 2] ?? 0) + otherFactor * (others[index + 2] ?? 0);
    target[index + 3] = factor * (values[index + 3] ?? 0) + otherFactor * (others[index + 3] ?? 0);
  }
  for (let index = whole; index < target.length; index += 1) {
    target[index] = factor * (values[index] ?? 0) + otherFactor * (others[index] ?? 0);
  }
  return target;
}
