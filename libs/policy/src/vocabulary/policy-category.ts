/** What a rule protects against. Closed: a new category is a change of the product, not of a pack. */
export type PolicyCategory =
  | 'hate'
  | 'harassment'
  | 'violence'
  | 'self_harm'
  | 'sexual'
  | 'shocking'
  | 'illegal_activity'
  | 'deception'
  | 'political'
  | 'health'
  | 'spam'
  | 'minor_safety'
  | 'likeness';

export interface PolicyCategoryDescription {
  readonly id: PolicyCategory;
  readonly title: string;
  /** One or two sentences a user can read. */
  readonly description: string;
}

/** The content policy in plain words, in the order in which it is shown to users. */
export const POLICY_CATEGORIES: readonly PolicyCategoryDescription[] = [
  {
    id: 'hate',
    title: 'Hate',
    description:
      'Hateful symbols, slurs, or pictures that demean, dehumanise or threaten people for who they are.',
  },
  {
    id: 'harassment',
    title: 'Harassment',
    description: 'Pictures that mock, threaten or bully a particular person.',
  },
  {
    id: 'violence',
    title: 'Violence',
    description: 'Violent acts and the suffering or humiliation of others.',
  },
  {
    id: 'self_harm',
    title: 'Self-harm',
    description: 'Suicide, cutting, eating disorders and other attempts at harming oneself.',
  },
  {
    id: 'sexual',
    title: 'Sexual content',
    description: 'Nudity, sexual acts, sexual services, or content meant to arouse.',
  },
  {
    id: 'shocking',
    title: 'Shocking content',
    description: 'Bodily fluids, obscene gestures and other content meant to disgust.',
  },
  {
    id: 'illegal_activity',
    title: 'Illegal activity',
    description: 'Drug use, theft, vandalism, weapons making and other illegal acts.',
  },
  {
    id: 'deception',
    title: 'Deception',
    description: 'Faked news events, forged documents and conspiracies shown as real.',
  },
  {
    id: 'political',
    title: 'Politics',
    description: 'Politicians, ballots, protests, or anything used to sway a vote or a campaign.',
  },
  {
    id: 'health',
    title: 'Public and personal health',
    description: 'Claims about treating, preventing or spreading disease, and people in poor health.',
  },
  {
    id: 'spam',
    title: 'Spam',
    description: 'Bulk, unreadable or machine-scrambled text that is not a request for a picture.',
  },
  {
    id: 'minor_safety',
    title: 'Safety of minors',
    description: 'Anything that sexualises or endangers children.',
  },
  {
    id: 'likeness',
    title: 'Likeness of real people',
    description: 'Lifelike pictures of real people without their consent.',
  },
];
