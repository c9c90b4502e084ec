import type { PackSection } from '../pack-section.js';

export const ILLEGAL_ACTIVITY: PackSection = {
  concepts: [
    {
      id: 'illegal.drugs',
      terms: `cocaine, heroin, crystal meth, meth, methamphetamine~, methed, fentanyl, lsd, mdma, ecstasy pill~, ketamine, crack pipe, crack cocaine, opioid~, opium, snort~ *, snorting, snorting coke, shooting up heroin, injecting drugs, doing drugs, drug dealer~, drug deal~, drug lord~, drug cartel~, drug addict~, drug abuse, drug use, drugs, junkie~, bong, bongs, smoking weed, smoking pot, smoking a joint, smokes a joint, marijuana, cannabis, magic mushrooms drugs, narcotic~`,
      except: `drugs store, drug store~, diet coke, coke bottle~, snorting horse, snorting bull, snorting dragon, heroine~, opium perfume, prescription drugs`,
    },
    {
      id: 'illegal.making',
      terms: `cook~, cooking, make, making, synthesize~, synthesise~, produce, producing, manufacture~, grow~, lab, laboratory, recipe, instructions, how to, smuggle~, smuggling, sell~, selling, dealing, deal`,
    },
    {
      id: 'illegal.crime',
      terms: `shoplift~, shoplifting, burglar~, burglary, burglarize~, breaking into a house, breaking into a car, breaking and entering, robbing a bank, bank robbery, bank robber~, bank heist, armed robbery, robbery, mugging, mugger~, carjack~, carjacking, pickpocket~, pickpocketing, stealing, steals, stolen, theft, thief stealing, looting, looters, rioting, arson, arsonist~, setting fire to a house, setting a car on fire, vandaliz~, vandalize~, vandalise~, vandalism, slashing tires, kidnap~, kidnapping, kidnapped, abduction, abducted by a man, human trafficking, trafficking, smuggl~, smuggling, counterfeit~, counterfeit money, forging money, money laundering, extortion, blackmail~, mafia execution, gang member~, gangster~ shooting, cartel, hitman, hit man, poach~ elephants, poachers, poaching, ivory poaching, drunk driving, illegal gambling, credit card fraud, hacking into, mugshot~, mug shot~, criminal, criminals, prison, jail, jailed, imprisoned, behind bars, handcuffed, handcuffs, arrested, getting arrested, crime scene`,
      except: `poached egg~, poaching egg~, poaching eggs, stealing second, steals second, stealing a base, stealing base, stealing third, steals the ball, stealing the ball, stealing home, steal a kiss, steal the show, stealing the show, identity theft insurance, prison break tv, vandal savage, cartel coffee, base stealing, stealing food, stealing a slice, stealing a bite, steals food`,
    },
  ],
  rules: [
    {
      id: 'illegal.drug_making',
      category: 'illegal_activity',
      state: 'live',
      outcome: 'block',
      code: 'POLICY_ILLEGAL_DRUG_MAKING',
      message: 'This is about making or dealing drugs.',
      all: ['illegal.drugs', 'illegal.making'],
      within: 3,
      examples: {
        match: ['cooking crystal meth in a trailer', 'selling cocaine on a corner'],
        pass: ['cooking pasta in a kitchen', 'a drug store selling shampoo'],
      },
    },
    {
      id: 'illegal.drugs',
      category: 'illegal_activity',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_ILLEGAL_DRUGS',
      message: 'This shows illegal drugs, which a person has to look at.',
      all: ['illegal.drugs'],
      relief: [{ when: 'negated', to: 'allow' }],
      examples: {
        match: ['a line of cocaine on a mirror', 'a man smoking weed'],
        pass: ['a drug store at night', 'a bottle of diet coke', 'say no to drugs'],
      },
    },
    {
      id: 'illegal.crime',
      category: 'illegal_activity',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_ILLEGAL_CRIME',
      message: 'This shows a crime, which a person has to look at.',
      all: ['illegal.crime'],
      relief: [
        { when: 'negated', to: 'allow' },
        { when: 'context.reporting+!context.rendering', to: 'allow' },
        { when: 'context.art_history', to: 'allow' },
      ],
      examples: {
        match: ['a burglar climbing through a window', 'a bank robbery'],
        pass: ['a player stealing second base', 'poached eggs on toast', 'a river bank'],
      },
    },
  ],
};
