"""Trains the denoiser over underdrawings: rectified flow on latents."""

from pathlib import Path

import torch
from torch import Tensor

from frisket_training.compose.dataset import EncodedScenes
from frisket_training.networks.denoiser import Denoiser
from frisket_training.networks.text_encoder import TextEncoder
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun

NO_UNDERDRAWING = 0.05
"""Share of scenes without one (zeros): what is around an edit must then be enough."""

STRANGE_UNDERDRAWING = 0.03
"""Share of scenes over another scene's underdrawing: what the noise still shows comes before what was promised."""

STRANGE_EMBEDDING = 0.8


class DenoiserTraining:
    """Networks, data and loss of the denoiser."""

    def __init__(self, scenes: EncodedScenes, text_encoder: TextEncoder, device: Device) -> None:
        self.scenes = scenes
        self.device = device
        self.denoiser = Denoiser().to(device.name)
        self.text_encoder = text_encoder.to(device.name).requires_grad_(False).eval()
        self.weights = scenes.importance.to(device.name)[:, None, None]

    def loss(self, batch: int) -> Tensor:
        """Squared error of the clean latents; channels weigh as their share of the picture demands."""
        latents, ids, embeddings, promised = (x.to(self.device.name) for x in self.scenes.sample(batch))
        promised, embeddings = worsen(promised), disagree(embeddings)
        time = torch.rand(batch, device=latents.device)
        mixed = latents.lerp(torch.randn_like(latents), time[:, None, None, None])
        with self.device.autocast():
            with torch.no_grad():
                tokens, mask, _ = self.text_encoder(ids)
            clean = self.denoiser.clean(mixed, time, tokens, mask, embeddings, promised)
        return ((clean.float() - latents).square() * self.weights).mean()


def worsen(promised: Tensor) -> Tensor:
    """Underdrawings [b, 96, 16, 16] of which a few are missing and a few belong to other scenes."""
    chance = torch.rand(len(promised), 1, 1, 1, device=promised.device)
    strange = torch.where(chance > 1 - STRANGE_UNDERDRAWING, promised.roll(1, 0), promised)
    return torch.where(chance < NO_UNDERDRAWING, torch.zeros_like(promised), strange)


def disagree(embeddings: Tensor) -> Tensor:
    """Image embeddings [b, 256], most of them another scene's: the prior's do not always fit the words, and doubts about
    the underdrawing for that reason would blur it."""
    chance = torch.rand(len(embeddings), 1, device=embeddings.device)
    return torch.where(chance < STRANGE_EMBEDDING, embeddings.roll(1, 0), embeddings)


def train_denoiser(training: DenoiserTraining, path: Path, schedule: Schedule, batch: int) -> None:
    """Trains until the schedule ends; goes on from `path` if it exists."""
    TrainingRun(path, {"denoiser": Part(training.denoiser)}, schedule).run(lambda: training.loss(batch))
