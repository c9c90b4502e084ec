"""Pictures to latents and back. The encoder sees 128 px; the decoder paints 256 px from the same latents."""

import torch
from torch import Tensor, nn

from frisket_training.networks.layers import ResidualConv

LATENT_CHANNELS = 8
LATENT_CELLS = 16
ENCODED_PX = 128
PICTURE_PX = 256

LATENT_LIMIT = 4.0
"""Latents stay within ±4: a soft wall, so that no cell becomes so large that float16 or the denoiser suffers."""

WIDTHS = (128, 192)


class Encoder(nn.Module):
    """rgb [b, 3, 128, 128] in [-1, 1] to latents [b, 8, 16, 16]."""

    def __init__(self) -> None:
        super().__init__()
        fine, coarse = WIDTHS
        self.layers = nn.Sequential(
            nn.PixelUnshuffle(4),
            nn.Conv2d(48, fine, 3, padding=1),
            *(ResidualConv(fine) for _ in range(3)),
            nn.Conv2d(fine, coarse, 3, 2, 1),
            *(ResidualConv(coarse) for _ in range(3)),
            nn.ReLU(),
            nn.Conv2d(coarse, LATENT_CHANNELS, 3, padding=1),
        )

    def forward(self, pixels: Tensor) -> Tensor:
        latents = self.layers(pixels).float()
        return LATENT_LIMIT * torch.tanh(latents / LATENT_LIMIT)


class Decoder(nn.Module):
    """latents [b, 8, 16, 16] to rgb [b, 3, 256, 256]."""

    def __init__(self) -> None:
        super().__init__()
        fine, coarse = WIDTHS
        self.layers = nn.Sequential(
            nn.Conv2d(LATENT_CHANNELS, coarse, 3, padding=1),
            *(ResidualConv(coarse) for _ in range(3)),
            nn.Upsample(scale_factor=2),
            nn.Conv2d(coarse, fine, 3, padding=1),
            *(ResidualConv(fine) for _ in range(4)),
            nn.ReLU(),
            nn.Conv2d(fine, 3 * 8 * 8, 3, padding=1),
            nn.PixelShuffle(8),
        )

    def forward(self, latents: Tensor) -> Tensor:
        return self.layers(latents)
