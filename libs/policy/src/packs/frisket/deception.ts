import type { PackSection } from '../pack-section.js';

export const DECEPTION: PackSection = {
  concepts: [
    {
      id: 'deception.fake',
      terms: `fake, faked, fakes, faking, forged, forge, forgery, forgeries, counterfeit~, falsified, fabricated, doctored, bogus, phony, hoax, staged, photoshopped evidence, realistic fake, looks real, look real, convincing copy of, replica of a, template of a`,
      except:
        'fake fur, fake plant~, fake flower~, fake tree~, fake snow, fake plastic, fake food, fake fruit, fake grass, fake tattoo~, fake eyelashes, fake smile, fake mustache, fake moustache, fake beard, fake nose, fake bird~, fake teeth',
    },
    {
      id: 'deception.document',
      terms: `passport~, id card~, identity card~, drivers license~, driver license~, driving licence~, birth certificate~, social security card~, diploma~, degree certificate~, banknote~, dollar bill~, euro note~, money, currency, invoice~, bank statement~, medical certificate~, prescription~, vaccine card~, vaccination card~, police badge~, court order~, ballot~, election result~, receipt~, visa, visas, license plate~, signature, cheque~, credit card~, work permit~, student id`,
    },
    {
      id: 'deception.news',
      terms: `news photo~, news footage, news report, breaking news, newspaper front page, news broadcast, press photo~, cnn screenshot, bbc news screenshot, fox news screenshot, news article, cctv footage, security camera footage, leaked photo~, leaked footage, tweet screenshot, screenshot of a tweet, evidence photo~`,
    },
    {
      id: 'deception.event',
      terms: `moon landing hoax, flat earth proof, chemtrail~, 9/11, twin towers, world trade center, terrorist attack~, school shooting~, mass shooting~, explosion at the, pentagon explosion, alien invasion, arrest of, arrested, bombing, invasion of, coup, resignation, death of, dead, nuclear strike, riot~, war in, crisis actor~, illuminati, new world order, qanon, pizzagate, deep state, lizard people, reptilian elite`,
    },
    {
      id: 'deception.conspiracy',
      terms: `chemtrail conspiracy, chemtrails poison~, chemtrail~ poisoning, qanon, pizzagate, crisis actor~, moon landing hoax, faked moon landing, flat earth proof, plandemic, reptilian elite, illuminati secretly, deep state plot, false flag, 5g causes, 5g towers spreading, deepfake~, election was stolen, stolen election`,
    },
  ],
  rules: [
    {
      id: 'deception.forged_document',
      category: 'deception',
      state: 'live',
      outcome: 'block',
      code: 'POLICY_DECEPTION_FORGERY',
      message: 'This asks for a forged document.',
      all: ['deception.fake', 'deception.document'],
      within: 5,
      relief: [{ when: 'negated', to: 'allow' }],
      examples: {
        match: ['a fake passport', 'forged vaccination cards on a table', 'counterfeit money'],
        pass: ['a passport on a map', 'a fake plant in a hall'],
      },
    },
    {
      id: 'deception.fake_news',
      category: 'deception',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_DECEPTION_NEWS',
      message: 'This could be taken for a real news event, which a person has to look at.',
      all: ['deception.news', 'deception.event|deception.fake'],
      examples: {
        match: ['news photo of an explosion at the Pentagon', 'fake newspaper front page'],
        pass: ['a man reading a newspaper', 'an alien invasion comic'],
      },
    },
    {
      id: 'deception.conspiracy',
      category: 'deception',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_DECEPTION_CONSPIRACY',
      message: 'This is about a conspiracy story, which a person has to look at.',
      all: ['deception.conspiracy'],
      examples: {
        match: ['a plane poisoning people, chemtrail conspiracy', 'a qanon banner'],
        pass: ['contrails over a field', 'astronauts on the moon'],
      },
    },
  ],
};
