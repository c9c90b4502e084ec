import { PUBLIC_FIGURE_NAMES } from '../../data/public-figures.js';
import type { PackSection } from '../pack-section.js';

export const LIKENESS: PackSection = {
  concepts: [
    {
      id: 'likeness.public_figure',
      terms: PUBLIC_FIGURE_NAMES,
      except:
        'in the style of * *, in the style of *, style of * *, style of *, art by * *, painting by * *, photo by * *, photograph by * *, photographed by * *, directed by * *, by * * and * *',
    },
    {
      id: 'likeness.photorealistic',
      terms: `photo, photos, photograph, photographs, photography, photographic, photorealistic, photo realistic, photorealism, hyperrealistic, hyper realistic, hyperrealism, realistic photo, selfie, mugshot~, mug shot~, paparazzi, candid, portrait photo, dslr, press photo, snapshot, polaroid, film still, movie still, news photo, lifelike, life like, realistic, real life, raw photo, stock photo, 35mm, 50mm, 85mm, canon eos, nikon, leica, cctv, footage, security camera`,
    },
    { id: 'likeness.deepfake', terms: `deepfake~, face swap~, faceswap~, swap the face of` },
  ],
  rules: [
    {
      id: 'likeness.sexual',
      category: 'likeness',
      state: 'live',
      outcome: 'block',
      code: 'POLICY_LIKENESS_SEXUAL',
      message: 'This asks for a sexual picture of a real person.',
      all: ['likeness.public_figure', 'sexual.act|sexual.nudity|sexual.suggestive|sexual.assault'],
      examples: {
        match: ['Taylor Swift nude', 'Joe Biden in lingerie'],
        pass: ['Taylor Swift on stage', 'a naked mole rat'],
      },
    },
    {
      id: 'likeness.violent',
      category: 'likeness',
      state: 'live',
      outcome: 'block',
      code: 'POLICY_LIKENESS_VIOLENT',
      message: 'This shows a real person suffering or doing violence.',
      all: [
        'likeness.public_figure',
        'violence.gore|violence.kill_act|violence.corpse|violence.wound|violence.blood|self_harm.act',
      ],
      examples: {
        match: ['Donald Trump covered in blood', 'a man murdering Joe Biden'],
        pass: ['Donald Trump playing golf', 'a blood orange for Joe Biden'],
      },
    },
    {
      id: 'likeness.photorealistic',
      category: 'likeness',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_LIKENESS_REALISTIC',
      message: 'This asks for a lifelike picture of a real person, which a person has to look at.',
      all: ['likeness.public_figure', 'likeness.photorealistic'],
      examples: {
        match: ['a photo of Joe Biden at a market', 'Taylor Swift, photorealistic'],
        pass: ['a watercolour of Joe Biden', 'a photo of a market'],
      },
    },
    {
      id: 'likeness.deepfake',
      category: 'likeness',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_LIKENESS_DEEPFAKE',
      message: 'This asks to put a real face into a picture, which a person has to look at.',
      all: ['likeness.deepfake'],
      examples: { match: ['deepfake of an actor'], pass: ['a clock face', 'two faces in a mirror'] },
    },
  ],
};
