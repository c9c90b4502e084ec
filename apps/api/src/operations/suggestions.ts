/** Prompts for the studio's empty page: whole scenes made of things that the house checkpoint knows. */
export const SUGGESTIONS: readonly string[] = [
  'an astronaut riding a horse',
  'a red car on a beach',
  'three balloons in the sky',
  'a cat next to a cactus in the desert',
  'a sailboat at night',
  'a fox in a snowy forest',
];
