"""What the judge looks at: edge directions and coarse colours. Nothing of it is shared with the networks judged."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

LOOK_PX = 64
CELL_PX = 8
DIRECTIONS = 9
COLOUR_GRID = 12

HUES = 18
BRIGHTNESSES = 8

FEATURES = 2 * (LOOK_PX // CELL_PX) ** 2 * DIRECTIONS + 3 * COLOUR_GRID**2 + HUES + BRIGHTNESSES


def describe(picture: Image.Image) -> NDArray[np.float32]:
    """An RGB picture of any size to a vector [1610]: edge directions per cell, a small picture, hues, brightnesses."""
    pixels = np.asarray(picture.resize((LOOK_PX, LOOK_PX), Image.Resampling.BOX), np.float32) / 255
    small = np.asarray(picture.resize((COLOUR_GRID, COLOUR_GRID), Image.Resampling.BOX), np.float32) / 255
    return np.concatenate([edge_histograms(pixels), (small - 0.5).ravel(), colour_histograms(picture)])


def colour_histograms(picture: Image.Image) -> NDArray[np.float32]:
    """Shares of hues (by how colourful they are) and of brightnesses, of the whole picture; roots, [26]."""
    middle = picture.resize((LOOK_PX, LOOK_PX), Image.Resampling.BOX).convert("HSV")
    hue, saturation, value = (channel.ravel() for channel in np.moveaxis(np.asarray(middle, np.float32) / 256, 2, 0))
    hues = np.bincount((hue * HUES).astype(np.int64), saturation * value, HUES)
    brightnesses = np.bincount((value * BRIGHTNESSES).astype(np.int64), None, BRIGHTNESSES)
    return np.sqrt(np.concatenate([hues, brightnesses]) / len(hue)).astype(np.float32) * 2


def edge_histograms(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """RGB [64, 64, 3] to histograms of the strongest channel's undirected gradient; once raw, once scaled per cell."""
    vertical, horizontal = np.gradient(pixels, axis=(0, 1))
    strength = np.hypot(vertical, horizontal)
    channel = strength.argmax(2)[..., None]
    strength = np.take_along_axis(strength, channel, 2)[..., 0]
    angle = np.arctan2(
        np.take_along_axis(vertical, channel, 2)[..., 0], np.take_along_axis(horizontal, channel, 2)[..., 0]
    )
    direction = ((angle % np.pi) / np.pi * DIRECTIONS).astype(np.int64) % DIRECTIONS
    cells = LOOK_PX // CELL_PX
    spread = strength[..., None] * (direction[..., None] == np.arange(DIRECTIONS))
    histogram = spread.reshape(cells, CELL_PX, cells, CELL_PX, DIRECTIONS).sum((1, 3)).astype(np.float32)
    scaled = histogram / (np.linalg.norm(histogram, axis=2, keepdims=True) + 0.5)
    return np.concatenate([np.sqrt(histogram).ravel() * 0.3, scaled.ravel()])
