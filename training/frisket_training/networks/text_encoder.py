"""Words to tokens and to a point in CLIP space."""

import torch
from torch import Tensor, nn

from frisket_training.networks.layers import MASKED, LayerNorm, TransformerBlock, masked_mean

TEXT_TOKENS = 24
TEXT_WIDTH = 192
PAD_ID = 0


class TextEncoder(nn.Module):
    """ids [b, 24] to tokens [b, 24, 192], their additive mask [b, 1, 1, 24] and a CLIP vector [b, 256], unscaled.

    Shorter rows of ids give as many tokens fewer.
    """

    def __init__(self, vocabulary_size: int, width: int = TEXT_WIDTH, layers: int = 3, embedding: int = 256) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary_size, width)
        self.positions = nn.Parameter(torch.randn(TEXT_TOKENS, width) * 0.02)
        self.blocks = nn.ModuleList(TransformerBlock(width, heads=3) for _ in range(layers))
        self.norm = LayerNorm(width)
        self.project = nn.Linear(width, embedding)
        nn.init.normal_(self.words.weight, std=0.3)

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        present = (ids != PAD_ID).float()
        mask = ((1 - present) * MASKED)[:, None, None, :]
        x = self.words(ids) + self.positions[: ids.shape[1]]
        for block in self.blocks:
            x = block(x, mask)
        x = self.norm(x)
        return x, mask, self.project(masked_mean(x, present)).float()
