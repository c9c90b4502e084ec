"""Runs the finished encoders over scenes, so that prior and denoiser read numbers instead of pictures."""

from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F

from torch import Tensor

from frisket_training.compose.dataset import EMBEDDINGS, LATENTS, LAYOUTS, UNDERDRAWINGS, Shard
from frisket_training.compose.layouts import as_seen, load_layouts
from frisket_training.networks.autoencoder import LATENT_CELLS, LATENT_CHANNELS, Encoder
from frisket_training.networks.layout import Plan
from frisket_training.networks.plan_encoder import PlanEncoder
from frisket_training.networks.prior import EMBEDDING, EMBEDDING_NORM
from frisket_training.networks.underdrawing import Underdrawing
from frisket_training.train.autoencoder import as_pixels
from frisket_training.train.device import Device
from frisket_training.train.plans import plan_of

BATCH = 64
MISPLACED = 0.006
"""Deviation of boxes, in pictures."""


@torch.no_grad()
def embed_shards(shards: Sequence[Shard], plan_encoder: PlanEncoder, device: Device) -> None:
    """Writes the codes of all scenes' plans beside every shard that lacks them."""
    plan_encoder = plan_encoder.to(device.name).eval()
    for shard in shards:
        if (shard.folder / EMBEDDINGS).exists():
            continue
        embeddings = np.empty((len(shard.captions), EMBEDDING), np.float16)
        seen = as_seen(load_layouts(shard.folder / LAYOUTS))
        for start in range(0, len(embeddings), BATCH):
            plan = plan_of(seen.rows(slice(start, start + BATCH)))
            embedded = plan_encoder(Plan(*(part.to(device.name) for part in plan)))
            embeddings[start : start + BATCH] = (F.normalize(embedded, dim=-1) * EMBEDDING_NORM).cpu().numpy()
        np.save(shard.folder / EMBEDDINGS, embeddings)


@torch.no_grad()
def encode_shard(shard: Shard, underdrawing: Underdrawing, encoder: Encoder) -> None:
    """Latents and underdrawings of a shard; the underdrawings come last and say that it is done.

    Underdrawings are those of the true layouts with things a little out of place: as good as a layout network can be.
    """
    if shard.is_encoded:
        return
    count = len(shard.captions)
    layouts = load_layouts(shard.folder / LAYOUTS)
    latents, promised = (np.empty((count, LATENT_CHANNELS, LATENT_CELLS, LATENT_CELLS), np.float16) for _ in range(2))
    for start in range(0, count, BATCH):
        rows = range(start, min(start + BATCH, count))
        pictures = as_pixels(np.stack([np.asarray(shard.picture(row)) for row in rows]))
        plan = plan_of(layouts.rows(slice(rows.start, rows.stop)))
        plan = plan._replace(box=plan.box + MISPLACED * torch.randn_like(plan.box))
        latents[rows.start : rows.stop] = encoder(pictures).numpy()
        promised[rows.start : rows.stop] = encoder(underdrawing.paint(plan) * 2 - 1).numpy()
    np.save(shard.folder / LATENTS, latents)
    np.save(shard.folder / UNDERDRAWINGS, promised)
