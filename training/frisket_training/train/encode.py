"""Runs the finished encoders over all scenes, so that the denoiser's training reads numbers instead of pictures."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from frisket_training.compose.dataset import EMBEDDINGS, LATENTS, LatentScale, Shard
from frisket_training.networks.autoencoder import LATENT_CELLS, LATENT_CHANNELS, Encoder
from frisket_training.networks.image_encoder import ImageEncoder
from frisket_training.networks.prior import EMBEDDING, EMBEDDING_NORM
from frisket_training.train.autoencoder import as_pixels, halve
from frisket_training.train.device import Device

BATCH = 64
SCALE_SAMPLE = 20_000


def encode_shards(shards: Sequence[Shard], autoencoder: Path, clip: Path, device: Device) -> None:
    """Writes latents and embeddings beside every shard that lacks them."""
    encoder, image_encoder = Encoder().to(device.name).eval(), ImageEncoder().to(device.name).eval()
    encoder.load_state_dict(torch.load(autoencoder, weights_only=True)["averaged"]["encoder"])
    image_encoder.load_state_dict(torch.load(clip, weights_only=True)["averaged"]["image_encoder"])
    for shard in shards:
        if not (shard.folder / EMBEDDINGS).exists():
            encode_shard(shard, encoder, image_encoder, device)


@torch.no_grad()
def encode_shard(shard: Shard, encoder: Encoder, image_encoder: ImageEncoder, device: Device) -> None:
    """Embeddings come last and say that the shard is done."""
    count = len(shard.captions)
    latents = np.empty((count, LATENT_CHANNELS, LATENT_CELLS, LATENT_CELLS), np.float16)
    embeddings = np.empty((count, EMBEDDING), np.float16)
    for start in range(0, count, BATCH):
        rows = range(start, min(start + BATCH, count))
        pictures = as_pixels(np.stack([np.asarray(shard.picture(row)) for row in rows])).to(device.name)
        thumbnails = as_pixels(np.array(shard.thumbnails[rows.start : rows.stop])).to(device.name)
        with device.autocast():
            coded, embedded = encoder(halve(pictures)), image_encoder(thumbnails)
        latents[rows.start : rows.stop] = coded.float().cpu().numpy()
        embeddings[rows.start : rows.stop] = (F.normalize(embedded, dim=-1) * EMBEDDING_NORM).cpu().numpy()
    np.save(shard.folder / LATENTS, latents)
    np.save(shard.folder / EMBEDDINGS, embeddings)


def measure_scale(shards: Sequence[Shard]) -> LatentScale:
    """Mean and deviation per channel over the first scenes."""
    sample = torch.cat([torch.from_numpy(np.array(shard.latents[:SCALE_SAMPLE])).float() for shard in shards])
    return LatentScale(sample.mean((0, 2, 3)), sample.std((0, 2, 3)))
