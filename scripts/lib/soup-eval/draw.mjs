/**
 * Draws from lists with one source of random numbers.
 * @param random gives numbers in [0, 1)
 */
export function drawer(random) {
  const upTo = (count) => Math.floor(random() * count);
  const between = (low, high) => low + upTo(high - low + 1);
  const pick = (list) => list[upTo(list.length)];
  /** Log-uniform by place, so that the first tenth of a long list comes as often as the next nine. */
  const pickEarly = (list) => list[Math.floor(list.length ** random()) - 1] ?? list[0];
  const many = (low, high, make) => Array.from({ length: between(low, high) }, make);
  const shuffled = (list) =>
    list
      .map((entry) => [random(), entry])
      .sort(([a], [b]) => a - b)
      .map(([, entry]) => entry);
  return { upTo, between, pick, pickEarly, many, shuffled, chance: (share) => random() < share };
}
