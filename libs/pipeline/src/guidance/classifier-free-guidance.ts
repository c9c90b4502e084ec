/** Guidance at or below this weight would pull towards the unconditional half; it is off, as everywhere in the field. */
export const GUIDANCE_OFF = 1;

/**
 * Classifier-free guidance (Ho and Salimans 2022, eq. 6): unconditional + scale * (conditional - unconditional).
 * @param unconditional network output without the prompt; flat float32
 * @param conditional   network output with it, same length
 * @param scale         guidance weight; 1 gives the conditional output
 */
export function applyGuidance(
  unconditional: Float32Array,
  conditional: Float32Array,
  scale: number,
): Float32Array {
  const guided = new Float32Array(unconditional.length);
  for (let element = 0; element < guided.length; element += 1) {
    const base = unconditional[element] ?? 0;
    guided[element] = base + scale * ((conditional[element] ?? Number.NaN) - base);
  }
  return guided;
}
