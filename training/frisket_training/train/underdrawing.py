"""Trains the underdrawing alone, with its text encoder: the mean of the latents, given the words.

A step costs a tenth of the denoiser's, and what it learns (which thing looks how, and where it stands) is what the
denoiser learns slowest. So this comes first, in many small steps.
"""

from pathlib import Path

import torch
from torch import Tensor

from frisket_training.compose.dataset import EncodedScenes
from frisket_training.networks.autoencoder import LATENT_CHANNELS
from frisket_training.networks.text_encoder import TextEncoder
from frisket_training.networks.underdrawing import Underdrawing
from frisket_training.train.conditioning import NullEmbedding, Shares
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun

SHARES = Shares(nothing=0.0, image_alone=0.15, words_alone=0.70)

TEXT_RATE = 0.5
WORD_RATE = 3.0
"""A word's vector is touched only when a scene names it, so it must move far each time."""

EMBEDDING_NOISE = 0.15
"""Deviation of noise on image embeddings: those that the prior draws are never exact."""


def train_underdrawing(
    scenes: EncodedScenes, vocabulary_size: int, path: Path, schedule: Schedule, batch: int, device: Device
) -> None:
    """Goes on from `path` if it exists."""
    underdrawing = Underdrawing().to(device.name)
    text_encoder = TextEncoder(vocabulary_size).to(device.name)
    null = NullEmbedding().to(device.name)

    def loss() -> Tensor:
        latents, ids, embeddings = (x.to(device.name) for x in scenes.sample(batch))
        noisy = embeddings + EMBEDDING_NOISE * torch.randn_like(embeddings)
        ids, embeddings = SHARES.drop(ids, noisy, null)
        with device.autocast():
            tokens, mask, _ = text_encoder(ids)
            drawing = underdrawing(tokens, mask, embeddings)
        return (drawing[:, :LATENT_CHANNELS].float() - latents).square().mean()

    parts = {
        "underdrawing": Part(underdrawing),
        "text_encoder": Part(text_encoder, TEXT_RATE, {"words.weight": WORD_RATE}),
        "null_embedding": Part(null),
    }
    TrainingRun(path, parts, schedule).run(loss)
