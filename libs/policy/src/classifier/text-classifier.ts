import { ClassifierInvalidError } from '../errors.js';
import { BUCKET_COUNT, type TextFeatures } from './text-features.js';

/** What a head of the classifier estimates: a breach of one category, or that pictures made from the text turn out unsafe. */
export type ClassifierHead =
  | 'unsafe_picture'
  | 'hate'
  | 'harassment'
  | 'violence'
  | 'self_harm'
  | 'sexual'
  | 'shocking'
  | 'illegal_activity';

/** Calibrated probabilities, 0 to 1. */
export type ClassifierScores = Readonly<Record<ClassifierHead, number>>;

interface HeadHeader {
  readonly id: ClassifierHead;
  /** Families of features that the head looks at. */
  readonly blocks: readonly (keyof TextFeatures)[];
  /** How many weights it has: a power of two, at most BUCKET_COUNT. */
  readonly bucketCount: number;
  /** A stored weight of 1 stands for this much log-odds. */
  readonly scale: number;
  readonly bias: number;
  /** Platt calibration of the log-odds z: probability = sigmoid(slope · z + offset). */
  readonly slope: number;
  readonly offset: number;
  /** Calibrated probabilities of the traffic used for training, out of fold: share per bin of equal width. */
  readonly traffic: readonly number[];
}

interface ClassifierHeader {
  readonly id: string;
  readonly heads: readonly HeadHeader[];
}

/** A linear model over hashed words, word pairs, letter groups and concepts. */
export interface TextClassifier {
  /** Names the training run; part of the policy version. */
  readonly id: string;
  score(features: TextFeatures): ClassifierScores;
  /** Shares of training traffic per bin of calibrated probability, lowest bin first. */
  trafficOf(head: ClassifierHead): readonly number[];
}

const MAGIC = 'FPC2';
const HEADER_LENGTH_AT = 4;
const HEADER_AT = 8;

/**
 * Reads a classifier written by training/policy/train-classifier.py: "FPC2", header length (uint32, little endian), header
 * (JSON), then head by head one signed byte per bucket.
 * @throws ClassifierInvalidError when the bytes are something else or cut short
 */
export function createTextClassifier(bytes: Uint8Array): TextClassifier {
  if (ascii(bytes.subarray(0, HEADER_LENGTH_AT)) !== MAGIC)
    throw new ClassifierInvalidError('it does not start with FPC2.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weightsAt = HEADER_AT + view.getUint32(HEADER_LENGTH_AT, true);
  const header = readHeader(ascii(bytes.subarray(HEADER_AT, weightsAt)));
  if (header.heads.some(({ bucketCount }) => !fits(bucketCount)))
    throw new ClassifierInvalidError('it was trained for other features.');
  const weightCount = header.heads.reduce((sum, { bucketCount }) => sum + bucketCount, 0);
  if (bytes.length !== weightsAt + weightCount) {
    throw new ClassifierInvalidError('its length does not fit its header.');
  }
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + weightsAt);
  const heads = withWeights(header.heads, weights);
  return {
    id: header.id,
    score: (features) => scoreAll(heads, features),
    trafficOf: (head) => header.heads.find(({ id }) => id === head)?.traffic ?? [],
  };
}

function ascii(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function readHeader(text: string): ClassifierHeader {
  try {
    // The length checks that follow catch a header of another form; the file ships with the product and is hashed.
    return JSON.parse(text) as ClassifierHeader;
  } catch {
    throw new ClassifierInvalidError('its header is not readable.');
  }
}

function fits(bucketCount: number): boolean {
  const isPowerOfTwo = bucketCount > 0 && (bucketCount & (bucketCount - 1)) === 0;
  return isPowerOfTwo && bucketCount <= BUCKET_COUNT;
}

interface Head extends HeadHeader {
  readonly weights: Int8Array;
}

function withWeights(headers: readonly HeadHeader[], weights: Int8Array): Head[] {
  let from = 0;
  return headers.map((header) => {
    const own = weights.subarray(from, from + header.bucketCount);
    from += header.bucketCount;
    return { ...header, weights: own };
  });
}

function scoreAll(heads: readonly Head[], features: TextFeatures): ClassifierScores {
  const scores = heads.map((head) => {
    const logOdds = head.bias + head.scale * weigh(head, features);
    return [head.id, sigmoid(head.slope * logOdds + head.offset)];
  });
  // The header lists every head once; a missing one would show as undefined in the tests beside this file.
  return Object.fromEntries(scores) as ClassifierScores;
}

function weigh({ blocks, weights, bucketCount }: Head, features: TextFeatures): number {
  const lowest = bucketCount - 1;
  let total = 0;
  for (const name of blocks) {
    const block = features[name];
    let sum = 0;
    for (const bucket of block) sum += weights[bucket & lowest] ?? 0;
    if (block.length > 0) total += sum / Math.sqrt(block.length);
  }
  return total;
}

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
