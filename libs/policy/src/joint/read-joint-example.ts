import type { JointSubject, MaskFacts } from './joint-subject.js';

/** What the example facts stand for: clear enough to count, not clear enough to be held alone. */
const FACTS = {
  face: { faces: [{ score: 0.7, photo: 0.2, sizePx: 200 }] },
  suggestive: { nsfw: { sexy: 0.6 } },
  explicit: { nsfw: { porn: 0.3 } },
} as const;

/**
 * Reads a request written on one line: "prompt | part | part". A part is `tags:` (words about the uploaded picture),
 * `made from:` (the prompt it was made from), `picture:` face, suggestive or explicit (what the networks saw in it; `face`
 * alone means the same), `mask:` face or body (what the painted region covers), most (it covers most of the picture) or words
 * about it, or `before:` (the prompt before). The prompt may be empty.
 * @returns null for a part that begins with none of these
 */
export function readJointExample(line: string): JointSubject | null {
  const [prompt = '', ...parts] = line.split('|').map((part) => part.trim());
  let subject: JointSubject = { prompt };
  for (const part of parts) {
    const added = readPart(part, subject);
    if (added === null) return null;
    subject = { ...subject, ...added };
  }
  return subject;
}

function readPart(part: string, { upload, mask }: JointSubject): Partial<JointSubject> | null {
  const [, kind, value] = /^(tags|made from|picture|mask|before): *(.+)$/s.exec(part) ?? [];
  if (part === 'face') return { upload: { ...upload, facts: FACTS.face } };
  if (kind === undefined || value === undefined) return null;
  switch (kind) {
    case 'tags':
      return { upload: { ...upload, tags: value.split(/, */) } };
    case 'made from':
      return { upload: { ...upload, prompt: value } };
    case 'before':
      return { history: [value] };
    case 'mask':
      return { mask: { ...mask, ...readMask(value) } };
    default:
      return isFact(value) ? { upload: { ...upload, facts: FACTS[value] } } : null;
  }
}

function readMask(value: string): MaskFacts {
  if (value === 'face' || value === 'body') return { covers: [value] };
  return value === 'most' ? { coveredShare: 1 } : { tags: [value] };
}

function isFact(value: string): value is keyof typeof FACTS {
  return value in FACTS;
}
