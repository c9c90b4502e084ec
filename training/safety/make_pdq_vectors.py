"""Writes reference PDQ hashes of computed pictures. Usage: make_pdq_vectors.py OUT.json   (pip install pdqhash)

The pictures come from a formula in whole numbers, so that any language can make the same pixels without a file.
"""

from __future__ import annotations

import json
import sys

import numpy as np
import pdqhash

SIZES = [(64, 64), (128, 128), (256, 256), (512, 512), (300, 201), (1024, 700), (97, 640)]


def picture(width: int, height: int, variant: int) -> np.ndarray:
    """uint8 [height, width, 3]; smooth ramps crossed by blocks of a width that depends on the variant."""
    y, x = np.mgrid[0:height, 0:width].astype(np.int64)
    block = 7 + 5 * variant
    red = (x * 255 // max(1, width - 1) + (x // block % 3) * 40 + variant * 17) % 256
    green = (y * 255 // max(1, height - 1) + (y // (block + 3) % 4) * 30) % 256
    blue = ((x * y) // (block * 11) + variant * 53) % 256
    return np.stack([red, green, blue], axis=-1).astype(np.uint8)


def vector(width: int, height: int, variant: int) -> dict:
    bits, quality = pdqhash.compute(picture(width, height, variant))
    digits = np.asarray(bits).reshape(-1, 4) @ np.array([8, 4, 2, 1])
    return {
        "widthPx": width,
        "heightPx": height,
        "variant": variant,
        "hash": "".join(f"{digit:x}" for digit in digits),
        "quality": int(quality),
    }


if __name__ == "__main__":
    vectors = [vector(*size, variant) for size in SIZES for variant in range(2)]
    with open(sys.argv[1], "w") as target:
        json.dump(vectors, target, indent=1)
        target.write("\n")
