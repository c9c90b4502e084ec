/** How one part of a checkpoint folder stands. */
export interface CheckpointPartReport {
  /** what the part is for, such as `denoiser` */
  readonly part: string;
  /** its path inside the folder */
  readonly file: string;
  /** `absent` parts are optional; the others of a usable checkpoint are `ok` */
  readonly state: 'ok' | 'missing' | 'damaged' | 'unfit' | 'absent';
  /** inputs and outputs of a network, or what is wrong */
  readonly detail: string;
}

/** Whether a folder can be drawn with, and if not, why. */
export interface CheckpointReport {
  readonly directory: string;
  readonly layout: 'house' | 'diffusers' | 'optimum' | 'unknown';
  /** one line for a person */
  readonly summary: string;
  readonly usable: boolean;
  readonly parts: readonly CheckpointPartReport[];
  /** what has to be done before it is usable, or what it cannot do, in words */
  readonly problems: readonly string[];
}
