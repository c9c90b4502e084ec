"""Fits the linear halves of the autoencoder, then trains the decoder to put back what they lose."""

import math
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from frisket_training.compose.dataset import LAYOUTS, Shard
from frisket_training.compose.layouts import load_layouts
from frisket_training.networks.autoencoder import Decoder, Encoder, exchange_components, fit_components
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun

FITTED_PICTURES = 1500

SQUARE_WEIGHT = 10.0
EDGE_WEIGHT = 0.5
LATENT_NOISE = 0.03
"""The decoder learns on slightly wrong latents, for those that it will get from the denoiser."""


class PictureBatches:
    """Random scenes [b, 3, 256, 256] in [-1, 1]; the next batch is unpacked while this one is trained on."""

    def __init__(self, shards: Sequence[Shard], batch: int) -> None:
        self.shards = shards
        self.batch = batch
        self.pool = ThreadPoolExecutor(1)
        self.coming: Future[Tensor] = self.pool.submit(self.load)

    def next(self) -> Tensor:
        ready = self.coming.result()
        self.coming = self.pool.submit(self.load)
        return ready

    def load(self) -> Tensor:
        counts = np.array([len(shard.training_rows()) for shard in self.shards])
        chosen = np.random.default_rng().choice(len(counts), self.batch, p=counts / counts.sum())
        rows = [(self.shards[k], np.random.default_rng().integers(counts[k])) for k in chosen]
        return as_pixels(np.stack([np.asarray(shard.picture(int(row))) for shard, row in rows]))


def with_effects(shard: Shard, count: int) -> Tensor:
    """The first training scenes that an effect lies over, [count, 3, 256, 256] in [-1, 1]: the part of the world whose
    textures are its own."""
    effects = load_layouts(shard.folder / LAYOUTS).effect[: len(shard.training_rows())]
    rows = effects.nonzero()[:count, 0].tolist()
    return as_pixels(np.stack([np.asarray(shard.picture(row)) for row in rows]))


def as_pixels(pictures: NDArray[np.uint8]) -> Tensor:
    """uint8 [b, h, w, 3] to float32 [b, 3, h, w] in [-1, 1]."""
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 127.5 - 1


def picture_loss(painted: Tensor, truth: Tensor) -> Tensor:
    """Squared error, for fidelity; absolute error of pixels and of edges, for sharpness."""
    edges = sum(difference(painted, axis).sub(difference(truth, axis)).abs().mean() for axis in (2, 3))
    error = painted - truth
    return SQUARE_WEIGHT * error.square().mean() + error.abs().mean() + EDGE_WEIGHT * edges


def difference(pixels: Tensor, axis: int) -> Tensor:
    """Difference of neighbouring pixels along an axis."""
    return pixels.narrow(axis, 1, pixels.shape[axis] - 1) - pixels.narrow(axis, 0, pixels.shape[axis] - 1)


def train_autoencoder(
    shards: Sequence[Shard], path: Path, schedule: Schedule, batch: int, device: Device, exchanged: int = 0
) -> None:
    """The components in one go, then the decoder; goes on from `path` if it exists. So many `exchanged` components of
    restored weights are fitted anew."""
    encoder, decoder = Encoder().to(device.name).requires_grad_(False), Decoder().to(device.name)
    if not path.exists():
        fit_components(encoder, decoder, PictureBatches(shards, FITTED_PICTURES).next().to(device.name))
    batches = PictureBatches(shards, batch)

    def loss() -> Tensor:
        truth = batches.next().to(device.name)
        with torch.no_grad():
            latents = encoder(truth)
        with device.autocast():
            painted = decoder(latents + LATENT_NOISE * torch.randn_like(latents)).float()
        return picture_loss(painted, truth)

    run = TrainingRun(path, {"encoder": Part(encoder), "decoder": Part(decoder)}, schedule)
    if exchanged and run.step == 0:
        exchange_components(encoder, decoder, with_effects(shards[0], FITTED_PICTURES).to(device.name), exchanged)
        run.begin_with({"encoder": encoder.state_dict(), "decoder": decoder.state_dict()})
    run.run(loss)


def peak_signal_to_noise(painted: Tensor, truth: Tensor) -> float:
    """PSNR in dB of pictures in [-1, 1], clamped first; mean over all pixels."""
    error = (painted.clamp(-1, 1) - truth).square().mean().item()
    return 10 * math.log10(4 / error)
