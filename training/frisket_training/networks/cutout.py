"""One remembered drawing, coloured and laid on a canvas like a paper cut-out."""

from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from frisket_training.networks.autoencoder import PICTURE_PX
from frisket_training.networks.branch import Branch
from frisket_training.networks.effects import luma

SPRITE_PX = 160

SMALL_SIDE = 0.36
"""Things smaller than this share of the picture are smoothed first, or their pixels would be skipped."""

TINT_DARK, TINT_LIGHT = 0.35, 0.55
"""How dark and how light a painted thing may become; see `tint` in compose/sprites.py."""

TINY = 1e-4

POSE_PARTS = [2, 1, 1, 2, 3, 1]


class Pose(NamedTuple):
    """How a drawing is laid: centre [b, 2] and side [b, 1] in pictures, facing [b, 1] (1 or -1), its darkest and lightest
    grey [b, 2], the colour to paint it in, rgb [b, 3], and whether to [b, 1] (1 or 0)."""

    centre: Tensor
    side: Tensor
    facing: Tensor
    greys: Tensor
    colour: Tensor
    is_tinted: Tensor


def lay(canvas: Tensor, wanted: Tensor, sprite: Tensor, numbers: Tensor) -> Tensor:
    """The canvas [b, 3, 256, 256] with drawings [b, 4, 160, 160] (colours times coverage) on the rows that want one; the
    numbers [b, 10] are those of a `Pose`."""
    pose = Pose(*numbers.split(POSE_PARTS, -1))
    sprite = painted(sprite, pose)
    smooth = F.avg_pool2d(F.pad(sprite, (0, 1, 0, 1)), 2, 1)
    sprite = torch.where((pose.side < SMALL_SIDE)[..., None, None], smooth, sprite)
    placed = F.grid_sample(sprite, grid(pose), padding_mode="zeros", align_corners=False)
    placed = placed * wanted.float()[:, None, None, None]
    return canvas * (1 - placed[:, 3:]) + placed[:, :3]


def painted(sprite: Tensor, pose: Pose) -> Tensor:
    """Drawings in shades of one colour, or as they are."""
    rgb, alpha = sprite[:, :3], sprite[:, 3:]
    darkest, lightest = pose.greys[..., None, None].chunk(2, 1)
    grey = luma(rgb / alpha.clamp(min=TINY))
    grey = ((grey - darkest) / (lightest - darkest).clamp(min=TINY)).clamp(0, 1)
    colour = pose.colour[..., None, None]
    dark, light = colour * TINT_DARK, colour + (1 - colour) * TINT_LIGHT
    low, high = (grey * 2).clamp(max=1), (grey * 2 - 1).clamp(min=0)
    shaded = dark + (colour - dark) * low + (light - colour) * high
    return torch.cat([torch.where(pose.is_tinted[..., None, None] > 0, shaded * alpha, rgb), alpha], 1)


def grid(pose: Pose) -> Tensor:
    """Where in a drawing each pixel of the canvas looks, [b, 256, 256, 2] in [-1, 1]."""
    steps = (torch.arange(PICTURE_PX) + 0.5) / PICTURE_PX
    across = (steps[None] - pose.centre[:, :1]) / pose.side * 2 * pose.facing
    down = (steps[None] - pose.centre[:, 1:]) / pose.side * 2
    shape = (-1, PICTURE_PX, PICTURE_PX)
    return torch.stack([across[:, None, :].expand(shape), down[:, :, None].expand(shape)], -1)


EXAMPLE = (
    torch.zeros(2, 3, PICTURE_PX, PICTURE_PX),
    torch.tensor([True, False]),
    torch.zeros(2, 4, SPRITE_PX, SPRITE_PX),
    torch.ones(2, sum(POSE_PARTS)),
)

LAY = Branch(lay, *EXAMPLE)
"""`lay`, where any row wants a drawing."""
