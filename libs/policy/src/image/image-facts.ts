/** Scores of the networks that looked at a picture, as plain numbers; which networks, is the caller's business. */
export interface ImageFacts {
  /** Shares of a sexual-content network, 0 to 1 each. */
  readonly nsfw?: {
    readonly porn?: number;
    readonly hentai?: number;
    readonly sexy?: number;
    readonly drawing?: number;
    readonly neutral?: number;
  };
  /**
   * Faces found, with the detector's score (0 to 1), the face's longer side in pixels, and the probability that it is
   * photographed, not drawn (0 to 1; unknown counts as photographed).
   */
  readonly faces?: readonly { readonly score: number; readonly sizePx: number; readonly photo?: number }[];
  /** Entries of hash banks near the picture, with their Hamming distance in bits (PDQ: 0 to 256). */
  readonly pdqMatches?: readonly { readonly bank: string; readonly distance: number }[];
  /** The same facts for crops of the picture; the gravest counts. */
  readonly crops?: readonly ImageFacts[];
}
