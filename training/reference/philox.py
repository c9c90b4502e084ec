"""Frisket's portable noise in numpy: Philox-4x32-10 (Salmon et al. 2011) and Box-Muller.

The words at counter (element / 4, image index, field, 0) under the key (seed, stream) become four normals; the same as
libs/pipeline/src/tensor/seeded-noise.ts.
"""

import numpy as np

STREAM_LATENTS, STREAM_PRIOR, STREAM_STEPS, STREAM_REDRAW = range(4)

MULTIPLIERS = (np.uint64(0xD2511F53), np.uint64(0xCD9E8D57))
KEY_INCREMENTS = (0x9E3779B9, 0xBB67AE85)
ROUNDS = 10
LOW_WORD = np.uint64(0xFFFFFFFF)


def philox(counter: list[np.ndarray], key: tuple[int, int]) -> list[np.ndarray]:
    """Four arrays of 32-bit words (in uint64) from four arrays of counter words."""
    c0, c1, c2, c3 = counter
    k0, k1 = key
    for _ in range(ROUNDS):
        product0, product1 = MULTIPLIERS[0] * c0, MULTIPLIERS[1] * c2
        c0, c1, c2, c3 = (
            (product1 >> np.uint64(32)) ^ c1 ^ np.uint64(k0),
            product1 & LOW_WORD,
            (product0 >> np.uint64(32)) ^ c3 ^ np.uint64(k1),
            product0 & LOW_WORD,
        )
        k0, k1 = (k0 + KEY_INCREMENTS[0]) & 0xFFFFFFFF, (k1 + KEY_INCREMENTS[1]) & 0xFFFFFFFF
    return [c0, c1, c2, c3]


def normal_noise(
    seed: int, stream: int, image_indexes: list[int], item_dims: tuple[int, ...], field: int = 0
) -> np.ndarray:
    """Standard normal float32 [len(image_indexes), *item_dims]."""
    length = int(np.prod(item_dims))
    blocks = np.arange((length + 3) // 4, dtype=np.uint64)
    rows = []
    for image_index in image_indexes:
        counter = [blocks, np.full_like(blocks, image_index), np.full_like(blocks, field), np.zeros_like(blocks)]
        uniform = [(words.astype(np.float64) + 0.5) / 2**32 for words in philox(counter, (seed, stream))]
        radii = [np.sqrt(-2 * np.log(uniform[index])) for index in (0, 2)]
        angles = [2 * np.pi * uniform[index] for index in (1, 3)]
        columns = [
            radii[0] * np.cos(angles[0]),
            radii[0] * np.sin(angles[0]),
            radii[1] * np.cos(angles[1]),
            radii[1] * np.sin(angles[1]),
        ]
        rows.append(np.stack(columns, axis=1).reshape(-1)[:length])
    return np.stack(rows).astype(np.float32).reshape(len(image_indexes), *item_dims)
