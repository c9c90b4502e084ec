"""Inputs that both sides of a golden test compute for themselves, so that no tensors have to be stored."""

import numpy as np

SAMPLE_SHAPE = (2, 4, 4, 4)
START_FIELD = -1


def noise(field: int) -> np.ndarray:
    """Stand-in for unit noise: sqrt(2) * sin(12.9898 * (i + 1) + 78.233 * (field + 2)); float32 SAMPLE_SHAPE.

    `field` is the step that the noise is for; START_FIELD is the noise a run begins with.
    """
    index = np.arange(np.prod(SAMPLE_SHAPE), dtype=np.float64)
    values = np.sqrt(2.0) * np.sin(12.9898 * (index + 1) + 78.233 * (field + 2))
    return values.astype(np.float32).reshape(SAMPLE_SHAPE)


def clean_sample() -> np.ndarray:
    """Stand-in for an encoded picture: cos(0.9 * i); float32 SAMPLE_SHAPE."""
    index = np.arange(np.prod(SAMPLE_SHAPE), dtype=np.float64)
    return np.cos(0.9 * index).astype(np.float32).reshape(SAMPLE_SHAPE)


def network(sample: np.ndarray, timestep: float) -> np.ndarray:
    """Stand-in for a denoiser: 0.7 * tanh(x_i) + 0.3 * sin(0.013 * t + 0.7 * i); float32, computed in float64."""
    index = np.arange(sample.size, dtype=np.float64).reshape(sample.shape)
    wave = np.sin(0.013 * timestep + 0.7 * index)
    return (0.7 * np.tanh(sample.astype(np.float64)) + 0.3 * wave).astype(np.float32)
