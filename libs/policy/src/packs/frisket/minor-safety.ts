import type { PackSection } from '../pack-section.js';

const MESSAGE = 'This cannot be made, because it touches on the safety of minors.';

/** Never relieved by any context or access stage, and its spans are never shown. */
export const MINOR_SAFETY: PackSection = {
  concepts: [
    {
      id: 'minor.inherent',
      terms: `lolicon, shotacon, shota, jailbait, child porn, child pornography, kiddie porn, csam, pedophile~, paedophile~, pedophilia, paedophilia, pedo, pedos, child grooming, child bride~, toddlercon`,
      except: 'stop pedophilia',
    },
    {
      id: 'minor.endanger',
      terms: `beat~, abuse~, abused, abusing, kidnap~, kidnapped, kidnapping, abduct~, kill~, murder~, strangle~, stab~, chained, tied up, bound and gagged, molest~, hurt~ badly, tortured, torturing, whipped, whipping, starved, drown~`,
      except: `killer whale~, beat the drum, beat a drum, beating a drum, beating a rug, beating a carpet, beating eggs, beat eggs, beating the eggs`,
    },
    {
      id: 'minor.sexual_hint',
      terms: `swimsuit pose, in underwear, underwear, in panties, panties, in a bikini, bikini, lingerie, in the shower, shirtless pose, spread, bathing suit close up, short skirt, upskirt, on a bed posing, bedroom pose, seducing`,
    },
  ],
  rules: [
    {
      id: 'minor.inherent',
      category: 'minor_safety',
      state: 'live',
      outcome: 'block',
      code: 'POLICY_MINOR_SAFETY',
      message: MESSAGE,
      all: ['minor.inherent'],
      examples: { match: ['lolicon'], pass: ['a child on a pedestal', 'a pedometer on a wrist'] },
    },
    {
      id: 'minor.sexual',
      category: 'minor_safety',
      state: 'live',
      outcome: 'block',
      code: 'POLICY_MINOR_SAFETY',
      message: MESSAGE,
      all: ['sexual.act|sexual.nudity|sexual.assault|minor.sexual_hint', 'people.minor'],
      within: 14,
      examples: {
        match: ['child, nude', 'teenager in lingerie'],
        pass: ['a child in a red coat', 'a naked mole rat and a child', 'chicken breasts for the children'],
      },
    },
    {
      id: 'minor.endangered',
      category: 'minor_safety',
      state: 'live',
      outcome: 'block',
      code: 'POLICY_MINOR_SAFETY',
      message: MESSAGE,
      all: ['minor.endanger', 'people.minor'],
      within: 6,
      examples: {
        match: ['a kidnapped child', 'children chained to a wall'],
        pass: ['a child watching a killer whale', 'a boy beating a drum', 'children playing in a garden'],
      },
    },
  ],
};
