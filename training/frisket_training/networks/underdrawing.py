"""The picture that the words promise, before any noise is taken away.

Scenes put things on fixed slots of the canvas. For each slot a query reads the words (and the image embedding) and a
linear map turns what it found into a patch of latents with its coverage; the patches are laid over a background from
large to small, like paper cut-outs. A linear map remembers what a thing looks like after a few dozen scenes, where a
convolutional denoiser alone needs thousands; the denoiser is left with what it does well: edges, shadows, overlaps.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.networks.autoencoder import LATENT_CELLS, LATENT_CHANNELS
from frisket_training.networks.layers import Attention, FeedForward, LayerNorm
from frisket_training.networks.prior import EMBEDDING
from frisket_training.networks.text_encoder import TEXT_WIDTH
from frisket_training.world.slots import SLOTS, Slot

MARGIN_CELLS = 1
"""The encoder smears a thing's edge into the neighbouring cell."""

UNDERDRAWING_CHANNELS = LATENT_CHANNELS + 1

IMAGE_TOKENS = 4


class SlotBlock(nn.Module):
    """Slots [b, s, width] read tokens [b, n, 192] and think it over."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.read_norm = LayerNorm(width)
        self.read = Attention(width, heads, TEXT_WIDTH)
        self.feed_forward_norm = LayerNorm(width)
        self.feed_forward = FeedForward(width, expansion=2)

    def forward(self, slots: Tensor, tokens: Tensor, mask: Tensor) -> Tensor:
        slots = slots + self.read(self.read_norm(slots), tokens, mask)
        return slots + self.feed_forward(self.feed_forward_norm(slots))


class Underdrawing(nn.Module):
    """Text tokens [b, 24, 192], mask [b, 1, 1, 24], image embedding [b, 256] to [b, 9, 16, 16]: latents, coverage."""

    def __init__(self, width: int = 320, layers: int = 2) -> None:
        super().__init__()
        self.queries = nn.Parameter(torch.randn(len(SLOTS) + 1, width) * 0.3)
        self.image_tokens = nn.Sequential(
            nn.Linear(EMBEDDING, 384), nn.SiLU(), nn.Linear(384, IMAGE_TOKENS * TEXT_WIDTH)
        )
        self.blocks = nn.ModuleList(SlotBlock(width, heads=5) for _ in range(layers))
        self.norm = LayerNorm(width)
        self.background = nn.Linear(width, LATENT_CHANNELS * LATENT_CELLS**2)
        self.patches = nn.ModuleDict(
            {str(cells): nn.Linear(width, UNDERDRAWING_CHANNELS * patch_cells(cells) ** 2) for cells in slot_sizes()}
        )

    def forward(self, tokens: Tensor, mask: Tensor, image_embedding: Tensor) -> Tensor:
        batch = tokens.shape[0]
        pictured = self.image_tokens(image_embedding).view(batch, IMAGE_TOKENS, TEXT_WIDTH).to(tokens.dtype)
        tokens = torch.cat([tokens, pictured], 1)
        mask = F.pad(mask, (0, IMAGE_TOKENS))
        slots = self.queries.expand(batch, -1, -1)
        for block in self.blocks:
            slots = block(slots, tokens, mask)
        return self.lay(self.norm(slots))

    def lay(self, slots: Tensor) -> Tensor:
        """Patches over the background, large before small."""
        batch = slots.shape[0]
        canvas = self.background(slots[:, 0]).float().view(batch, LATENT_CHANNELS, LATENT_CELLS, LATENT_CELLS)
        covered = torch.zeros_like(canvas[:, :1])
        for cells in slot_sizes():
            members = [index for index, slot in enumerate(SLOTS) if slot.cells == cells]
            side = patch_cells(cells)
            patches = self.patches[str(cells)](slots[:, [index + 1 for index in members]]).float()
            for row, index in enumerate(members):
                patch = patches[:, row].view(batch, UNDERDRAWING_CHANNELS, side, side)
                alpha = place(torch.sigmoid(patch[:, LATENT_CHANNELS:]), SLOTS[index])
                canvas = canvas * (1 - alpha) + place(patch[:, :LATENT_CHANNELS], SLOTS[index]) * alpha
                covered = covered * (1 - alpha) + alpha
        return torch.cat([canvas, covered], 1)


def slot_sizes() -> list[int]:
    """Sides of the slots in cells, largest first."""
    return sorted({slot.cells for slot in SLOTS}, reverse=True)


def patch_cells(cells: int) -> int:
    """Side of the patch that a slot of `cells` needs."""
    return min(cells + 2 * MARGIN_CELLS, LATENT_CELLS)


def place(patch: Tensor, slot: Slot) -> Tensor:
    """A patch [b, c, side, side] at its slot on an empty canvas [b, c, 16, 16]; what hangs over the edge is cut."""
    side = patch.shape[-1]
    margin = (side - slot.cells) // 2
    top, left = slot.row - margin, slot.column - margin
    first_row, first_column = max(top, 0), max(left, 0)
    last_row, last_column = min(top + side, LATENT_CELLS), min(left + side, LATENT_CELLS)
    visible = patch[:, :, first_row - top : last_row - top, first_column - left : last_column - left]
    return F.pad(visible, (first_column, LATENT_CELLS - last_column, first_row, LATENT_CELLS - last_row))
