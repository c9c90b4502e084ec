import type { Concept, JointRule, RuleExamples } from '../../rules/policy-pack.js';

/** Words that are harmless alone and mean something else beside a picture or after another prompt. */
export const JOINT_CONCEPTS: readonly Concept[] = [
  {
    id: 'joint.undress',
    terms: `remove~ the/her/his/their shirt/top/jacket/dress/clothes/swimsuit/bikini/skirt/trousers/pants/coat/towel/robe/blouse/outfit/clothing, take~ off the/her/his/their shirt/top/jacket/dress/clothes/swimsuit/bikini/skirt/trousers/pants/coat/towel/robe/blouse/outfit/clothing, eras~ the/her/his/their shirt/top/dress/clothes/swimsuit/bikini/skirt/towel/outfit/clothing, erase the/her/his/their shirt/top/dress/clothes/swimsuit/bikini/skirt/towel/outfit/clothing, less clothing, fewer clothes, less clothes, less fabric, much less fabric, wearing less, with less on, show~ more skin, more skin, bare skin, just skin, only skin, replace with skin, replace~ the/her/his/their blouse/shirt/dress/top with skin, with skin, smooth skin, fill with skin, more revealing, revealing, unbutton~, undo the buttons, lift~ the/her skirt/dress/shirt, shorter skirt, transparent, see what is underneath, what is under, underneath the clothes, as on the day of birth, eve before the apple, nothing on, without the dress/shirt/top/towel/swimsuit/coat/clothes, without her dress/shirt/top/towel/clothes, without his shirt/trousers/clothes, drop the towel, towel falls, towel falling, slip~ off, wet fabric, clinging fabric`,
  },
  {
    id: 'joint.bed_scene',
    terms: `on a bed, on the bed, in bed, in a bedroom, in the bedroom, lying on silk, on silk sheets, in the bathtub, in a bathtub, under the shower, in the shower, on her knees, on all fours, legs apart, tongue out, blowing a kiss, pose like a pin up, glamour pose, in high heels, in a bikini, in a swimsuit, in swimwear, in underwear, in a towel, kissing, a kiss, bite~ her lip, biting her lip, sultry look, come hither look, in stockings`,
  },
  {
    id: 'joint.red_liquid',
    terms: `red paint, red liquid, red syrup, red juice, ketchup, tomato sauce, strawberry sauce, raspberry sauce, cherry syrup, red puddle~, puddle of red, pool of red, crimson puddle, crimson pool, red pool, dark red stain~, red stain~, red wine spilled, spilled red, dripping red, red drips, covered in red, splashed with red, red splashes, red dye, red water, cranberry juice, red ink`,
  },
  {
    id: 'joint.lifeless',
    terms: `lying still, lying on the floor, lying on the ground, lying in the street, lying on the road, lying down, lies still, lying in, eyes closed, closed eyes, motionless, asleep on the floor, sleeping in, asleep in, collapsed, face down, slumped, limp, on a stretcher, under a white sheet, chalk outline, not moving, pale and still, sleeping forever`,
  },
  {
    id: 'joint.weapon_in_hand',
    terms: `holding a pistol, holding a gun, holding a rifle, holding a knife, holding an axe, holding a machete, with a pistol, with a gun, with a rifle, with a shotgun, with a machete, with a grenade, holding a grenade, with an assault rifle, aims a rifle, wearing an explosive vest, wearing a vest with wires, with a belt of cartridges, pulling a trigger, finger on the trigger, raising a knife, raises a hammer behind, gun in hand, knife in hand, a gun, a rifle, a pistol, a machete`,
  },
  {
    id: 'joint.harmed',
    terms: `black eye, bruises, bruised, bandaged, tied to a chair, hands tied, tied up, ropes around, tape over the mouth, tape over mouth, in chains, chained, in a cage, in a coffin, in an open grave, on fire, burning, falling off a cliff, hit by a car, being hit, being slapped, being kicked, crying on the ground, crying and begging, begging for mercy, on his knees begging, with a noose, rope around the neck, target on, crosshair~ on, a target painted on, arrows in`,
  },
  {
    id: 'joint.mock',
    terms: `pig nose, snout, donkey ears, clown nose, clown makeup, as a clown, as a baby, as a pig, as a donkey, as a monkey, as an ape, as a rat, make fatter, much fatter, make uglier, uglier, rotten teeth, drooling, toilet on, toilet on the head, dunce cap, dunce, in diapers, in a diaper, with flies around, in the garbage, in a dumpster, loser sign, sign saying loser, tail and whiskers, with a banana, pimples, balding and fat, stink lines, wet trousers`,
  },
  {
    id: 'joint.scandal',
    terms: `behind bars, in a prison cell, orange jumpsuit, mug shot, mugshot, in handcuffs, handcuffed, being arrested, led away by police, taking a bribe, envelope of cash, envelopes of cash, suitcase of money, suitcase full of money, shaking hands with a dictator, shaking hands with a terrorist, saluting a crowd, snorting powder, white powder, drunk, passed out, kissing a stranger, at a rally, at a protest, at a riot, storming a building, news report, breaking news banner, as a news photo, press photo, security camera still, cctv still, newspaper front page, resigning, concession speech, on a campaign poster, vote for me`,
  },
  {
    id: 'joint.photoreal',
    terms: `photorealistic, as a real photo, as a photo, make it a photo, make it look like a real photo, realistic photo, real photo, like a real photograph, lifelike, photograph of`,
  },
  {
    id: 'joint.document',
    terms: `passport, id card, identity card, driving licence, drivers license, banknote, bank note, dollar bill, euro note, diploma, certificate, vaccination card, prescription, bank statement, pay slip, payslip, invoice, ticket, concert ticket, membership card, student card, press card, police badge, residence permit, birth certificate, cheque, lottery ticket, exam results, contract with a signature, court letter`,
  },
  {
    id: 'joint.alter',
    terms: `change the name, change the date, change the photo, change the number, change the amount, change the expiry, replace the name, replace the photo, replace the date, other name, another name, different name, different photo, different date, new date, later date, new expiry, extend the date, extend the validity, add a stamp, add an official stamp, add a signature, copy the signature, add a zero, add two zeros, swap the face, swap the photo, put my photo, my name, raise the amount, increase the amount, better grades, all a grades, remove the watermark, remove specimen, erase the word specimen, erase void, make it look genuine, make it look official`,
  },
  {
    id: 'joint.vermin',
    terms: `rats, rat, cockroaches, insects, maggots, lice, flies, monkeys, apes, pigs, snakes, wolves, locusts, parasites, a swarm, swarm of, a plague, an infestation, garbage bags, trash, rubbish heap, sewer, sewage, being swept away, swept with a broom, sprayed with pesticide, pest control, exterminator, mousetrap, cage`,
  },
  {
    id: 'joint.group',
    terms: `refugees, refugee, migrants, migrant, immigrants, immigrant, muslims, muslim, a mosque, hijab, women in hijab, jews, jewish family, rabbi, a synagogue, kippah, black family, black men, black people, african family, gay couple, a pride parade, pride parade, trans woman, roma family, asylum seekers, disabled people, people in wheelchairs, wheelchair users, homeless people, indigenous people, asian family, mexican workers, hindu temple crowd, sikh men`,
  },
  {
    id: 'joint.hate_gear',
    terms: `red armband, black armband, armband, right arm raised, raised right arm, arms raised in salute, straight arm salute, pointed white hood, white hood, white hoods, white robes and hoods, burning wooden cross, small square moustache, toothbrush moustache, toothbrush mustache, lightning bolts on the collar, double lightning bolts, hooked cross, skull cap badge, torches at night`,
  },
  {
    id: 'joint.hate_scene',
    terms: `1930s berlin, 1938, munich rally, nuremberg, brown uniform, brown shirts, grey uniform with eagle, eagle and wreath, marching crowd in uniform, german officer, german dictator, dictator, torch march, alabama 1920, cross burning, hooded men, synagogue, train cattle wagon, striped pyjamas camp, barbed wire camp, uniform`,
  },
  {
    id: 'joint.self_injury',
    terms: `thin red lines on the arm, thin red lines on arms, red lines on the wrist, red lines across the wrist, cuts on the arm, scars on the arm, scars on wrists, rope from the ceiling, rope hanging from the ceiling, standing on a chair under, chair under a rope, loop of rope, a loop of rope, empty pill bottle~, handful of pills, many pills, edge of the roof, edge of a bridge, standing on the railing, standing on train tracks, in front of a train, razor on the sink, farewell letter, goodbye letter, ribs showing, much thinner, far too thin, make thinner, extremely thin`,
  },
  {
    id: 'joint.sad_person',
    terms: `sad girl, sad boy, sad woman, sad man, lonely girl, lonely boy, lonely teenager, crying girl, crying boy, crying woman, depressed man, depressed woman, a girl alone, a boy alone, a woman alone, a man alone, teenager alone, wants everything to end, wishes it was over, tired of life, portrait of a girl, portrait of a woman, portrait of a man, ballerina, model, selfie`,
  },
  {
    id: 'joint.person_words',
    terms: `person, woman, man, lady, actress, actor, singer, model, portrait, selfie, couple, dancer, nurse, teacher, neighbour, colleague, coworker, classmate, ex girlfriend, ex boyfriend, sister, wife, husband, bride, girl, swimmer, athlete, celebrity, politician, student, cheerleader`,
  },
  {
    id: 'joint.real_person_words',
    terms: `photo of my neighbour, photo of my neighbor, photo of my ex, photo of my boss, my boss, my neighbour, my neighbor, my ex, my colleague, my coworker, my teacher, our teacher, my classmate, a classmate, my landlord, the mayor, our mayor, a politician, a senator, a minister, the president, prime minister, a celebrity, a famous singer, famous actor, famous actress, a real person, a journalist, my sister in law, my roommate, press photo of a politician`,
  },
  {
    id: 'joint.drug_gear',
    terms: `rolled banknote, rolled up banknote, rolled bill, small mirror, razor and mirror, white lines, lines on a mirror, spoon and lighter, burnt spoon, tourniquet, rubber tube around the arm, glass pipe, tiny plastic bags, small plastic bags, syringe, syringes, needle in the arm, powder on the table, crystals in a bag`,
  },
  {
    id: 'joint.drug_scene',
    terms: `white powder, powdered sugar lines, sniffing, inhaling through the nose, nose on the table, party in a bathroom, club toilet, injecting, arm with a belt, shooting up, dealer, street corner deal, cooking in a trailer, chemistry set in a trailer, basement lab, high at a party`,
  },
  {
    id: 'joint.bomb_parts',
    terms: `pressure cooker, steel pipe, metal pipe, alarm clock and wires, wires and a timer, timer, nails and bolts, bag of nails, fertiliser, fertilizer, gas canister, mobile phone with wires, duct tape and batteries, bottle with a rag, bottle with a cloth`,
  },
  {
    id: 'joint.assembly',
    terms: `exploded view, assembly instructions, step by step, labelled diagram, labeled diagram, how the parts go together, wiring diagram, cross section with labels, numbered parts, put together, put them together, how to connect, connect the wires, instruction sheet, instructions, attach the wires, fuse, pack the nails, fill it with`,
  },
  {
    id: 'joint.child_safe',
    terms: `bandage on the knee, birthday, school play, playground, family picnic, dentist, halloween costume, puppet, cartoon animal, pirate costume`,
  },
];

