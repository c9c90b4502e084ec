"""The U-Net that turns noise into latents, over an underdrawing."""

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
from frisket_training.networks.underdrawing import UNDERDRAWING_CHANNELS, Underdrawing

WIDTHS = (160, 256, 384)
CONDITION = 384
GROUPS = 16

HANDOVER_START = 0.45
HANDOVER_END = 0.25
"""Above the first time the path leads straight to the underdrawing, below the second the U-Net decides alone. While the
noise is strong nobody can do better than the mean of what the words allow, and the underdrawing is that mean; the U-Net
sharpens it. The more the U-Net is trained over underdrawings, the earlier it may take over."""


class ConditionedResidual(nn.Module):
    """Two convolutions, scaled and shifted by the conditioning vector [b, 384]; starts as the identity."""

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
    """x_t [b, 8, 16, 16], time [b], text tokens, mask and image embedding [b, 256] to velocity [b, 8, 16, 16]."""

    def __init__(self) -> None:
        super().__init__()
        fine, middle, coarse = WIDTHS
        self.time = nn.Sequential(nn.Linear(TIMESTEP_FEATURES, CONDITION), nn.SiLU(), nn.Linear(CONDITION, CONDITION))
        self.image = nn.Linear(EMBEDDING, CONDITION)
        self.text = nn.Linear(TEXT_WIDTH, CONDITION)
        self.positions = nn.Parameter(torch.zeros(1, fine, LATENT_CELLS, LATENT_CELLS))
        self.enter = nn.Conv2d(LATENT_CHANNELS, fine, 3, padding=1)
        self.down_fine = nn.ModuleList(ConditionedResidual(fine, fine) for _ in range(2))
        self.shrink_fine = nn.Conv2d(fine, fine, 3, 2, 1)
        self.down_middle = nn.ModuleList([ConditionedResidual(fine, middle), ConditionedResidual(middle, middle)])
        self.down_transformers = nn.ModuleList(CellTransformer(middle, heads=4) for _ in range(2))
        self.shrink_middle = nn.Conv2d(middle, middle, 3, 2, 1)
        self.down_coarse = ConditionedResidual(middle, coarse)
        self.coarse_transformer = CellTransformer(coarse, heads=6)
        self.up_coarse = ConditionedResidual(coarse, coarse)
        self.grow_coarse = nn.Conv2d(coarse, middle, 3, padding=1)
        self.up_middle = nn.ModuleList(ConditionedResidual(2 * middle, middle) for _ in range(2))
        self.up_transformers = nn.ModuleList(CellTransformer(middle, heads=4) for _ in range(2))
        self.grow_middle = nn.Conv2d(middle, fine, 3, padding=1)
        self.up_fine = nn.ModuleList(ConditionedResidual(2 * fine, fine) for _ in range(3))
        self.leave_norm = nn.GroupNorm(GROUPS, fine)
        self.leave = zeroed(nn.Conv2d(fine, LATENT_CHANNELS, 3, padding=1))
        self.underdrawing = Underdrawing()
        self.trace = zeroed(nn.Conv2d(UNDERDRAWING_CHANNELS, fine, 3, padding=1))

    def forward(
        self, latents: Tensor, timestep: Tensor, text_tokens: Tensor, text_mask: Tensor, image_embedding: Tensor
    ) -> Tensor:
        drawing = self.underdrawing(text_tokens, text_mask, image_embedding)
        drawn = self.velocity(latents, timestep, (text_tokens, text_mask, image_embedding), drawing)
        time = timestep[:, None, None, None]
        promised = (latents - drawing[:, :LATENT_CHANNELS]) / time.clamp(min=HANDOVER_END)
        share = ((time - HANDOVER_END) / (HANDOVER_START - HANDOVER_END)).clamp(0, 1)
        return drawn + share * (promised - drawn)

    def velocity(
        self, latents: Tensor, timestep: Tensor, conditioning: tuple[Tensor, Tensor, Tensor], drawing: Tensor
    ) -> Tensor:
        """The same with an underdrawing [b, 9, 16, 16] made before."""
        tokens, mask, image_embedding = conditioning
        present = (mask[:, 0, 0, :] > -1).to(tokens.dtype)
        words = self.text(masked_mean(tokens, present))
        condition = F.silu(self.time(timestep_features(timestep)) + self.image(image_embedding) + words)
        x = self.enter(latents) + self.positions + self.trace(drawing)
        fine_skips = [x]
        for block in self.down_fine:
            x = block(x, condition)
            fine_skips.append(x)
        x = self.shrink_fine(x)
        middle_skips = []
        for block, transformer in zip(self.down_middle, self.down_transformers, strict=True):
            x = transformer(block(x, condition), tokens, mask)
            middle_skips.append(x)
        x = self.down_coarse(self.shrink_middle(x), condition)
        x = self.up_coarse(self.coarse_transformer(x, tokens, mask), condition)
        x = self.grow_coarse(F.interpolate(x, scale_factor=2.0))
        for block, transformer in zip(self.up_middle, self.up_transformers, strict=True):
            x = transformer(block(torch.cat([x, middle_skips.pop()], 1), condition), tokens, mask)
        x = self.grow_middle(F.interpolate(x, scale_factor=2.0))
        for block in self.up_fine:
            x = block(torch.cat([x, fine_skips.pop()], 1), condition)
        return self.leave(F.silu(self.leave_norm(x))).float()
