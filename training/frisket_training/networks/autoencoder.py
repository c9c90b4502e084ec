"""Pictures to latents and back, at 256 px.

The encoder is linear: the principal components of 16 x 16 patches, each of unit variance (the best linear code there
is, and no training at all). The decoder is its reverse plus a convolutional network that puts back what the components
lack: edges above all.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.networks.layers import ResidualConv, zeroed

LATENT_CHANNELS = 96
LATENT_CELLS = 16
PICTURE_PX = 256
PATCH_PX = PICTURE_PX // LATENT_CELLS

WIDTH = 96
MIDDLE = 128

LEAST_VARIANCE = 1e-6
"""Of a component; pictures simpler than that leave components unused."""


class Encoder(nn.Module):
    """rgb [b, 3, 256, 256] in [-1, 1] to latents [b, 96, 16, 16], each channel of about zero mean and unit variance."""

    def __init__(self) -> None:
        super().__init__()
        self.components = nn.Conv2d(3, LATENT_CHANNELS, PATCH_PX, PATCH_PX)

    def forward(self, pixels: Tensor) -> Tensor:
        return self.components(pixels)


class Decoder(nn.Module):
    """latents [b, 96, 16, 16] to rgb [b, 3, 256, 256]."""

    def __init__(self) -> None:
        super().__init__()
        self.components = nn.Conv2d(LATENT_CHANNELS, 3 * PATCH_PX**2, 1)
        self.enter = nn.Conv2d(LATENT_CHANNELS, MIDDLE, 3, padding=1)
        self.middle = ResidualConv(MIDDLE)
        self.grow = nn.Conv2d(MIDDLE, WIDTH * 4, 1)
        self.fine = nn.Sequential(*(ResidualConv(WIDTH) for _ in range(4)), nn.ReLU())
        self.leave = zeroed(nn.Conv2d(WIDTH, 3 * 8 * 8, 3, padding=1))

    def forward(self, latents: Tensor) -> Tensor:
        x = F.pixel_shuffle(self.grow(self.middle(self.enter(latents))), 2)
        detail = F.pixel_shuffle(self.leave(self.fine(x)), 8)
        return F.pixel_shuffle(self.components(latents), PATCH_PX) + detail


@torch.no_grad()
def fit_components(encoder: Encoder, decoder: Decoder, pictures: Tensor) -> None:
    """Sets both linear maps from pictures [n, 3, 256, 256] in [-1, 1]."""
    patches = F.pixel_unshuffle(pictures, PATCH_PX).permute(0, 2, 3, 1).reshape(-1, 3 * PATCH_PX**2)
    mean = patches.mean(0)
    covariance = (patches - mean).T @ (patches - mean) / len(patches)
    variances, directions = torch.linalg.eigh(covariance)
    variances, directions = variances.flip(0)[:LATENT_CHANNELS], directions.flip(1)[:, :LATENT_CHANNELS]
    deviations = variances.clamp(min=LEAST_VARIANCE).sqrt()
    analysis = (directions / deviations).T
    encoder.components.weight.copy_(analysis.reshape(LATENT_CHANNELS, 3, PATCH_PX, PATCH_PX))
    encoder.components.bias.copy_(-(analysis @ mean))
    decoder.components.weight.copy_((directions * deviations)[..., None, None])
    decoder.components.bias.copy_(mean)


@torch.no_grad()
def exchange_components(encoder: Encoder, decoder: Decoder, pictures: Tensor, count: int) -> None:
    """Fits the last `count` components anew to what the others leave of pictures [n, 3, 256, 256] in [-1, 1]: for a world
    that shows something new, while networks that know the first components are kept."""
    kept = LATENT_CHANNELS - count
    codes = encoder(pictures)
    codes[:, kept:] = 0
    left = pictures - F.pixel_shuffle(decoder.components(codes), PATCH_PX)
    patches = F.pixel_unshuffle(left, PATCH_PX).permute(0, 2, 3, 1).reshape(-1, 3 * PATCH_PX**2)
    variances, directions = torch.linalg.eigh(patches.T @ patches / len(patches))
    deviations = variances.flip(0)[:count].clamp(min=LEAST_VARIANCE).sqrt()
    directions = directions.flip(1)[:, :count]
    analysis = (directions / deviations).T
    encoder.components.weight[kept:] = analysis.reshape(count, 3, PATCH_PX, PATCH_PX)
    encoder.components.bias[kept:] = -(analysis @ decoder.components.bias)
    decoder.components.weight[:, kept:] = (directions * deviations)[..., None, None]
    decoder.enter.weight[:, kept:] = 0
