"""Trains the scene reader: from thumbnails to what is where, told cell by cell."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from frisket_training.compose.dataset import LAYOUTS, Shard
from frisket_training.compose.layouts import Layouts, load_layouts, standing_before
from frisket_training.networks.layout import Plan
from frisket_training.networks.scene_reader import GRID, THUMBNAIL_PX, SceneReader
from frisket_training.train.autoencoder import as_pixels
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun
from frisket_training.train.reading import BOX_GRAIN, BOX_WEIGHT, OPEN_WEIGHT, of_those, picture_loss
from frisket_training.train.remember import WORLD

HEAT_WEIGHT = 30.0
HEAT_SPREAD = 0.8
"""Deviation of the warm spot on a thing, in cells."""

NEARBY = 0.75
"""Cells whose middle is at most so far from a thing's (in cells, each way) must know it too: its peak may fall there."""

SHIFT_PX = 5
BLURRED_SHARE = 0.3
LIGHT, GAIN = 0.12, 0.12
"""How much brighter and how much stronger a picture may become, in its range of -1 to 1."""


class SeeingTraining:
    """The network, thumbnails and layouts in memory (27 KiB a scene), and the loss."""

    def __init__(self, shards: Sequence[Shard], device: Device) -> None:
        rows = [shard.training_rows() for shard in shards]
        self.thumbnails = np.concatenate([s.thumbnails[r.start : r.stop] for s, r in zip(shards, rows, strict=True)])
        loaded = [load_layouts(s.folder / LAYOUTS).rows(slice(r.start, r.stop)) for s, r in zip(shards, rows, strict=True)]
        self.layouts = Layouts(*(torch.cat(parts) for parts in zip(*(vars(part).values() for part in loaded), strict=True)))
        self.front = standing_before(self.layouts)
        self.device = device
        self.reader = SceneReader(WORLD).to(device.name)

    def loss(self, batch: int) -> Tensor:
        rows = torch.randint(len(self.thumbnails), (batch,))
        pixels, boxes, mirrored = disturb(
            as_pixels(self.thumbnails[rows.numpy()]), self.layouts.box[rows], self.layouts.mirrored[rows]
        )
        truth, front = self.layouts.rows(rows), self.front[rows]
        with self.device.autocast():
            heat, cells, whole = self.reader.look(pixels.to(self.device.name))
            thing, cell = cells_of(boxes, truth.concept >= 0)
            readings = self.reader.answers(cells[thing[:, 0], cell], cell)
        chosen = thing[:, 0], thing[:, 1]
        blank = torch.zeros(batch, 1)
        plan = Plan(blank, blank, blank, blank, *whole)
        in_place = (truth.place > 0).float()
        return (
            HEAT_WEIGHT * F.binary_cross_entropy_with_logits(heat, warmth(boxes, truth.concept >= 0))
            + 2 * F.cross_entropy(readings.concept, truth.concept[chosen])
            + F.cross_entropy(readings.tint, truth.tint[chosen])
            + BOX_WEIGHT * F.smooth_l1_loss(readings.box, boxes[chosen], beta=BOX_GRAIN)
            + OPEN_WEIGHT * F.binary_cross_entropy_with_logits(readings.mirrored, mirrored[chosen].float())
            + F.binary_cross_entropy_with_logits(readings.front, front[chosen].float())
            + picture_loss(plan, truth, in_place, 1 - in_place)
        )


def disturb(pixels: Tensor, boxes: Tensor, mirrored: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Thumbnails, boxes [b, 4, 3] and facing [b, 4] of the same scenes moved, turned around, brightened or blurred."""
    batch = len(pixels)
    across, down = torch.randint(-SHIFT_PX, SHIFT_PX + 1, (2,)).tolist()
    padded = F.pad(pixels, (SHIFT_PX,) * 4, mode="replicate")
    top, left = SHIFT_PX - down, SHIFT_PX - across
    pixels = padded[:, :, top : top + THUMBNAIL_PX, left : left + THUMBNAIL_PX]
    boxes = boxes + torch.tensor([across, down, 0]) / THUMBNAIL_PX
    turned = torch.rand(batch) < 0.5
    pixels = torch.where(turned[:, None, None, None], pixels.flip(3), pixels)
    flipped = torch.cat([1 - boxes[..., :1], boxes[..., 1:]], -1)
    boxes = torch.where(turned[:, None, None], flipped, boxes)
    mirrored = torch.where(turned[:, None], 1 - mirrored, mirrored)
    soft = F.avg_pool2d(F.pad(pixels, (1, 1, 1, 1), mode="replicate"), 3, 1)
    pixels = torch.where((torch.rand(batch) < BLURRED_SHARE)[:, None, None, None], soft, pixels)
    gain = 1 + GAIN * torch.randn(batch, 1, 1, 1).clamp(-2, 2)
    light = LIGHT * torch.randn(batch, 1, 1, 1).clamp(-2, 2)
    plain = (torch.rand(batch) < 0.5)[:, None, None, None]
    return torch.where(plain, pixels, (pixels * gain + light).clamp(-1, 1)), boxes, mirrored


def warmth(boxes: Tensor, present: Tensor) -> Tensor:
    """The heat map that is wanted, [b, 1, 12, 12]: one at the middle of every thing, less around it."""
    middles = (torch.arange(GRID) + 0.5) / GRID
    across = (middles[None, None, None, :] - boxes[..., 0, None, None]) * GRID
    down = (middles[None, None, :, None] - boxes[..., 1, None, None]) * GRID
    spots = torch.exp(-(across.square() + down.square()) / (2 * HEAT_SPREAD**2)) * present[..., None, None]
    return spots.amax(1, keepdim=True)


def cells_of(boxes: Tensor, present: Tensor) -> tuple[Tensor, Tensor]:
    """Every pair of a thing and a cell that must know it: (scene, object) [n, 2] and cell number [n]."""
    middles = (torch.arange(GRID) + 0.5) / GRID
    across = (middles - boxes[..., :1]).abs() * GRID <= NEARBY
    down = (middles - boxes[..., 1:2]).abs() * GRID <= NEARBY
    pairs = (down[..., :, None] & across[..., None, :] & present[..., None, None]).nonzero()
    return pairs[:, :2], pairs[:, 2] * GRID + pairs[:, 3]


def train_seeing(training: SeeingTraining, path: Path, schedule: Schedule, batch: int) -> None:
    """Goes on from `path` if it exists."""
    TrainingRun(path, {"scene_reader": Part(training.reader)}, schedule).run(lambda: training.loss(batch))
