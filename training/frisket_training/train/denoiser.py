"""Trains the denoiser with its text encoder and underdrawing: rectified flow on latents."""

from pathlib import Path

import torch
from torch import Tensor

from frisket_training.compose.dataset import EncodedScenes
from frisket_training.networks.autoencoder import LATENT_CHANNELS
from frisket_training.networks.denoiser import Denoiser
from frisket_training.networks.text_encoder import TextEncoder
from frisket_training.train.conditioning import NullEmbedding, Shares
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun

SHARES = Shares(nothing=0.10, image_alone=0.06, words_alone=0.46)
"""Nothing for guidance, the embedding alone for variations, the words alone because few prompts come with a picture."""

NOISE_CENTRE = -0.5
"""Times are the logistic of a normal around this: mostly those at which the U-Net has a say (see the handover)."""

UNDERDRAWING_WEIGHT = 0.3
TEXT_RATE = 0.3


class DenoiserTraining:
    """Networks, data and loss of the denoiser."""

    def __init__(self, scenes: EncodedScenes, vocabulary_size: int, device: Device) -> None:
        self.scenes = scenes
        self.device = device
        self.denoiser = Denoiser().to(device.name)
        self.text_encoder = TextEncoder(vocabulary_size).to(device.name)
        self.null = NullEmbedding().to(device.name)

    def parts(self) -> dict[str, Part]:
        return {
            "denoiser": Part(self.denoiser),
            "text_encoder": Part(self.text_encoder, TEXT_RATE),
            "null_embedding": Part(self.null),
        }

    def start_from(self, path: Path) -> None:
        """Begins with the averaged weights of another run: of a denoiser, or of an underdrawing alone."""
        state = torch.load(path, map_location=self.device.name, weights_only=True)["averaged"]
        own = {name: part.network for name, part in self.parts().items()} | {"underdrawing": self.denoiser.underdrawing}
        for name, weights in state.items():
            own[name].load_state_dict(weights)

    def loss(self, batch: int) -> Tensor:
        """Mean squared error of the velocity, plus that of the underdrawing."""
        latents, ids, embeddings = (x.to(self.device.name) for x in self.scenes.sample(batch))
        ids, embeddings = SHARES.drop(ids, embeddings, self.null)
        time = torch.sigmoid(torch.randn(batch, device=latents.device) + NOISE_CENTRE)
        noise = torch.randn_like(latents)
        mixed = latents.lerp(noise, time[:, None, None, None])
        with self.device.autocast():
            tokens, mask, _ = self.text_encoder(ids)
            drawing = self.denoiser.underdrawing(tokens, mask, embeddings)
            velocity = self.denoiser.velocity(mixed, time, (tokens, mask, embeddings), drawing)
        promised = (drawing[:, :LATENT_CHANNELS].float() - latents).square().mean()
        return (velocity - (noise - latents)).square().mean() + UNDERDRAWING_WEIGHT * promised


def train_denoiser(training: DenoiserTraining, path: Path, schedule: Schedule, batch: int) -> None:
    """Trains until the schedule ends; goes on from `path` if it exists."""
    TrainingRun(path, training.parts(), schedule).run(lambda: training.loss(batch))
