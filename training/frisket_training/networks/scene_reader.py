"""From pixels to a plan: where things are, what they are, and what the picture is like as a whole.

A heat map has a peak on every thing, as in CenterNet (Zhou et al. 2019); what the thing is stands in the cell of the peak.
"""

from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.networks.layers import ResidualConv
from frisket_training.networks.layout import OBJECTS, Plan, Sizes

THUMBNAIL_PX = 96
STRIDE_PX = 8
GRID = THUMBNAIL_PX // STRIDE_PX

FINE, COARSE, ANSWER = 64, 128, 256
COARSE_BLOCKS = 3

PEAK = 0.35
"""Heat above which a peak is a thing; a thing between two cells reaches about a half."""

CERTAINTY = 24.0
"""How sharply peaks above and below `PEAK` are told apart."""

FAR = 100.0
FRONT_LAST = 10.0
ACROSS = 0.5


class Readings(NamedTuple):
    """What some cells say: concept [..., concepts], tint [..., tints], mirrored [...] and front [...] (whether it stands
    before another thing) as scores; box [..., 3] (centre x, centre y, side) in pictures."""

    concept: Tensor
    tint: Tensor
    box: Tensor
    mirrored: Tensor
    front: Tensor


class SceneReader(nn.Module):
    """rgb [b, 3, 96, 96] in [-1, 1] to a plan whose objects are in the order of `seen_order`."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.enter = nn.Conv2d(12, FINE, 3, 2, 1)
        self.fine = ResidualConv(FINE)
        self.shrink = nn.Conv2d(FINE, COARSE, 3, 2, 1)
        self.coarse = nn.Sequential(*(ResidualConv(COARSE) for _ in range(COARSE_BLOCKS)))
        self.heat = nn.Conv2d(COARSE, 1, 1)
        self.cell = nn.Linear(COARSE, ANSWER)
        self.object_parts = [sizes.concepts, sizes.tints, 3, 1, 1]
        self.object = nn.Linear(ANSWER, sum(self.object_parts))
        self.whole = nn.Linear(4 * COARSE + 2 * FINE, ANSWER)
        self.picture_parts = [sizes.sets, sizes.places + 1, sizes.variants, 6, sizes.effects + 1]
        self.picture = nn.Linear(ANSWER, sum(self.picture_parts))

    def forward(self, pixels: Tensor) -> Plan:
        heat, cells, whole = self.look(pixels)
        warmth, peaks = find_peaks(heat.sigmoid())
        readings = self.answers(cells.gather(1, peaks[..., None].expand(-1, -1, COARSE)), peaks)
        order = seen_order(readings.box, readings.front.sigmoid(), warmth > PEAK)
        present = F.logsigmoid(CERTAINTY * (warmth - PEAK)), F.logsigmoid(CERTAINTY * (PEAK - warmth))
        concept = torch.cat([readings.concept.log_softmax(-1) + present[0][..., None], present[1][..., None]], -1)
        objects = (in_order(part, order) for part in (concept, readings.tint, readings.box, readings.mirrored[..., None]))
        concept, tint, box, mirrored = objects
        drawing_set, place, variant, tones, effect = whole
        return Plan(concept, tint, box, mirrored[..., 0], drawing_set, place, variant, tones, effect)

    def look(self, pixels: Tensor) -> tuple[Tensor, Tensor, list[Tensor]]:
        """Heat [b, 1, 12, 12], what the cells hold [b, 144, 128], and the answers about the whole picture."""
        fine = self.fine(self.enter(F.pixel_unshuffle(pixels, 2)))
        x = F.relu(self.coarse(self.shrink(F.relu(fine))))
        cells = x.flatten(2).transpose(1, 2)
        contrast = F.relu(fine)
        pooled = [x.mean((2, 3)), x.amax((2, 3)), x[:, :, :2].mean((2, 3)), x[:, :, -2:].mean((2, 3))]
        pooled += [contrast.mean((2, 3)), contrast.square().mean((2, 3))]
        whole = self.picture(F.relu(self.whole(torch.cat([part.float() for part in pooled], -1)))).float()
        return self.heat(x).float(), cells, list(whole.split(self.picture_parts, -1))

    def answers(self, chosen: Tensor, index: Tensor) -> Readings:
        """What cells [..., 128] with the numbers [...] say."""
        answers = self.object(F.relu(self.cell(chosen))).float()
        concept, tint, box, mirrored, front = answers.split(self.object_parts, -1)
        column, row = index % GRID, torch.div(index, GRID, rounding_mode="floor")
        middle = (torch.stack([column, row], -1).float() + 0.5) / GRID
        box = torch.cat([middle + box[..., :2] / GRID, box[..., 2:]], -1)
        return Readings(concept, tint, box, mirrored[..., 0], front[..., 0])


def find_peaks(heat: Tensor) -> tuple[Tensor, Tensor]:
    """The four warmest cells that no neighbour outshines, [b, 1, 12, 12] to warmth and cell number [b, 4]."""
    highest = heat * (heat >= F.max_pool2d(heat, 3, 1, 1)).float()
    warmth, index = highest.flatten(1).topk(OBJECTS)
    return warmth, index


def seen_order(box: Tensor, front: Tensor, present: Tensor) -> Tensor:
    """The order in which things are listed that were seen, not told: what stands before something last, else from the
    upper left to the lower right, absent ones at the end. Boxes [b, 4, 3], the rest [b, 4], to indices [b, 4]."""
    key = box[..., 1] + ACROSS * box[..., 0] + FRONT_LAST * front.round() + FAR * (~present).float()
    return (-key).topk(key.shape[-1]).indices


def in_order(values: Tensor, order: Tensor) -> Tensor:
    """Rows [b, 4, k] in another order."""
    return values.gather(1, order[..., None].expand(-1, -1, values.shape[-1]))
