"""Four times as large in each direction: what interpolation cannot know about edges."""

import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.networks.layers import ResidualConv, zeroed

SCALE = 4
WIDTH = 40
BLOCKS = 5


class Upsampler(nn.Module):
    """rgb [b, 3, h, w] in [-1, 1] to rgb [b, 3, 4h, 4w]: the bilinear enlargement and what is missing in it, sub-pixel
    by sub-pixel, as in ESPCN (Shi et al. 2016). Each pixel depends on those at most 12 away, before enlarging."""

    def __init__(self) -> None:
        super().__init__()
        self.enter = nn.Conv2d(3, WIDTH, 3, padding=1)
        self.blocks = nn.Sequential(*(ResidualConv(WIDTH) for _ in range(BLOCKS)), nn.ReLU())
        self.leave = zeroed(nn.Conv2d(WIDTH, 3 * SCALE**2, 3, padding=1))

    def forward(self, pixels: Tensor) -> Tensor:
        enlarged = F.interpolate(pixels, scale_factor=float(SCALE), mode="bilinear", align_corners=False)
        return enlarged + F.pixel_shuffle(self.leave(self.blocks(self.enter(pixels))), SCALE)
