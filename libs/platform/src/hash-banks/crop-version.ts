/**
 * Which crops of a banked picture are foreseen. Raise it when `hashCrops` of libs/pipeline foresees others: entries with a lower
 * number are brought up to date where the picture is still known, and are marked in the console where it is not.
 * 0: only a hash was given, no crop is known. 1: ninety crops. 2: hundreds, wherever they lie.
 */
export const CROP_VERSION = 2;
/** Of an entry for which only a hash was given. */
export const NO_CROPS_VERSION = 0;
