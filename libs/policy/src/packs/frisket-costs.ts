import type { CostModel } from '../thresholds/cost-model.js';

/**
 * What mistakes cost an operator of Frisket, in minutes of somebody's time. The thresholds for texts and for pictures follow
 * from these figures; change a figure, not a threshold. A look takes one minute (moderators see prompt, verdict and four
 * pictures at once), a held harmless picture costs its user two minutes of attention, a wrong refusal twelve: a rewrite,
 * sometimes an appeal, now and then a person who leaves.
 */
export const FRISKET_COSTS: CostModel & Required<Pick<CostModel, 'missedImageMinutes'>> = {
  reviewMinutes: 1,
  delayMinutes: 2,
  wrongRefusalMinutes: 12,
  textsPerDay: 1000,
  reviewerMinutesPerDay: 480,
  missedBreachMinutes: {
    /** A picture that some people find unpleasant; most such labels are mild. */
    unsafe_picture: 5,
    /**
     * Beyond what the rules meet, hateful talk seldom shows in the picture, and holding back people who name their own group is
     * the dearer mistake: so this head has to be fairly sure.
     */
    hate: 1.55,
    harassment: 8,
    violence: 8,
    self_harm: 12,
    /** Dearest to miss: seen by many, reported at once, and the pictures it leads to are the likeliest to come out so. */
    sexual: 14,
    shocking: 8,
    illegal_activity: 10,
  },
  missedImageMinutes: {
    /** A picture stays, is passed on and reported: dearer than the words that may lead to one. */
    explicit_picture: 20,
    /** Clothed but posed; the network is often wrong about swimwear, and few complain. */
    suggestive_picture: 2.6,
    /** Somebody's likeness used against their will: seldom, and then an apology, a takedown and a search for more. */
    photographed_face: 16,
  },
};
