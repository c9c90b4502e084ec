"""What networks know as "no picture given"."""

import torch
from torch import nn

from frisket_training.networks.prior import EMBEDDING


class NullEmbedding(nn.Module):
    """A learned vector [256] in the place of an image embedding."""

    def __init__(self) -> None:
        super().__init__()
        self.vector = nn.Parameter(torch.zeros(EMBEDDING))
