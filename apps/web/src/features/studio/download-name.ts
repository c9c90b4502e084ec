/** File name of a downloaded picture. Without the prompt: that stays the person's own. */
export function downloadName({ seed, position }: { seed: number; position: number }): string {
  return `frisket-${seed}-${position + 1}.png`;
}
