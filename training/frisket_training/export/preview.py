"""The linear map from a latent cell to a colour: coarse pictures while the denoiser works."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from frisket_training.compose.dataset import Shard
from frisket_training.networks.autoencoder import LATENT_CELLS

SAMPLE = 400


@dataclass(frozen=True)
class PreviewMap:
    """Rows red, green, blue; columns latent channels; to [-1, 1]."""

    matrix: list[list[float]]
    bias: list[float]


def fit_preview(shard: Shard) -> PreviewMap:
    """Least squares from the latents of some scenes to their mean colour per cell."""
    from frisket_training.evaluate.pictures import load_pictures

    rows = range(min(SAMPLE, len(shard.captions)))
    latents = torch.from_numpy(shard.latents[rows.start : rows.stop].copy()).float()
    colours = F.adaptive_avg_pool2d(load_pictures(shard, rows), LATENT_CELLS)
    return solve(latents, colours)


def solve(latents: Tensor, colours: Tensor) -> PreviewMap:
    """[n, 96, 16, 16] and [n, 3, 16, 16] to the map between them."""
    inputs = latents.permute(0, 2, 3, 1).reshape(-1, latents.shape[1])
    inputs = torch.cat([inputs, torch.ones(len(inputs), 1)], 1)
    targets = colours.permute(0, 2, 3, 1).reshape(-1, 3)
    solution = torch.linalg.lstsq(inputs, targets).solution
    rounded = [[round(value, 5) for value in row] for row in solution.t().tolist()]
    return PreviewMap([row[:-1] for row in rounded], [row[-1] for row in rounded])
