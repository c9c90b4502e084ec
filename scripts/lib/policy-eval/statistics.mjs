/** Two-sided 95 % normal quantile. */
const Z = 1.96;

/** Wilson score interval of a share (Wilson 1927), as [share, low, high]; NaN for no rows. */
export function wilson(hits, n) {
  if (n === 0) return [NaN, NaN, NaN];
  const share = hits / n;
  const centre = share + Z ** 2 / (2 * n);
  const reach = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const scale = 1 + Z ** 2 / n;
  return [share, Math.max(0, (centre - reach) / scale), Math.min(1, (centre + reach) / scale)];
}

/** Area under the ROC curve by ranks, ties counted half. */
export function auc(positives, negatives) {
  const all = [...positives.map((score) => [score, 1]), ...negatives.map((score) => [score, 0])].sort(
    (a, b) => a[0] - b[0],
  );
  let rankSum = 0;
  for (let i = 0; i < all.length;) {
    let j = i;
    while (j < all.length && all[j][0] === all[i][0]) j++;
    for (let k = i; k < j; k++) rankSum += all[k][1] * ((i + j + 1) / 2);
    i = j;
  }
  const [p, n] = [positives.length, negatives.length];
  return (rankSum - (p * (p + 1)) / 2) / (p * n);
}

/** Points of the ROC curve, from strict to lax. */
export function roc(positives, negatives) {
  const cuts = [...new Set([...positives, ...negatives])].sort((a, b) => b - a);
  const above = (scores, cut) => scores.filter((score) => score >= cut).length / scores.length;
  return [[0, 0], ...cuts.map((cut) => [above(negatives, cut), above(positives, cut)])];
}

/** Share of positives above the score that lets `rate` of the negatives through. */
export function recallAt(positives, negatives, rate) {
  const sorted = [...negatives].sort((a, b) => b - a);
  const cut = sorted[Math.floor(rate * sorted.length)];
  return positives.filter((score) => score > cut).length / positives.length;
}

/** Ten equal bins of estimated probability: [mean estimate, mean outcome, rows]; outcomes may be graded. */
export function reliability(pairs, bins = 10) {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = pairs.filter(([p]) => Math.min(bins - 1, Math.floor(p * bins)) === bin);
    const mean = (index) => inside.reduce((sum, pair) => sum + pair[index], 0) / inside.length;
    return inside.length === 0 ? null : [mean(0), mean(1), inside.length];
  }).filter((point) => point !== null);
}

/** Expected calibration error over those bins. */
export function calibrationError(pairs) {
  return reliability(pairs).reduce((sum, [p, y, n]) => sum + (n / pairs.length) * Math.abs(p - y), 0);
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
