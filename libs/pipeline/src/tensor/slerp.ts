/** Below this angle the arc and its chord are the same in float32, and the division by its sine is not. */
const SMALLEST_ANGLE_RADIANS = 1e-4;

/**
 * Spherical interpolation (Shoemake 1985): along the great circle between two vectors' directions, with the length going
 * linearly from one to the other.
 * @param fraction 0 gives `from`, 1 gives `to`
 */
export function slerp(from: Float32Array, to: Float32Array, fraction: number): Float32Array {
  const [fromLength, toLength] = [Math.hypot(...from), Math.hypot(...to)];
  const dot = from.reduce((sum, value, index) => sum + value * (to[index] ?? 0), 0);
  const angle = Math.acos(Math.min(1, Math.max(-1, dot / (fromLength * toLength))));
  const straight = angle < SMALLEST_ANGLE_RADIANS;
  const fromWeight = straight ? 1 - fraction : Math.sin((1 - fraction) * angle) / Math.sin(angle);
  const toWeight = straight ? fraction : Math.sin(fraction * angle) / Math.sin(angle);
  const length = fromLength + (toLength - fromLength) * fraction;
  return from.map((value, index) => {
    const direction = (fromWeight * value) / fromLength + (toWeight * (to[index] ?? 0)) / toLength;
    return direction * length;
  });
}
