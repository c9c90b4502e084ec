"""How far two sets of pictures are apart, as distributions."""

import numpy as np
from numpy.typing import NDArray

DIRECTIONS = 64


def feature_distance(first: NDArray[np.float32], second: NDArray[np.float32]) -> float:
    """Fréchet distance of features [n, f], on the 64 directions in which the second set varies most.

    Two halves of one set are the floor: no drawing can be closer to the truth than the truth to itself.
    """
    centre = second.mean(0)
    _, _, axes = np.linalg.svd(second - centre, full_matrices=False)
    basis = axes[:DIRECTIONS].T
    left, right = (first - centre) @ basis, (second - centre) @ basis
    shift = float(((left.mean(0) - right.mean(0)) ** 2).sum())
    one, two = np.cov(left, rowvar=False), np.cov(right, rowvar=False)
    values = np.linalg.eigvals(one @ two).real.clip(min=0)
    return shift + float(np.trace(one) + np.trace(two) - 2 * np.sqrt(values).sum())
