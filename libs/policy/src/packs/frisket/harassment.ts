import type { PackSection } from '../pack-section.js';

export const HARASSMENT: PackSection = {
  concepts: [
    {
      id: 'harassment.insult',
      terms: `ugly, fat, stupid, idiot~, loser~, moron~, pathetic, worthless, dumb, clown makeup, as a pig, as a clown, as a rat, as a monkey, crying like a baby, humiliat~, humiliate~, humiliating, humiliated, humiliation, mock~, mocking, bully~, bullying, bullied, embarrass~, embarrassing, ridicule~, ridiculing, taunt~, harass~, harassing, harassed, stalk~, stalking, dox, doxxing, threaten~, beat~ up, beating up, get beaten, punch~, revenge on, spit~ on, laughing at, made fun of, making fun of, make fun of, in prison, behind bars, in a coffin, dead, naked, nude, in a dumpster, drunk`,
    },
    {
      id: 'harassment.act',
      terms: `bully~, bullying, bullied, cyberbully~, cyberbullying, sexual harassment, harassing a woman, harass~, harassing, harassed, catcall~, catcalling, stalking a woman, stalker~, public humiliation, publicly humiliated, humiliated, humiliating, revenge porn, hazing ritual~, fat shaming, body shaming, mocking a disabled *`,
      except: 'pit bully, bully breed, bully the bulldog, bully dog, bully beef, deer stalker, deerstalker',
    },
    {
      id: 'harassment.threat',
      terms: `i will kill you, im going to kill you, i will find you, kill you, you will die, you should die, watch your back, i will hurt you, death threat~`,
    },
  ],
  rules: [
    {
      id: 'harassment.acquaintance',
      category: 'harassment',
      state: 'live',
      outcome: 'block',
      code: 'POLICY_HARASSMENT_TARGETED',
      message: 'This mocks or threatens a particular person.',
      all: ['harassment.insult', 'people.acquaintance'],
      within: 8,
      relief: [
        { when: 'negated', to: 'allow' },
        { when: 'context.reporting+context.condemnation+!context.rendering', to: 'allow' },
      ],
      examples: {
        match: ['my ex as an ugly pig', 'make my boss look pathetic'],
        pass: [
          'my boss on a boat',
          'an ugly christmas sweater',
          'my teacher said that calling people stupid is wrong',
        ],
      },
    },
    {
      id: 'harassment.act',
      category: 'harassment',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_HARASSMENT_SHOWN',
      message: 'This shows somebody being harassed, which a person has to look at.',
      all: ['harassment.act'],
      relief: [
        { when: 'negated', to: 'allow' },
        { when: 'context.support', to: 'allow' },
      ],
      examples: {
        match: ['children bullying a classmate', 'a man publicly humiliated'],
        pass: ['a bully breed dog', 'a deer stalker hat'],
      },
    },
    {
      id: 'harassment.threat',
      category: 'harassment',
      state: 'live',
      outcome: 'block',
      code: 'POLICY_HARASSMENT_THREAT',
      message: 'This threatens somebody.',
      all: ['harassment.threat'],
      relief: [
        { when: 'quoted+context.condemnation', to: 'allow' },
        { when: 'context.reporting+context.condemnation', to: 'hold' },
      ],
      examples: { match: ['a letter that reads i will find you'], pass: ['where to find you on a map'] },
    },
  ],
};
