"""Trains the autoencoder, then the decoder alone once other networks depend on the latents."""

import math
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from frisket_training.compose.dataset import Shard
from frisket_training.networks.autoencoder import Decoder, Encoder
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun

EDGE_WEIGHT = 0.7
COARSE_WEIGHT = 0.5
LATENT_WEIGHT = 1e-3
LATENT_NOISE = 0.08
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


def as_pixels(pictures: NDArray[np.uint8]) -> Tensor:
    """uint8 [b, h, w, 3] to float32 [b, 3, h, w] in [-1, 1]."""
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 127.5 - 1


def halve(pixels: Tensor) -> Tensor:
    """[b, 3, 256, 256] to the [b, 3, 128, 128] that the encoder sees."""
    return F.avg_pool2d(pixels, 2)


def picture_loss(painted: Tensor, truth: Tensor) -> Tensor:
    """Absolute error of pixels, of edges and of coarse colours."""
    edges = sum(difference(painted, axis).sub(difference(truth, axis)).abs().mean() for axis in (2, 3))
    coarse = (F.avg_pool2d(painted, 8) - F.avg_pool2d(truth, 8)).abs().mean()
    return (painted - truth).abs().mean() + EDGE_WEIGHT * edges + COARSE_WEIGHT * coarse


def difference(pixels: Tensor, axis: int) -> Tensor:
    """Difference of neighbouring pixels along an axis."""
    return pixels.narrow(axis, 1, pixels.shape[axis] - 1) - pixels.narrow(axis, 0, pixels.shape[axis] - 1)


def train_autoencoder(shards: Sequence[Shard], path: Path, schedule: Schedule, batch: int, device: Device) -> None:
    """Encoder and decoder together; goes on from `path` if it exists."""
    encoder, decoder = Encoder().to(device.name), Decoder().to(device.name)
    batches = PictureBatches(shards, batch)

    def loss() -> Tensor:
        truth = batches.next().to(device.name)
        with device.autocast():
            latents = encoder(halve(truth))
            painted = decoder(latents + LATENT_NOISE * torch.randn_like(latents)).float()
        return picture_loss(painted, truth) + LATENT_WEIGHT * latents.square().mean()

    TrainingRun(path, {"encoder": Part(encoder), "decoder": Part(decoder)}, schedule).run(loss)


def train_decoder(
    shards: Sequence[Shard], autoencoder: Path, path: Path, schedule: Schedule, batch: int, device: Device
) -> None:
    """The decoder alone, on latents that no longer change."""
    weights = torch.load(autoencoder, map_location=device.name, weights_only=True)["averaged"]
    encoder, decoder = Encoder().to(device.name).eval(), Decoder().to(device.name)
    encoder.load_state_dict(weights["encoder"])
    decoder.load_state_dict(weights["decoder"])
    batches = PictureBatches(shards, batch)

    def loss() -> Tensor:
        truth = batches.next().to(device.name)
        with device.autocast():
            with torch.no_grad():
                latents = encoder(halve(truth))
            painted = decoder(latents + LATENT_NOISE * torch.randn_like(latents)).float()
        return picture_loss(painted, truth)

    TrainingRun(path, {"decoder": Part(decoder)}, schedule).run(loss)


def peak_signal_to_noise(painted: Tensor, truth: Tensor) -> float:
    """PSNR in dB of pictures in [-1, 1], clamped first; mean over all pixels."""
    error = (painted.clamp(-1, 1) - truth).square().mean().item()
    return 10 * math.log10(4 / error)
