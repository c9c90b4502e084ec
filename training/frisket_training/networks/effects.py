"""The effects of `world/styles.py` as tensor operations, so that an underdrawing can show them.

Pictures are rgb [b, 3, 256, 256] in [0, 1]. The filter that sorts (the median) is approximated.
"""

import math
from collections.abc import Callable

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from frisket_training.networks.autoencoder import PICTURE_PX
from frisket_training.networks.branch import Branch
from frisket_training.world.styles import (
    CANVAS,
    CANVAS_DEPTH,
    GRAIN_DEPTH,
    NEON_NIGHT,
    PAPER,
    PAPER_GRAIN,
    PIGMENT,
    PIXELS,
    RELIEF,
    RELIEF_PX,
    SEPIA_DARK,
    SEPIA_LIGHT,
    TILE_PX,
)

BLUR_RADIUS_PX = 4
PADDED_PX = PICTURE_PX + 2 * 3 * BLUR_RADIUS_PX
DIM = 1 / 255


def luma(picture: Tensor) -> Tensor:
    """Grey [b, 1, h, w] (ITU-R 601-2)."""
    return picture[:, :1] * 0.299 + picture[:, 1:2] * 0.587 + picture[:, 2:] * 0.114


def gaussian(radius_px: float) -> list[float]:
    """Weights of neighbours out to three deviations."""
    reach = round(3 * radius_px)
    weights = [math.exp(-(offset**2) / (2 * radius_px**2)) for offset in range(-reach, reach + 1)]
    return [weight / sum(weights) for weight in weights]


BLUR_WEIGHTS = gaussian(BLUR_RADIUS_PX)


def blur(picture: Tensor) -> Tensor:
    """A Gaussian of 4 px deviation; the edge goes on beyond the edge."""
    weights = torch.tensor(BLUR_WEIGHTS)
    reach = len(BLUR_WEIGHTS) // 2
    planes = F.pad(picture, (reach, reach, reach, reach), mode="replicate").reshape(-1, 1, PADDED_PX, PADDED_PX)
    planes = F.conv2d(F.conv2d(planes, weights.view(1, 1, 1, -1)), weights.view(1, 1, -1, 1))
    return planes.reshape(picture.shape)


def saturate(picture: Tensor, factor: float) -> Tensor:
    """Colours further from grey, or nearer."""
    grey = luma(picture)
    return (grey + (picture - grey) * factor).clamp(0, 1)


def median(picture: Tensor, passes: int) -> Tensor:
    """Medians of three neighbours across and down, again and again: near to the median of a square."""
    for _ in range(passes):
        for axis in (2, 3):
            pad = (0, 0, 1, 1) if axis == 2 else (1, 1, 0, 0)
            padded = F.pad(picture, pad, mode="replicate")
            length = picture.shape[axis]
            before, after = padded.narrow(axis, 0, length), padded.narrow(axis, 2, length)
            low, high = torch.minimum(before, after), torch.maximum(before, after)
            picture = torch.maximum(low, torch.minimum(high, picture))
    return picture


def sketch(picture: Tensor) -> Tensor:
    grey = luma(picture)
    return (grey / (1 + DIM - blur(1 - grey))).clamp(0, 1).expand(-1, 3, -1, -1)


def black_and_white(picture: Tensor) -> Tensor:
    return luma(picture).expand(-1, 3, -1, -1)


def pixel_art(picture: Tensor) -> Tensor:
    side = picture.shape[-1] // PIXELS
    return F.interpolate(F.avg_pool2d(picture, side), scale_factor=float(side))


def sepia(picture: Tensor) -> Tensor:
    dark, light = (torch.tensor(colour).view(1, 3, 1, 1) / 255 for colour in (SEPIA_DARK, SEPIA_LIGHT))
    return dark + (light - dark) * luma(picture)


def watercolour(picture: Tensor) -> Tensor:
    paper = torch.tensor(PAPER).view(1, 3, 1, 1) / 255
    soft = 1 - (1 - saturate(median(picture, 3), 0.8)) * (1 - paper)
    dried = soft - PIGMENT * (blur(soft) - soft).clamp(min=0)
    return (dried * (1 - GRAIN_DEPTH * (1 - all_over(PAPER_GRAIN)))).clamp(0, 1)


def oil_painting(picture: Tensor) -> Tensor:
    broad = saturate(median(picture, 4), 1.35)
    grey = F.pad(luma(broad), (RELIEF_PX,) * 4, mode="replicate")
    slope = grey[:, :, 2 * RELIEF_PX :, 2 * RELIEF_PX :] - grey[:, :, : -2 * RELIEF_PX, : -2 * RELIEF_PX]
    return ((broad - RELIEF * slope) * (1 - CANVAS_DEPTH * all_over(CANVAS))).clamp(0, 1)


def all_over(texture: NDArray[np.float32]) -> Tensor:
    """A texture over a picture, [1, 1, 256, 256]."""
    return torch.from_numpy(texture).repeat(PICTURE_PX // TILE_PX, PICTURE_PX // TILE_PX)[None, None]


def neon(picture: Tensor) -> Tensor:
    kernel = torch.full((3, 1, 3, 3), -1.0)
    kernel[:, :, 1, 1] = 8
    edges = F.conv2d(picture, kernel, padding=1, groups=3).clamp(0, 1)[:, :, 3:-3, 3:-3]
    lines = saturate(F.max_pool2d(F.pad(edges, (3, 3, 3, 3)), 3, 1, 1), 3)
    glowing = (lines + blur(lines)).clamp(0, 1)
    return (glowing + torch.tensor(NEON_NIGHT).view(1, 3, 1, 1) / 255).clamp(0, 1)


EFFECTS = {
    "sketch": sketch,
    "black and white": black_and_white,
    "pixel art": pixel_art,
    "sepia": sepia,
    "watercolor": watercolour,
    "oil painting": oil_painting,
    "neon": neon,
}
"""By the names of `world/styles.py`."""


def over(paint: Callable[[Tensor], Tensor]) -> Branch:
    """An effect over the pictures [b, 3, 256, 256] of a canvas that want it [b]."""

    def paint_over(canvas: Tensor, wanted: Tensor) -> Tensor:
        return torch.where(wanted[:, None, None, None], paint(canvas), canvas)

    return Branch(paint_over, torch.zeros(2, 3, PICTURE_PX, PICTURE_PX), torch.tensor([True, False]))


BRANCHES = [over(paint) for paint in EFFECTS.values()]


def apply_effect(picture: Tensor, effect: Tensor) -> Tensor:
    """Each picture [b, 3, h, w] with its effect [b] (0: none, then in the order of `EFFECTS`)."""
    for row, branch in enumerate(BRANCHES):
        picture = branch(picture, effect == row + 1)
    return picture
