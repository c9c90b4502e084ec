import type { PolicyPack } from '../rules/policy-pack.js';
import { CONTEXT } from './frisket/context.js';
import { DECEPTION } from './frisket/deception.js';
import { HARASSMENT } from './frisket/harassment.js';
import { HATE } from './frisket/hate.js';
import { HEALTH } from './frisket/health.js';
import { ILLEGAL_ACTIVITY } from './frisket/illegal-activity.js';
import { JOINT_CONCEPTS, JOINT_RULES } from './frisket/joint.js';
import { LIKENESS } from './frisket/likeness.js';
import { MINOR_SAFETY } from './frisket/minor-safety.js';
import { PEOPLE } from './frisket/people.js';
import { POLITICAL } from './frisket/political.js';
import { SELF_HARM } from './frisket/self-harm.js';
import { SEXUAL } from './frisket/sexual.js';
import { SHOCKING } from './frisket/shocking.js';
import { SPAM } from './frisket/spam.js';
import { VIOLENCE } from './frisket/violence.js';

const SECTIONS = [
  CONTEXT,
  PEOPLE,
  MINOR_SAFETY,
  SEXUAL,
  HATE,
  VIOLENCE,
  SELF_HARM,
  HARASSMENT,
  SHOCKING,
  ILLEGAL_ACTIVITY,
  DECEPTION,
  POLITICAL,
  HEALTH,
  SPAM,
  LIKENESS,
];

/** Where beta testers have earned the trust that borderline pictures of the mildest kinds need no second look. */
const TRUSTED_STAGE = 40;

/** The content policy that ships with Frisket. */
export const FRISKET_PACK: PolicyPack = {
  id: 'frisket',
  title: 'Frisket content policy',
  concepts: [...SECTIONS.flatMap((section) => section.concepts), ...JOINT_CONCEPTS],
  rules: SECTIONS.flatMap((section) => section.rules),
  jointRules: JOINT_RULES,
  stages: [
    {
      fromAccessStage: TRUSTED_STAGE,
      outcomes: { 'shocking.disgust': 'allow', 'political.campaign': 'allow', 'illegal.crime': 'allow' },
    },
  ],
};
