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

REPEATED = 0.4
"""A weaker peak nearer than this share of a thing's side is the same thing once more; a rider is further from its mount."""

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
        heat, cells, whole = self.look(torch.cat([pixels, pixels.flip(3)]))
        straight, turned = heat.chunk(2)
        warmth, peaks = find_peaks(((straight + turned.flip(3)) / 2).sigmoid())
        readings = self.read_twice(*cells.chunk(2), peaks)
        present = (warmth > PEAK) & ~repeats(readings.box)
        certain = CERTAINTY * torch.where(present, warmth - PEAK, -(warmth - PEAK).abs() - PEAK)
        order = seen_order(readings.box, readings.front.sigmoid(), present)
        known = readings.concept.log_softmax(-1) + F.logsigmoid(certain)[..., None]
        concept = torch.cat([known, F.logsigmoid(-certain)[..., None]], -1)
        objects = (in_order(part, order) for part in (concept, readings.tint, readings.box, readings.mirrored[..., None]))
        concept, tint, box, mirrored = objects
        drawing_set, place, variant, tones, effect = (sum(part.chunk(2)) / 2 for part in whole)
        return Plan(concept, tint, box, mirrored[..., 0], drawing_set, place, variant, tones, effect)

    def read_twice(self, cells: Tensor, turned: Tensor, index: Tensor) -> Readings:
        """What the cells [b, 4] of a picture say, and the same cells of the picture turned around: two looks err less."""
        across = torch.div(index, GRID, rounding_mode="floor") * 2 * GRID + GRID - 1 - index
        first, second = (
            self.answers(part.gather(1, where[..., None].expand(-1, -1, COARSE)), where)
            for part, where in ((cells, index), (turned, across))
        )
        concept = (first.concept.log_softmax(-1) + second.concept.log_softmax(-1)) / 2
        front = (first.front + second.front) / 2
        box = (first.box + torch.cat([1 - second.box[..., :1], second.box[..., 1:]], -1)) / 2
        return Readings(concept, (first.tint + second.tint) / 2, box, (first.mirrored - second.mirrored) / 2, front)

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


def repeats(box: Tensor) -> Tensor:
    """Which things [b, 4], strongest first, lie on a stronger one: large things have more than one peak. Boxes [b, 4, 3]."""
    centre, side = box[..., :2], box[..., 2]
    apart = (centre[:, :, None] - centre[:, None]).abs().amax(-1)
    near = apart < REPEATED * torch.maximum(side[:, :, None], side[:, None])
    return (near & torch.ones(OBJECTS, OBJECTS, dtype=torch.bool, device=box.device).tril(-1)).any(-1)


def seen_order(box: Tensor, front: Tensor, present: Tensor) -> Tensor:
    """The order in which things are listed that were seen, not told: what stands before something last, else from the
    upper left to the lower right, absent ones at the end. Boxes [b, 4, 3], the rest [b, 4], to indices [b, 4]."""
    key = box[..., 1] + ACROSS * box[..., 0] + FRONT_LAST * front.round() + FAR * (~present).float()
    return (-key).topk(key.shape[-1]).indices


def in_order(values: Tensor, order: Tensor) -> Tensor:
    """Rows [b, 4, k] in another order."""
    return values.gather(1, order[..., None].expand(-1, -1, values.shape[-1]))
