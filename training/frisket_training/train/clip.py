"""Trains text and image encoder to agree: each caption finds its own thumbnail among a batch's."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.compose.dataset import Shard
from frisket_training.networks.image_encoder import ImageEncoder
from frisket_training.networks.text_encoder import PAD_ID, TextEncoder
from frisket_training.train.autoencoder import as_pixels
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun
from frisket_training.train.tokens import UNKNOWN_ID, Vocabulary

FORGOTTEN_WORDS = 0.03
"""Share of words that training replaces by "unknown", so that an unknown word does no harm later."""

MAX_SHARPNESS = 100.0


class Sharpness(nn.Module):
    """The learned inverse temperature of the softmax."""

    def __init__(self) -> None:
        super().__init__()
        self.log = nn.Parameter(torch.tensor(math.log(10.0)))


def train_clip(
    shards: Sequence[Shard], vocabulary: Vocabulary, path: Path, schedule: Schedule, batch: int, device: Device
) -> None:
    """Goes on from `path` if it exists."""
    text = TextEncoder(len(vocabulary.words)).to(device.name)
    image = ImageEncoder().to(device.name)
    sharpness = Sharpness().to(device.name)
    ids = [vocabulary.encode(shard.captions) for shard in shards]

    def loss() -> Tensor:
        shard = int(torch.randint(len(shards), ()))
        rows = torch.randint(len(shards[shard].training_rows()), (batch,)).sort().values
        words = forget(ids[shard][rows]).to(device.name)
        pixels = as_pixels(np.array(shards[shard].thumbnails[rows.numpy()])).to(device.name)
        with device.autocast():
            texts, images = text(words)[2], image(pixels)
        scores = F.normalize(texts, dim=-1) @ F.normalize(images, dim=-1).t()
        scores = scores * sharpness.log.exp().clamp(max=MAX_SHARPNESS)
        own = torch.arange(batch, device=scores.device)
        return (F.cross_entropy(scores, own) + F.cross_entropy(scores.t(), own)) / 2

    parts = {"text_encoder": Part(text), "image_encoder": Part(image), "sharpness": Part(sharpness)}
    TrainingRun(path, parts, schedule).run(loss)


def forget(ids: Tensor) -> Tensor:
    """Replaces a few words by "unknown"."""
    return ids.masked_fill((torch.rand(ids.shape) < FORGOTTEN_WORDS) & (ids != PAD_ID), UNKNOWN_ID)
