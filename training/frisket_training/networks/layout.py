"""From words and an image embedding to a plan of the picture: which things, where, how large, before what."""

from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.networks.layers import Attention, FeedForward, LayerNorm
from frisket_training.networks.prior import EMBEDDING
from frisket_training.networks.text_encoder import TEXT_WIDTH

OBJECTS = 4
ABSENT = -1

WIDTH = 256
IMAGE_TOKENS = 6


class Sizes(NamedTuple):
    """How many answers each question has."""

    concepts: int
    tints: int
    sets: int
    places: int
    variants: int
    effects: int


class Plan(NamedTuple):
    """Scores of answers, and numbers. Objects [b, 4, …] from back to front; the last concept score means "none"."""

    concept: Tensor
    tint: Tensor
    box: Tensor
    mirrored: Tensor
    set: Tensor
    place: Tensor
    variant: Tensor
    tones: Tensor
    effect: Tensor


class QueryBlock(nn.Module):
    """Queries [b, q, width] read tokens [b, n, 192], then each other, and think it over."""

    def __init__(self, heads: int = 4) -> None:
        super().__init__()
        self.read_norm = LayerNorm(WIDTH)
        self.read = Attention(WIDTH, heads, TEXT_WIDTH)
        self.talk_norm = LayerNorm(WIDTH)
        self.talk = Attention(WIDTH, heads)
        self.feed_forward_norm = LayerNorm(WIDTH)
        self.feed_forward = FeedForward(WIDTH, expansion=2)

    def forward(self, queries: Tensor, tokens: Tensor, mask: Tensor) -> Tensor:
        queries = queries + self.read(self.read_norm(queries), tokens, mask)
        queries = queries + self.talk(self.talk_norm(queries))
        return queries + self.feed_forward(self.feed_forward_norm(queries))


class LayoutNetwork(nn.Module):
    """Text tokens [b, 24, 192], mask [b, 1, 1, 24] and image embedding [b, 256] to a plan: one query per object and
    one for the whole picture, as in DETR (Carion et al. 2020), but in a fixed order."""

    def __init__(self, sizes: Sizes, layers: int = 3) -> None:
        super().__init__()
        self.queries = nn.Parameter(torch.randn(OBJECTS + 1, WIDTH) * 0.3)
        self.image_tokens = nn.Sequential(
            nn.Linear(EMBEDDING, 512), nn.SiLU(), nn.Linear(512, IMAGE_TOKENS * TEXT_WIDTH)
        )
        self.image_norm = LayerNorm(TEXT_WIDTH)
        self.blocks = nn.ModuleList(QueryBlock() for _ in range(layers))
        self.norm = LayerNorm(WIDTH)
        self.object_parts = [sizes.concepts + 1, sizes.tints, 3, 1]
        self.picture_parts = [sizes.sets, sizes.places + 1, sizes.variants, 6, sizes.effects + 1]
        self.object = nn.Linear(WIDTH, sum(self.object_parts))
        self.picture = nn.Linear(WIDTH, sum(self.picture_parts))

    def forward(self, tokens: Tensor, mask: Tensor, image_embedding: Tensor) -> Plan:
        batch = tokens.shape[0]
        pictured = self.image_tokens(image_embedding).view(batch, IMAGE_TOKENS, TEXT_WIDTH)
        pictured = self.image_norm(pictured).to(tokens.dtype)
        tokens = torch.cat([tokens, pictured], 1)
        mask = F.pad(mask, (0, IMAGE_TOKENS))
        queries = self.queries.expand(batch, -1, -1)
        for block in self.blocks:
            queries = block(queries, tokens, mask)
        queries = self.norm(queries).float()
        concept, tint, box, mirrored = self.object(queries[:, :OBJECTS]).split(self.object_parts, -1)
        drawing_set, place, variant, tones, effect = self.picture(queries[:, OBJECTS]).split(self.picture_parts, -1)
        return Plan(concept, tint, box, mirrored[..., 0], drawing_set, place, variant, tones, effect)