const MESSAGE = 'The parts of this request are harmless alone but not together.';
const PERSON =
  'fact.face|people.person|people.minor|joint.person_words|joint.real_person_words|likeness.public_figure|people.acquaintance|people.women';
const REAL_PERSON = 'fact.face|joint.real_person_words|likeness.public_figure|people.acquaintance';

function rule(
  id: string,
  [category, outcome]: readonly [JointRule['category'], JointRule['outcome']],
  all: readonly string[],
  examples: RuleExamples,
): JointRule {
  const code = `POLICY_TOGETHER_${category.toUpperCase()}`;
  return { id: `together.${id}`, category, state: 'live', outcome, code, message: MESSAGE, all, examples };
}

/** Breaches that no part shows alone. */
export const JOINT_RULES: readonly JointRule[] = [
  rule(
    'minor_sexual',
    ['minor_safety', 'block'],
    [
      'joint.undress|sexual.suggestive|sexual.nudity|sexual.act|fact.suggestive_picture|fact.explicit_picture',
      'people.minor',
    ],
    {
      match: [
        'take off the shirt | tags: child, garden',
        'show more skin | made from: a ten year old at a pool',
        'more revealing | before: a schoolgirl waiting for a bus',
        'a child on a swing | picture: explicit',
      ],
      pass: [
        'take off the shirt | tags: scarecrow, garden',
        'a paper boat | tags: child, garden',
        'bare skin of an apple | tags: orchard',
      ],
    },
  ),
  rule(
    'minor_scene',
    ['minor_safety', 'hold'],
    ['prompt:joint.bed_scene', 'upload:people.minor|history:people.minor|mask:people.minor'],
    {
      match: ['kissing | tags: child', 'lying on silk | made from: a portrait of a 12 year old'],
      pass: ['kissing | tags: two swans', 'a bandage on the knee | tags: child'],
    },
  ),
  rule(
    'minor_harmed',
    ['minor_safety', 'block'],
    ['prompt:joint.harmed|prompt:joint.weapon_in_hand|prompt:violence.kill_act', 'people.minor'],
    {
      match: ['holding a rifle | tags: child, ruins', 'tied to a chair | tags: little girl'],
      pass: ['holding a balloon | tags: child, ruins', 'tied to a chair | tags: red balloon'],
    },
  ),
  rule('undress', ['sexual', 'block'], ['prompt:joint.undress', `${PERSON}|fact.mask_body`], {
    match: ['remove the jacket | tags: woman, street', 'bare skin | mask: body', 'take off the dress | face'],
    pass: [
      'remove the jacket | tags: coat rack, hall',
      'change the jacket to blue | tags: woman, street',
      'bare skin | mask: background wall',
    ],
  }),
  rule(
    'undress_masked',
    ['sexual', 'block'],
    ['fact.mask_body', 'prompt:joint.undress|prompt:joint.bed_scene|prompt:sexual.suggestive'],
    {
      match: ['bare skin | mask: body', 'glamour pose in high heels | mask: body'],
      pass: ['a green coat | mask: body', 'bare skin | mask: face'],
    },
  ),
  rule(
    'suggestive_real',
    ['likeness', 'hold'],
    ['prompt:joint.bed_scene|prompt:sexual.suggestive', REAL_PERSON],
    {
      match: ['kissing a stranger | tags: my roommate', 'in a bikini | face'],
      pass: ['kissing a frog | tags: prince, fairy tale', 'a bouquet of roses | tags: my roommate'],
    },
  ),
  rule(
    'suggestive_picture',
    ['sexual', 'hold'],
    [
      'prompt:joint.bed_scene|prompt:joint.undress|prompt:sexual.suggestive',
      'fact.suggestive_picture|fact.explicit_picture',
    ],
    {
      match: ['on silk sheets | picture: suggestive', 'in the bathtub | picture: explicit'],
      pass: ['on a wooden table | picture: suggestive', 'in the bathtub | tags: rubber duck'],
    },
  ),
  rule(
    'suggestive_session',
    ['sexual', 'hold'],
    ['prompt:joint.undress', 'history:joint.bed_scene|history:sexual.suggestive|history:joint.undress'],
    {
      match: [
        'take off the jacket | before: a lady kissing on a bed',
        'more revealing | before: remove the shirt',
      ],
      pass: [
        'take off the lid | before: a soup in a bowl',
        'a wider frame | before: a lady kissing on a bed',
      ],
    },
  ),
  rule(
    'red_and_lifeless',
    ['violence', 'hold'],
    ['joint.red_liquid', 'joint.lifeless|joint.weapon_in_hand|joint.harmed|violence.weapon|violence.wound'],
    {
      match: [
        'a horse lying still | before: a field with a red puddle',
        'dripping red | made from: a man holding a knife',
      ],
      pass: [
        'a horse in the rain | before: a field with a red puddle',
        'dripping green | made from: a man holding a brush',
      ],
    },
  ),
  rule(
    'real_person_harmed',
    ['violence', 'block'],
    [
      'prompt:joint.harmed|prompt:joint.red_liquid|prompt:joint.lifeless|prompt:violence.wound|prompt:violence.blood',
      REAL_PERSON,
    ],
    {
      match: ['tape over the mouth, hands tied | face', 'in a coffin | tags: our mayor'],
      pass: ['a party hat | face', 'in a coffin | tags: vampire, puppet'],
    },
  ),
  rule('real_person_armed', ['deception', 'hold'], ['prompt:joint.weapon_in_hand', REAL_PERSON], {
    match: ['holding a gun | tags: a politician', 'holding a machete | face'],
    pass: ['holding a microphone | tags: a politician', 'holding a gun | tags: toy soldier'],
  }),
  rule('real_person_mocked', ['harassment', 'hold'], ['prompt:joint.mock', REAL_PERSON], {
    match: ['a pig nose and a snout | face', 'donkey ears and rotten teeth | tags: my teacher'],
    pass: ['a warm smile | face', 'donkey ears | tags: donkey, meadow'],
  }),
  rule(
    'real_person_scandal',
    ['deception', 'hold'],
    ['prompt:joint.scandal|prompt:political.campaign|prompt:illegal.crime', REAL_PERSON],
    {
      match: ['behind bars | face', 'in handcuffs, led away by police | tags: a celebrity'],
      pass: ['behind a desk | face', 'behind bars | tags: parrot'],
    },
  ),
  rule('real_person_photo', ['likeness', 'hold'], ['prompt:joint.photoreal', REAL_PERSON], {
    match: [
      'make it look like a real photo | tags: a famous singer, painting',
      'as a real photo | before: a sketch of Emmanuel Macron',
    ],
    pass: [
      'make it look like a real photo | tags: lighthouse, painting',
      'as a woodcut | tags: a famous singer, painting',
    ],
  }),
  rule(
    'altered_document',
    ['deception', 'block'],
    ['prompt:joint.alter', 'joint.document|deception.document'],
    {
      match: ['change the name and the photo | tags: passport', 'add a zero | tags: bank statement'],
      pass: ['change the colours | tags: passport', 'change the name | tags: birthday cake'],
    },
  ),
  rule('group_as_vermin', ['hate', 'block'], ['joint.vermin', 'joint.group|people.protected_group'], {
    match: [
      'rats running between them | tags: refugees, boat',
      'as a swarm of insects | made from: women in hijab at a market',
    ],
    pass: ['lanterns in the evening | tags: refugees, boat', 'rats in a library | tags: bookshelf'],
  }),
  rule('hate_scene', ['hate', 'hold'], ['joint.hate_gear', 'joint.hate_scene|hate.nazi|joint.group'], {
    match: [
      'red armband and raised right arm | tags: man in brown uniform',
      'pointed white hoods | made from: men with torches, alabama 1920',
    ],
    pass: [
      'red scarf and raised umbrella | tags: man in brown uniform',
      'a white hood on a winter coat | tags: hiker',
    ],
  }),
  rule('self_injury', ['self_harm', 'hold'], ['joint.self_injury', `joint.sad_person|${PERSON}`], {
    match: [
      'thin red lines on the arm | tags: sad girl',
      'a loop of rope hanging from the ceiling | before: a lonely teenager in an empty room',
    ],
    pass: [
      'a cat on the arm | tags: sad girl',
      'a rope ladder to a tree house | before: a lonely teenager in an empty room',
    ],
  }),
  rule(
    'drugs',
    ['illegal_activity', 'hold'],
    ['joint.drug_gear', 'joint.drug_scene|illegal.drugs|fact.face'],
    {
      match: [
        'rolled banknote and white lines | tags: white powder, table',
        'small plastic bags in the hand | before: a dealer on a street corner',
      ],
      pass: ['powdered sugar on top | tags: doughnut', 'small plastic bags in the hand | tags: groceries'],
    },
  ),
  rule(
    'bomb_parts',
    ['illegal_activity', 'block'],
    ['joint.bomb_parts', 'joint.assembly|violence.instruction'],
    {
      match: [
        'exploded view with numbered parts | tags: pressure cooker, nails and bolts',
        'connect the wires, step by step | tags: steel pipe, timer',
      ],
      pass: ['exploded view with numbered parts | tags: bicycle', 'a soup | tags: pressure cooker, kitchen'],
    },
  ),
];
