import type { ClassifierHead, ClassifierScores } from '../classifier/text-classifier.js';
import type { TextShape } from '../classifier/text-shape.js';
import type { Thresholds } from '../thresholds/derive-thresholds.js';
import type { PolicyCategory } from '../vocabulary/policy-category.js';
import type { Finding } from './finding.js';

/** From here on a text is taken for scrambled tokens: training/policy/fit-gibberish-gate.mjs prints what that catches and costs. */
const GIBBERISH_FROM = 0.5;
/** Above this share of letters in another script, the English rules have not seen what the text says. A sign or a name in one stays below. */
const UNREADABLE_FROM = 0.5;
/** A single letter is a symbol. One word may already say everything that the rules look for. */
const MIN_UNREADABLE_LETTERS = 2;

/**
 * Findings about the form of a text: scrambled, or in a script that the pack cannot read.
 * @param gibberish probability, 0 to 1, that a stretch of it is scrambled tokens
 */
export function shapeFindings(shape: TextShape, gibberish: number): Finding[] {
  const isUnreadable = shape.otherScriptShare > UNREADABLE_FROM;
  const findings: Finding[] = [];
  if (!isUnreadable && gibberish >= GIBBERISH_FROM) {
    findings.push({
      ruleId: 'shape.gibberish',
      category: 'spam',
      code: 'POLICY_TEXT_SCRAMBLED',
      message:
        'This does not read as language, so a person has to look at the picture. Plain words need no look.',
      outcome: 'hold',
      score: gibberish * 0.5,
      concepts: [],
    });
  }
  if (isUnreadable && shape.otherScriptLetterCount >= MIN_UNREADABLE_LETTERS) {
    findings.push({
      ruleId: 'shape.unreadable_script',
      category: 'spam',
      code: 'POLICY_TEXT_UNREADABLE',
      message: 'The automatic review reads Latin script only, so a person has to look at the picture.',
      outcome: 'hold',
      score: 0.1,
      concepts: [],
    });
  }
  return findings;
}

const HEAD_MESSAGES: Readonly<Record<Exclude<ClassifierHead, 'unsafe_picture'>, string>> = {
  hate: 'This reads as demeaning people for who they are.',
  harassment: 'This may show somebody being mocked or threatened.',
  violence: 'This may lead to a violent picture.',
  self_harm: 'This may lead to a picture of self-harm.',
  sexual: 'This may lead to a sexual picture.',
  shocking: 'This may lead to a disturbing picture.',
  illegal_activity: 'This may lead to a picture of something illegal.',
};

/**
 * Heads that may refuse alone. Only the head for hate tells insults of a group from talk about insults well enough on
 * statements it has not seen (docs/policy-report.md); all others ask for a person's look at most.
 */
const REFUSING_HEADS: ReadonlySet<ClassifierHead> = new Set(['hate']);

/** The heads learnt from descriptions; about two or three words they know little more than how common breaches are. */
const MIN_CLASSIFIED_WORDS = 4;
/** Statements can be shorter than descriptions: "I hate them" says all. */
const MIN_STATEMENT_WORDS = 2;

/** Heads that know words but not that a chicken has breasts, too. */
const HOMONYM_BLIND_HEADS: ReadonlySet<ClassifierHead> = new Set(['sexual', 'unsafe_picture']);

/** A text that the classifier is this sure of says more than its homonym. */
const HOMONYM_BELIEVED_BELOW = 0.7;

export interface ClassifierReading {
  readonly scores: ClassifierScores;
  readonly shape: TextShape;
  /** True when the words that sound sexual mean something else and no rule was met. */
  readonly isHomonym: boolean;
}

/** Findings of the classifier: every head above its threshold. */
export function classifierFindings(
  { scores, shape, isHomonym }: ClassifierReading,
  thresholds: ReadonlyMap<ClassifierHead, Thresholds>,
): Finding[] {
  if (shape.otherScriptShare > UNREADABLE_FROM) return [];
  const findings: Finding[] = [];
  for (const [head, { holdFrom, blockFrom }] of thresholds) {
    const score = scores[head];
    const minWords = head === 'hate' ? MIN_STATEMENT_WORDS : MIN_CLASSIFIED_WORDS;
    if (score < holdFrom || shape.wordCount < minWords) continue;
    if (isHomonym && score < HOMONYM_BELIEVED_BELOW && HOMONYM_BLIND_HEADS.has(head)) continue;
    const category = head === 'unsafe_picture' ? likeliestCategory(scores) : head;
    const message = HEAD_MESSAGES[category];
    findings.push({
      ruleId: `classifier.${head}`,
      category: category satisfies PolicyCategory,
      code: `POLICY_LIKELY_${category.toUpperCase()}`,
      message,
      outcome: REFUSING_HEADS.has(head) && score >= blockFrom ? 'block' : 'hold',
      score,
      concepts: [],
    });
  }
  return findings;
}

function likeliestCategory(scores: ClassifierScores): keyof typeof HEAD_MESSAGES {
  // The keys of the message table are the heads by its declared type.
  const heads = Object.keys(HEAD_MESSAGES) as (keyof typeof HEAD_MESSAGES)[];
  return heads.reduce((best, head) => (scores[head] > scores[best] ? head : best));
}
