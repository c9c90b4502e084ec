"""Trains the prior: rectified flow from noise to image embeddings, told the text embedding."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from frisket_training.compose.dataset import Shard
from frisket_training.networks.prior import EMBEDDING_NORM, Prior
from frisket_training.networks.text_encoder import TextEncoder
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun
from frisket_training.train.tokens import Vocabulary

DROP_TEXT = 0.10
ENCODE_BATCH = 1000


def train_prior(
    shards: Sequence[Shard],
    vocabulary: Vocabulary,
    text_encoder: TextEncoder,
    path: Path,
    schedule: Schedule,
    batch: int,
    device: Device,
) -> None:
    """Goes on from `path` if it exists. `text_encoder` is finished, and so are the shards' embeddings."""
    prior = Prior().to(device.name)
    rows = [shard.training_rows() for shard in shards]
    captions = [shard.captions[index] for shard, part in zip(shards, rows, strict=True) for index in part]
    texts = embed_texts(text_encoder.to(device.name), vocabulary.encode(captions), device)
    pictures = torch.from_numpy(
        np.concatenate([shard.embeddings[part.start : part.stop] for shard, part in zip(shards, rows, strict=True)])
    )

    def loss() -> Tensor:
        chosen = torch.randint(len(pictures), (batch,))
        images = pictures[chosen].float().to(device.name)
        kept = (torch.rand(batch, 1) > DROP_TEXT).float()
        condition = (texts[chosen] * kept).to(device.name)
        time, noise = torch.rand(batch, device=images.device), torch.randn_like(images)
        with device.autocast():
            velocity = prior(images.lerp(noise, time[:, None]), time, condition)
        return (velocity - (noise - images)).square().mean()

    TrainingRun(path, {"prior": Part(prior)}, schedule).run(loss)


@torch.no_grad()
def embed_texts(encoder: TextEncoder, ids: Tensor, device: Device) -> Tensor:
    """Ids [n, 24] to text embeddings [n, 256] of length 16."""
    vectors = [encoder(part.to(device.name))[2].cpu() for part in ids.split(ENCODE_BATCH)]
    return F.normalize(torch.cat(vectors), dim=-1) * EMBEDDING_NORM
