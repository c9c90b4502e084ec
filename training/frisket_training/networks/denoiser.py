"""The U-Net that turns noise into latents, over an underdrawing.

It predicts the clean latents as the underdrawing plus a correction, and gives the velocity that leads there.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.networks.autoencoder import LATENT_CELLS, LATENT_CHANNELS
from frisket_training.networks.layers import (
    TIMESTEP_FEATURES,
    Attention,
    FeedForward,
    LayerNorm,
    masked_mean,
    timestep_features,
    zeroed,
)
from frisket_training.networks.prior import EMBEDDING
from frisket_training.networks.text_encoder import TEXT_WIDTH

WIDTHS = (128, 192)
CONDITION = 256
GROUPS = 16

HANDOVER_START, HANDOVER_END = 0.4, 0.2
"""Above the first time the path leads straight to the underdrawing, below the second the U-Net has its say: while the
noise is strong, nothing but the words can be known."""

LEAST_SHARE = 0.7
"""Of the underdrawing in what is taken for clean, whatever the time: a network that has seen few scenes corrects edges well
and mottles what was right. Of 220 scenes with half, the judge found the effect in 91 % instead of 84, both things in 95 instead
of 91, and their features lay 18 % nearer to those of true scenes; with four fifths as often, and 25 % nearer. This lies between:
with four fifths the surroundings of an edit would hardly be heard. Of 18 extensions 15 seams are less visible than with the
checkpoint before, which had no such share."""

EARLIEST = 1 / 64
"""Velocities are not divided by times below this."""


class ConditionedResidual(nn.Module):
    """Two convolutions, scaled and shifted by the conditioning vector [b, 256]; starts as the identity."""

    def __init__(self, channels_in: int, channels_out: int) -> None:
        super().__init__()
        self.first_norm = nn.GroupNorm(GROUPS, channels_in)
        self.first = nn.Conv2d(channels_in, channels_out, 3, padding=1)
        self.second_norm = nn.GroupNorm(GROUPS, channels_out)
        self.second = zeroed(nn.Conv2d(channels_out, channels_out, 3, padding=1))
        self.modulation = zeroed(nn.Linear(CONDITION, 2 * channels_out))
        self.shortcut = nn.Conv2d(channels_in, channels_out, 1) if channels_in != channels_out else nn.Identity()

    def forward(self, x: Tensor, condition: Tensor) -> Tensor:
        scale, shift = self.modulation(condition)[:, :, None, None].chunk(2, 1)
        h = self.first(F.silu(self.first_norm(x)))
        return self.shortcut(x) + self.second(F.silu(self.second_norm(h) * (1 + scale) + shift))


class CellTransformer(nn.Module):
    """Self-attention over the cells, attention to the words, feed-forward; [b, c, h, w] to the same."""

    def __init__(self, channels: int, heads: int) -> None:
        super().__init__()
        self.cells_norm = LayerNorm(channels)
        self.cells = Attention(channels, heads)
        self.words_norm = LayerNorm(channels)
        self.words = Attention(channels, heads, TEXT_WIDTH)
        self.feed_forward_norm = LayerNorm(channels)
        self.feed_forward = FeedForward(channels, expansion=3)

    def forward(self, x: Tensor, tokens: Tensor, mask: Tensor) -> Tensor:
        batch, channels, height, width = x.shape
        cells = x.permute(0, 2, 3, 1).reshape(batch, height * width, channels)
        cells = cells + self.cells(self.cells_norm(cells))
        cells = cells + self.words(self.words_norm(cells), tokens, mask)
        cells = cells + self.feed_forward(self.feed_forward_norm(cells))
        return cells.reshape(batch, height, width, channels).permute(0, 3, 1, 2)


class Denoiser(nn.Module):
    """x_t [b, 96, 16, 16], time [b], text tokens, mask, image embedding [b, 256] and underdrawing [b, 64, 16, 16] to
    velocity [b, 96, 16, 16]."""

    def __init__(self) -> None:
        super().__init__()
        fine, coarse = WIDTHS
        self.time = nn.Sequential(nn.Linear(TIMESTEP_FEATURES, CONDITION), nn.SiLU(), nn.Linear(CONDITION, CONDITION))
        self.image = nn.Linear(EMBEDDING, CONDITION)
        self.text = nn.Linear(TEXT_WIDTH, CONDITION)
        self.enter = nn.Conv2d(2 * LATENT_CHANNELS, fine, 3, padding=1)
        self.down_fine = nn.ModuleList(ConditionedResidual(fine, fine) for _ in range(2))
        self.shrink = nn.Conv2d(fine, coarse, 3, 2, 1)
        self.down_coarse = ConditionedResidual(coarse, coarse)
        self.transformer = CellTransformer(coarse, heads=4)
        self.up_coarse = ConditionedResidual(coarse, coarse)
        self.grow = nn.Conv2d(coarse, fine, 3, padding=1)
        self.up_fine = nn.ModuleList([ConditionedResidual(2 * fine, fine), ConditionedResidual(2 * fine, fine)])
        self.leave_norm = nn.GroupNorm(GROUPS, fine)
        self.leave = zeroed(nn.Conv2d(fine, LATENT_CHANNELS, 3, padding=1))

    def forward(
        self,
        latents: Tensor,
        timestep: Tensor,
        text_tokens: Tensor,
        text_mask: Tensor,
        image_embedding: Tensor,
        underdrawing: Tensor,
    ) -> Tensor:
        time = timestep[:, None, None, None]
        corrected = self.clean(latents, timestep, text_tokens, text_mask, image_embedding, underdrawing)
        share = ((time - HANDOVER_END) / (HANDOVER_START - HANDOVER_END)).clamp(LEAST_SHARE, 1)
        clean = corrected + share * (underdrawing - corrected)
        return (latents - clean) / time.clamp(min=EARLIEST)

    def clean(
        self, latents: Tensor, timestep: Tensor, tokens: Tensor, mask: Tensor, embedding: Tensor, underdrawing: Tensor
    ) -> Tensor:
        """The same arguments to the latents without noise, as far as can be told."""
        present = (mask[:, 0, 0, :] > -1).to(tokens.dtype)
        words = self.text(masked_mean(tokens, present))
        condition = F.silu(self.time(timestep_features(timestep)) + self.image(embedding) + words)
        x = self.enter(torch.cat([latents, underdrawing], 1))
        skips = []
        for block in self.down_fine:
            x = block(x, condition)
            skips.append(x)
        x = self.down_coarse(self.shrink(x), condition)
        x = self.up_coarse(self.transformer(x, tokens, mask), condition)
        x = self.grow(F.interpolate(x, scale_factor=2.0))
        for block in self.up_fine:
            x = block(torch.cat([x, skips.pop()], 1), condition)
        return underdrawing + self.leave(F.silu(self.leave_norm(x))).float()
