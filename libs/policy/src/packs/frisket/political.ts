import type { PackSection } from '../pack-section.js';

export const POLITICAL: PackSection = {
  concepts: [
    {
      id: 'political.campaign',
      terms: `election~, election poster~, campaign poster~, campaign rally, campaign rallies, political campaign~, political rally, political rallies, political poster~, political ad, political advert~, political cartoon~, political party, political propaganda, propaganda, vote for *, vote against *, voting booth~, ballot~, ballot box~, voter~, polling station~, polling place~, presidential debate~, presidential candidate~, presidential campaign, republican party, democratic party, democrats, republicans, labour party, conservative party, parliament debate, maga, maga hat~, make america great again, senator~, congressman, congresswoman, congressmen, head of state, prime minister~, president of *, president of the *, the president, us president, capitol riot~, january 6, insurrection, impeach~, impeachment, coup d etat, coup detat, referendum~, brexit, yes we can poster, antifa, black lives matter, blm, pro life, pro choice, abortion, abortion rights, protest, protests, protesters, protestors, protesting, protester, protestor, political protest~, demonstrators, riot police, gun control, politician~`,
      except: `vote for pedro, protest the hero, propaganda band, the president hotel`,
    },
  ],
  rules: [
    {
      id: 'political.campaign',
      category: 'political',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_POLITICAL_CAMPAIGN',
      message: 'This is about politics or a vote, which a person has to look at.',
      all: ['political.campaign'],
      examples: {
        match: ['an election poster with a smiling candidate', 'protesters in front of a parliament'],
        pass: ['a movie poster with a smiling actor', 'a crowd at a concert'],
      },
    },
  ],
};
