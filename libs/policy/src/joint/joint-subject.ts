import type { ImageFacts } from '../image/image-facts.js';

/** A picture that is part of a request, with whatever words are known about it. */
export interface KnownImage {
  readonly facts?: ImageFacts;
  /** The prompt it was made from, when it was made here; several in a row when it was made from such a picture. */
  readonly prompt?: string;
  /** Words of a tagger or of the user: "a child", "passport". */
  readonly tags?: readonly string[];
}

export interface MaskFacts {
  /** What the painted region covers, as far as is known. */
  readonly covers?: readonly ('face' | 'body' | 'background')[];
  /** Share of the picture under it, 0 to 1. */
  readonly coveredShare?: number;
  /** Words about what lies under the mask. */
  readonly tags?: readonly string[];
}

/** Everything about one request that can be harmless by itself and a breach together. */
export interface JointSubject {
  readonly prompt: string;
  readonly upload?: KnownImage;
  /** The second picture, where a request brings two. Rules about an upload hold for it as well. */
  readonly target?: KnownImage;
  readonly mask?: MaskFacts;
  /** What was made. Its words are the prompt already, and one text is one part. */
  readonly output?: Omit<KnownImage, 'prompt'>;
  /** The person's last prompts of the same session, oldest first. */
  readonly history?: readonly string[];
}

export type JointPart = 'prompt' | 'upload' | 'target' | 'mask' | 'output' | 'history';
