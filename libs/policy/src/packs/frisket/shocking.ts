import type { PackSection } from '../pack-section.js';

export const SHOCKING: PackSection = {
  concepts: [
    {
      id: 'shocking.fluids',
      terms: `feces, faeces, excrement, poop, pooping, poo, shit, shitting, diarrhea, diarrhoea, defecat~, defecating, urine, urinat~, urinating, pissing, peeing, pee, vomit, vomiting, vomits, puke, puking, pukes, barf~, snot, mucus, phlegm, pus, oozing pus, menstrual blood, period blood, earwax, sewage, drool everywhere, spit in face`,
      except: `poo bear, winnie the poo, poop emoji, pee wee, pissing me off, shit show, bullshit, holy shit, piece of shit, this shit, that shit, shit tzu, pissing down`,
    },
    {
      id: 'shocking.disgust',
      terms: `rotting corpse~, decomposing, decomposed, rotting, putrid, festering, maggots, maggot infested, infested with maggots, roadkill, road kill, infected wound~, gangrene, tumor, tumors, tumour~, boils, pustule~, leprosy, leper~, trypophobia, eyeball~ hanging, eyes gouged, flesh melting, melting face, melting flesh, peeling skin, skin peeling off, body horror, grotesque, gruesome, macabre, revolting, repulsive, nauseating, stomach churning, horrifying, horrific, disturbing, deformed, disfigured, mutated, mutant flesh, conjoined twins screaming, deformities, deformity, ghastly, nightmare fuel, horror, terrifying, terrified, cursed image, creepy, demonic, satanic, satanic ritual~, screaming, screams, scream`,
      except: `rotting log~, rotting wood, rotting fence, rotting tree~, rotting fruit, rotting leaves, ice cream screaming, screaming eagle, i scream, the scream by munch, munch the scream, the scream by edvard munch, rotting barn, rotting boat`,
    },
    {
      id: 'shocking.gesture',
      terms: `middle finger~, flipping the bird, flipping off, giving the finger, gives the finger, obscene gesture~, rude gesture~, mooning the camera, fuck you sign`,
    },
  ],
  rules: [
    {
      id: 'shocking.fluids',
      category: 'shocking',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_SHOCKING_FLUIDS',
      message: 'This may be disgusting to others, which a person has to look at.',
      all: ['shocking.fluids'],
      relief: [{ when: 'negated', to: 'allow' }],
      rewriteTo: '',
      examples: {
        match: ['a man vomiting in a street', 'a pile of excrement'],
        pass: ['Winnie the Poo with honey', 'a puddle of rain'],
      },
    },
    {
      id: 'shocking.disgust',
      category: 'shocking',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_SHOCKING_DISTURBING',
      message: 'This may be disturbing to others, which a person has to look at.',
      all: ['shocking.disgust'],
      relief: [{ when: 'negated', to: 'allow' }],
      rewriteTo: '',
      examples: {
        match: ['a grotesque melting face', 'body horror'],
        pass: ['a rotting log with mushrooms', 'a screaming eagle mascot'],
      },
    },
    {
      id: 'shocking.gesture',
      category: 'shocking',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_SHOCKING_GESTURE',
      message: 'This shows an obscene gesture, which a person has to look at.',
      all: ['shocking.gesture'],
      rewriteTo: '',
      examples: {
        match: ['a nun giving the middle finger'],
        pass: ['a bandage on a finger', 'a bird flipping a leaf'],
      },
    },
  ],
};
