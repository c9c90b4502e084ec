"""Thumbnails to points in CLIP space."""

import torch
from torch import Tensor, nn

from frisket_training.networks.layers import LayerNorm, TransformerBlock, masked_mean

THUMBNAIL_PX = 64
PATCH_PX = 8


class ImageEncoder(nn.Module):
    """rgb [b, 3, 64, 64] in [-1, 1] to a CLIP vector [b, 256], unscaled."""

    def __init__(self, width: int = 192, layers: int = 4, embedding: int = 256) -> None:
        super().__init__()
        patches = (THUMBNAIL_PX // PATCH_PX) ** 2
        self.patches = nn.Conv2d(3, width, PATCH_PX, PATCH_PX)
        self.positions = nn.Parameter(torch.randn(patches, width) * 0.02)
        self.blocks = nn.ModuleList(TransformerBlock(width, heads=3) for _ in range(layers))
        self.norm = LayerNorm(width)
        self.project = nn.Linear(width, embedding)

    def forward(self, pixels: Tensor) -> Tensor:
        x = self.patches(pixels).flatten(2).transpose(1, 2) + self.positions
        for block in self.blocks:
            x = block(x)
        everywhere = torch.ones(x.shape[:2], device=x.device)
        return self.project(masked_mean(self.norm(x), everywhere)).float()
