"""What single things and places look like, remembered as principal components of their patches.

Each drawing costs a few kilobytes. The components are those of all drawings together, found in one go.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

PATCH_PX = 8
LEVELS = 127
"""Numbers are stored as int8 times the scale of their drawing."""


class DrawingMemory(nn.Module):
    """Row numbers [n] to drawings [n, channels, side, side], in the range of the pictures that it was filled with."""

    levels: Tensor
    scales: Tensor

    def __init__(self, drawings: int, channels: int, components: int, side_px: int) -> None:
        super().__init__()
        cells = side_px // PATCH_PX
        self.register_buffer("levels", torch.zeros(drawings, components, cells, cells, dtype=torch.int8))
        self.register_buffer("scales", torch.zeros(drawings, 1, 1, 1))
        self.register_buffer("directions", torch.zeros(channels * PATCH_PX**2, components, 1, 1))
        self.register_buffer("mean", torch.zeros(channels * PATCH_PX**2))

    def forward(self, rows: Tensor) -> Tensor:
        codes = self.levels[rows].float() * self.scales[rows]
        return F.pixel_shuffle(F.conv2d(codes, self.directions, self.mean), PATCH_PX)

    @torch.no_grad()
    def fill(self, pictures: Tensor) -> None:
        """Remembers pictures [drawings, channels, side, side]."""
        patches = F.pixel_unshuffle(pictures, PATCH_PX)
        flat = patches.permute(0, 2, 3, 1).reshape(-1, patches.shape[1])
        self.mean.copy_(flat.mean(0))
        centred = flat - self.mean
        _, directions = torch.linalg.eigh(centred.T @ centred / len(flat))
        directions = directions.flip(1)[:, : self.levels.shape[1]]
        deviations = (centred @ directions).std(0)
        self.directions.copy_((directions * deviations)[..., None, None])
        codes = F.conv2d(patches - self.mean[:, None, None], (directions / deviations).T[..., None, None])
        self.scales.copy_(codes.abs().amax((1, 2, 3), keepdim=True) / LEVELS)
        self.levels.copy_((codes / self.scales).round().to(torch.int8))
