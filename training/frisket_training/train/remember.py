"""Fills the parts that need no training: the memory of drawings and places, and the linear halves of the codec."""

import numpy as np
import torch
from PIL import Image, ImageOps
from torch import Tensor

from frisket_training.compose.sprites import Sprites
from frisket_training.networks.layout import Sizes
from frisket_training.networks.underdrawing import Underdrawing
from frisket_training.world.colours import COLOURS, TINTS
from frisket_training.world.concepts import concepts_of
from frisket_training.world.places import PLACES, VARIANTS_PER_PLACE, paint_place
from frisket_training.world.styles import DRAWING_STYLES, EFFECTS

CUTOFF_PERCENT = 2
"""As in `tint` of compose/sprites.py."""

WORLD = Sizes(
    concepts=len(concepts_of(2)),
    tints=len(TINTS) + 1,
    sets=len(DRAWING_STYLES),
    places=len(PLACES),
    variants=VARIANTS_PER_PLACE,
    effects=len(EFFECTS),
)


@torch.no_grad()
def remember(underdrawing: Underdrawing, sprites: Sprites) -> None:
    """Fills the memories from drawings and painted places."""
    rows = [sprites.row(concept, name) for name in DRAWING_STYLES for concept in concepts_of(2)]
    drawings = torch.from_numpy(np.stack([sprites.pixels[row] for row in rows])).permute(0, 3, 1, 2).float() / 255
    drawings[:, :3] *= drawings[:, 3:]
    underdrawing.things.fill(drawings)
    underdrawing.greys.copy_(torch.tensor([grey_range(sprites.pixels[row]) for row in rows]))
    places = [paint_place(name, variant) for name in PLACES for variant in range(VARIANTS_PER_PLACE)]
    underdrawing.places.fill(as_unit(places))
    colours = [(0, 0, 0), *(COLOURS[name] for name in TINTS)][1:]
    underdrawing.tints[: len(colours)].copy_(torch.tensor(colours) / 255)


def as_unit(pictures: list[Image.Image]) -> Tensor:
    """RGB pictures to [n, 3, h, w] in [0, 1]."""
    return torch.from_numpy(np.stack([np.asarray(p) for p in pictures])).permute(0, 3, 1, 2).float() / 255


def grey_range(pixels: np.ndarray) -> tuple[float, float]:
    """The greys in [0, 1] that become the darkest and the lightest when a drawing is painted in one colour."""
    histogram = ImageOps.grayscale(Image.fromarray(np.asarray(pixels)).convert("RGB")).histogram()
    counts = np.cumsum(histogram)
    cut = counts[-1] * CUTOFF_PERCENT / 100
    low = int(np.searchsorted(counts, cut, side="right"))
    high = int(np.searchsorted(counts, counts[-1] - cut))
    return low / 255, max(high, low + 1) / 255
