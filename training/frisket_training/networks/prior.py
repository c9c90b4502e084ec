"""Text embedding to image embedding, both of length 16 in CLIP space."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.networks.layers import TIMESTEP_FEATURES, LayerNorm, timestep_features, zeroed

EMBEDDING = 256
EMBEDDING_NORM = 16.0
"""A vector of 256 numbers with unit variance has length 16, so that noise and embeddings are of one scale."""


class PriorBlock(nn.Module):
    """A residual block that reads the state beside the conditioning; starts as the identity."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = LayerNorm(width)
        self.up = nn.Linear(2 * width, 2 * width)
        self.down = zeroed(nn.Linear(2 * width, width))

    def forward(self, x: Tensor, condition: Tensor) -> Tensor:
        return x + self.down(F.silu(self.up(torch.cat([self.norm(x), condition], -1))))


class Prior(nn.Module):
    """x_t [b, 256], time [b], text embedding [b, 256] (zeros: none) to velocity [b, 256]."""

    def __init__(self, width: int = 384, layers: int = 4) -> None:
        super().__init__()
        self.sample = nn.Linear(EMBEDDING, width)
        self.text = nn.Linear(EMBEDDING, width)
        self.time = nn.Linear(TIMESTEP_FEATURES, width)
        self.blocks = nn.ModuleList(PriorBlock(width) for _ in range(layers))
        self.velocity = nn.Linear(width, EMBEDDING)

    def forward(self, sample: Tensor, timestep: Tensor, text_embedding: Tensor) -> Tensor:
        condition = self.text(text_embedding) + self.time(timestep_features(timestep))
        x = self.sample(sample)
        for block in self.blocks:
            x = block(x, condition)
        return self.velocity(x).float()
