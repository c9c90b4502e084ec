import type { PackSection } from '../pack-section.js';

export const SELF_HARM: PackSection = {
  concepts: [
    {
      id: 'self_harm.act',
      terms: `suicide, suicidal, suicides, kill~ myself, kill~ himself, kill~ herself, kill~ themself, kill~ themselves, kill~ yourself, hang~ myself, hang~ himself, hang~ herself, hang~ themselves, hanging from a noose, hangs from a noose, hanging by a noose, shooting himself, shooting herself, shot himself, shot herself, gun in his mouth, gun in her mouth, gun in mouth,
        end my life, end his life, end her life, ending my life, ending his life, ending her life, take my own life, take his own life, taking her own life, taking his own life, slit~ * wrist~, slit wrists, slitting wrists, cut~ * wrist~, cut~ * arm~, cut~ * own arm~, cutting herself, cutting himself, cutting themselves, cut myself, cutting myself, self harm~, self harming, selfharm, self injury, self mutilation,
        self inflicted wound~, jump~ off a bridge to die, jumping to * death, overdose~, overdosing, swallowing pills, swallow a bottle of pills, seppuku, harakiri, hara kiri, self immolation, pro ana, proana, pro mia, thinspo, thinspiration, anorexic body, starving herself, starving myself, bulimic purging, purging after eating, drinking bleach`,
      except: `suicide squad, suicide girls, suicide prevention, suicide hotline, suicide silence, suicide doors, suicide awareness, suicide king`,
    },
    {
      id: 'self_harm.noose',
      terms: `noose~, gallows, hangman, razor blade~, tourniquet, hanged man, hanged woman, hanging himself`,
      except: `hangman game, game of hangman, hanged man tarot, tarot hanged man`,
    },
    {
      id: 'self_harm.distress',
      terms: `depressed, depression, hopeless, anorexia, anorexic, bulimia, bulimic, emaciated, starving, want to die, wants to die, wish i was dead`,
    },
  ],
  rules: [
    {
      id: 'self_harm.act',
      category: 'self_harm',
      state: 'live',
      outcome: 'block',
      code: 'POLICY_SELF_HARM_ACT',
      message:
        'This shows self-harm. If you are struggling yourself, please talk to somebody you trust or a local helpline.',
      all: ['self_harm.act'],
      relief: [
        { when: 'negated', to: 'hold' },
        { when: 'context.art_history', to: 'hold' },
      ],
      examples: {
        match: ['a drawing of a man committing suicide', 'a person cutting themselves'],
        pass: ['Suicide Squad movie poster', 'a suicide prevention leaflet', 'cutting his hair'],
      },
    },
    {
      id: 'self_harm.means',
      category: 'self_harm',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_SELF_HARM_MEANS',
      message: 'This may be about self-harm, which a person has to look at.',
      all: ['self_harm.noose|self_harm.distress'],
      examples: {
        match: ['a noose hanging from a beam', 'an anorexic girl at a mirror'],
        pass: ['a game of hangman on paper', 'the hanged man tarot card', 'a sad clown'],
      },
    },
  ],
};
