/** What the outcomes of a verdict cost, all in minutes of somebody's time, so that they can be weighed against each other. */
export interface ReviewCosts {
  /** Harm of showing one breach: minutes of moderators, support and the people hurt. */
  readonly missedBreachMinutes: number;
  /** A moderator's look at one held picture. */
  readonly reviewMinutes: number;
  /** What a harmless user loses by waiting for a moderator. */
  readonly delayMinutes: number;
  /** What a harmless user loses by being refused: retry, appeal, or leaving. */
  readonly wrongRefusalMinutes: number;
}

/** How many texts come and how much review time there is. */
export interface ReviewLoad {
  readonly textsPerDay: number;
  readonly reviewerMinutesPerDay: number;
  /** Share of texts per bin of estimated probability, lowest first, bins of equal width over 0 to 1. */
  readonly traffic: readonly number[];
}

export interface Thresholds {
  /** Probabilities from here on are held … */
  readonly holdFrom: number;
  /** … and from here on blocked. */
  readonly blockFrom: number;
}

/** A review minute is never made dearer than this many minutes; beyond it, queues should page people instead. */
const MAX_MINUTE_PRICE = 64;
/** Steps of the search for the price of a review minute; 20 halvings put it within a millionth. */
const SEARCH_STEPS = 20;

/**
 * The thresholds with the least expected cost that reviewers can keep up with. For a probability p of a breach, allowing
 * costs p · missed, holding costs review + (1 - p) · delay, blocking costs (1 - p) · refusal; each outcome applies where it
 * is the cheapest. When that holds more than the reviewers' day allows, a review minute gets dearer until it fits.
 */
export function deriveThresholds(costs: ReviewCosts, load: ReviewLoad): Thresholds {
  const fits = (price: number): boolean =>
    reviewMinutesPerDay(cheapestOutcomes(costs, price), costs, load) <= load.reviewerMinutesPerDay;
  if (fits(1)) return cheapestOutcomes(costs, 1);
  let [low, high] = [1, MAX_MINUTE_PRICE];
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return cheapestOutcomes(costs, high);
}

function cheapestOutcomes(costs: ReviewCosts, minutePrice: number): Thresholds {
  const review = costs.reviewMinutes * minutePrice;
  const { missedBreachMinutes: missed, delayMinutes: delay, wrongRefusalMinutes: refusal } = costs;
  const holdFrom = (review + delay) / (missed + delay);
  const blockFrom = refusal > delay ? 1 - review / (refusal - delay) : 0;
  if (holdFrom <= blockFrom) return { holdFrom, blockFrom };
  const allowOrBlock = refusal / (refusal + missed);
  return { holdFrom: allowOrBlock, blockFrom: allowOrBlock };
}

/** Expected minutes of review per day under given thresholds. */
export function reviewMinutesPerDay(thresholds: Thresholds, costs: ReviewCosts, load: ReviewLoad): number {
  const bins = load.traffic.length;
  const held = load.traffic.reduce((sum, share, bin) => {
    const probability = (bin + 0.5) / bins;
    const isHeld = probability >= thresholds.holdFrom && probability < thresholds.blockFrom;
    return sum + (isHeld ? share : 0);
  }, 0);
  return held * load.textsPerDay * costs.reviewMinutes;
}
