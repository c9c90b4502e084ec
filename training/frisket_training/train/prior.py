"""Trains the prior: rectified flow from noise to image embeddings, told the text embedding."""

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from frisket_training.compose.dataset import EncodedScenes
from frisket_training.networks.prior import EMBEDDING_NORM, Prior
from frisket_training.networks.text_encoder import TextEncoder
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun

DROP_TEXT = 0.10
ENCODE_BATCH = 1000


def train_prior(
    scenes: EncodedScenes, text_encoder: TextEncoder, path: Path, schedule: Schedule, batch: int, device: Device
) -> None:
    """Goes on from `path` if it exists. `text_encoder` is CLIP's, finished."""
    prior = Prior().to(device.name)
    texts = embed_texts(text_encoder.to(device.name), scenes.ids, device)

    def loss() -> Tensor:
        rows = torch.randint(len(scenes), (batch,))
        images = scenes.embeddings[rows].float().to(device.name)
        kept = (torch.rand(batch, 1) > DROP_TEXT).float()
        condition = (texts[rows] * kept).to(device.name)
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
