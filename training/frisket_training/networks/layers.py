"""Building blocks that several networks share."""

import math
from typing import TypeVar

import torch
import torch.nn.functional as F
from torch import Tensor, nn

MASKED = -1e4
"""Added to the attention scores of padding: small enough to vanish in a softmax, representable in float16."""

TIMESTEP_FEATURES = 128

Layer = TypeVar("Layer", nn.Linear, nn.Conv2d)


class LayerNorm(nn.LayerNorm):
    """Layer norm in float32 whatever autocast asks for: bf16 statistics cost quality and save nothing on a CPU."""

    def forward(self, x: Tensor) -> Tensor:
        return F.layer_norm(x.float(), self.normalized_shape, self.weight, self.bias, self.eps)


class Attention(nn.Module):
    """Multi-head attention of `x` [b, n, width] to `context` [b, m, context_width], to itself without one.

    `mask` [b, 1, 1, m] is added to the scores. Starts as zero, so that a residual block starts as the identity.
    """

    def __init__(self, width: int, heads: int, context_width: int | None = None) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key_value = nn.Linear(context_width or width, 2 * width)
        self.out = zeroed(nn.Linear(width, width))

    def forward(self, x: Tensor, context: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        context = x if context is None else context
        batch, length, width = x.shape
        head_width = width // self.heads
        query = self.query(x).view(batch, length, self.heads, head_width).transpose(1, 2)
        pairs = self.key_value(context).view(batch, context.shape[1], 2, self.heads, head_width)
        key, value = pairs.permute(2, 0, 3, 1, 4)
        scores = (query @ key.transpose(-1, -2)).float() * head_width**-0.5
        if mask is not None:
            scores = scores + mask
        mixed = scores.softmax(-1).to(value.dtype) @ value
        return self.out(mixed.transpose(1, 2).reshape(batch, length, width))


class FeedForward(nn.Module):
    """Two linear layers around a squared ReLU; starts as zero."""

    def __init__(self, width: int, expansion: int) -> None:
        super().__init__()
        self.up = nn.Linear(width, width * expansion)
        self.down = zeroed(nn.Linear(width * expansion, width))

    def forward(self, x: Tensor) -> Tensor:
        return self.down(F.relu(self.up(x)).square())


class TransformerBlock(nn.Module):
    """Self-attention and feed-forward, normalised before each; [b, n, width] to the same."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.attention_norm = LayerNorm(width)
        self.attention = Attention(width, heads)
        self.feed_forward_norm = LayerNorm(width)
        self.feed_forward = FeedForward(width, expansion=4)

    def forward(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        x = x + self.attention(self.attention_norm(x), mask=mask)
        return x + self.feed_forward(self.feed_forward_norm(x))


class ResidualConv(nn.Module):
    """Two 3 x 3 convolutions on a residual path; starts as the identity."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.second = zeroed(nn.Conv2d(channels, channels, 3, padding=1))

    def forward(self, x: Tensor) -> Tensor:
        return x + self.second(F.relu(self.first(F.relu(x))))


def zeroed(layer: Layer) -> Layer:
    """The same layer with zero weights and bias."""
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
    return layer


def timestep_features(timestep: Tensor) -> Tensor:
    """Sines and cosines of a time in [0, 1]: [b] to [b, 128]."""
    half = TIMESTEP_FEATURES // 2
    frequencies = torch.exp(-math.log(1e4) * torch.arange(half, device=timestep.device) / half)
    angles = timestep[:, None].float() * 1000 * frequencies
    return torch.cat([angles.cos(), angles.sin()], -1)


def masked_mean(tokens: Tensor, weights: Tensor) -> Tensor:
    """Mean of [b, n, width] over the tokens whose weight [b, n] is one.

    A matrix product, not a sum over the middle axis: onnxruntime's kernels add that up in an order that depends on the
    batch, and a seed must give the same picture in any batch.
    """
    total = (weights[:, None, :].to(tokens.dtype) @ tokens).squeeze(1)
    return total / weights.sum(1, keepdim=True).clamp(min=1)
