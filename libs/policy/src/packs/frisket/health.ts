import type { PackSection } from '../pack-section.js';

export const HEALTH: PackSection = {
  concepts: [
    {
      id: 'health.disease',
      terms: `covid, covid19, covid 19, coronavirus, cancer, hiv, aids, ebola, measles, diabetes, autism, polio, monkeypox, malaria, tuberculosis, hepatitis, pandemic, vaccine~, vaccination~, epidemic, alzheimers, depression, infertility`,
      except: `cancer zodiac, zodiac cancer, cancer constellation, constellation cancer, tropic of cancer, aids to, hearing aids, visual aids, cancer sign, great depression`,
    },
    {
      id: 'health.claim',
      terms: `cure~, cures, curing, miracle cure~, heal~, heals, treat~, treats, prevent~, prevents, causes, cause of, caused by, contains microchip~, microchip~, poison, poisons, kills, detox, remedy, home remedy, proven to, hoax, conspiracy, bleach, ivermectin, essential oils, injection of, turns you, dangerous, side effects, lose weight fast, diet pill~, before and after`,
    },
    {
      id: 'health.patient',
      terms: `terminally ill, dying patient~, cancer patient~, sick person, sick patient~, chemo patient~, dying in a hospital, person dying, hospital deathbed, deathbed, on life support, before and after weight loss, plastic surgery before, medical procedure, open heart surgery, surgery scene, amputee, amputation, amputated, abortion procedure, skin disease, disfigured by disease, emaciated body, self diagnosis`,
    },
  ],
  rules: [
    {
      id: 'health.claim',
      category: 'health',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_HEALTH_CLAIM',
      message: 'This makes a claim about health, which a person has to look at.',
      all: ['health.claim', 'health.disease'],
      within: 6,
      examples: {
        match: ['a poster saying that garlic cures cancer', 'vaccine with microchips'],
        pass: ['a garlic stand at a market', 'the zodiac sign cancer'],
      },
    },
    {
      id: 'health.patient',
      category: 'health',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_HEALTH_PATIENT',
      message: 'This shows a person in poor health, which a person has to look at.',
      all: ['health.patient'],
      examples: {
        match: ['a terminally ill man in bed'],
        pass: ['a doctor drinking coffee', 'a patient fisherman'],
      },
    },
  ],
};
