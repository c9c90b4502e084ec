"""Trains the upsampler on patches of scenes that were painted large."""

import random
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from frisket_training.compose.large import SCALE, LargePainter
from frisket_training.networks.autoencoder import Decoder, Encoder
from frisket_training.networks.upsampler import Upsampler
from frisket_training.train.autoencoder import as_pixels, difference
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun
from frisket_training.world.scene import SceneWriter

SMALL_PX = 48
"""Side of a patch before enlarging."""

PATCHES_PER_SCENE = 12
CANDIDATES = 3
"""Of so many places the one with the most edges is taken: paper teaches nothing."""

DECODED_SHARE = 0.6
"""Of scenes that went through the autoencoder first: most pictures that are enlarged come from it."""

EDGE_WEIGHT = 0.5
GRAIN = 0.02
"""Deviation of the noise in every second small patch: other pictures come compressed."""


def cut_patches(
    painter: LargePainter, writer: SceneWriter, encoder: Encoder, decoder: Decoder, scenes: int
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Small patches [n, 48, 48, 3] and what they should become [n, 192, 192, 3]."""
    rng = writer.rng
    small, large = [], []
    for _ in range(scenes):
        truth = painter.paint(writer.write())
        shrunk = truth.resize((truth.width // SCALE, truth.height // SCALE), Image.Resampling.BOX)
        seen = np.asarray(shrunk)
        if rng.random() < DECODED_SHARE:
            seen = decoded(shrunk, encoder, decoder)
        for _ in range(PATCHES_PER_SCENE):
            top, left = liveliest(seen, rng)
            small.append(seen[top : top + SMALL_PX, left : left + SMALL_PX])
            box = (SCALE * left, SCALE * top, SCALE * (left + SMALL_PX), SCALE * (top + SMALL_PX))
            large.append(np.asarray(truth.crop(box)))
    return np.stack(small), np.stack(large)


@torch.no_grad()
def decoded(picture: Image.Image, encoder: Encoder, decoder: Decoder) -> NDArray[np.uint8]:
    """The picture as it comes out of the autoencoder."""
    pixels = decoder(encoder(as_pixels(np.array(picture)[None]))).clamp(-1, 1)
    return ((pixels[0].permute(1, 2, 0) + 1) * 127.5).round().to(torch.uint8).numpy()


def liveliest(picture: NDArray[np.uint8], rng: random.Random) -> tuple[int, int]:
    """The top and left of the patch with the most contrast among a few."""
    reach = picture.shape[0] - SMALL_PX
    corners = [(rng.randint(0, reach), rng.randint(0, reach)) for _ in range(CANDIDATES)]
    return max(corners, key=lambda c: float(picture[c[0] : c[0] + SMALL_PX, c[1] : c[1] + SMALL_PX].std()))


def enlarging_loss(enlarged: Tensor, truth: Tensor) -> Tensor:
    """Absolute error of pixels and of edges."""
    edges = sum(difference(enlarged, axis).sub(difference(truth, axis)).abs().mean() for axis in (2, 3))
    return (enlarged - truth).abs().mean() + EDGE_WEIGHT * edges


def train_upsampler(
    small: NDArray[np.uint8], large: NDArray[np.uint8], path: Path, schedule: Schedule, batch: int, device: Device
) -> None:
    """Goes on from `path` if it exists."""
    upsampler = Upsampler().to(device.name)

    def loss() -> Tensor:
        rows = torch.randint(len(small), (batch,)).numpy()
        pixels, truth = as_pixels(small[rows]), as_pixels(large[rows])
        if torch.rand(()) < 0.5:
            pixels, truth = pixels.flip(3), truth.flip(3)
        grain = GRAIN * torch.rand(batch, 1, 1, 1) * (torch.rand(batch, 1, 1, 1) < 0.5)
        pixels = pixels + grain * torch.randn_like(pixels)
        with device.autocast():
            enlarged = upsampler(pixels.to(device.name)).float()
        return enlarging_loss(enlarged, truth.to(device.name))

    TrainingRun(path, {"upsampler": Part(upsampler)}, schedule).run(loss)


@torch.no_grad()
def gain_over_bilinear(upsampler: Upsampler, small: NDArray[np.uint8], large: NDArray[np.uint8]) -> tuple[float, float]:
    """PSNR in dB of enlarged patches, and of the same enlarged bilinearly."""
    pixels, truth = as_pixels(small), as_pixels(large)
    plain = F.interpolate(pixels, scale_factor=float(SCALE), mode="bilinear", align_corners=False)
    errors = [(picture.clamp(-1, 1) - truth).square().mean().item() for picture in (upsampler(pixels), plain)]
    better, worse = (float(10 * np.log10(4 / error)) for error in errors)
    return better, worse
