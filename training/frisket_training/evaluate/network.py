"""The judge's networks: plain convolutional classifiers that share nothing with the networks judged."""

from collections.abc import Mapping
from typing import cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

WIDTHS = (32, 64, 128)
GROUPS = 8


class JudgeBlock(nn.Module):
    """Two normalised 3 x 3 convolutions on a residual path."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first_norm = nn.GroupNorm(GROUPS, channels)
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.second_norm = nn.GroupNorm(GROUPS, channels)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        h = self.first(F.relu(self.first_norm(x)))
        return x + self.second(F.relu(self.second_norm(h)))


class JudgeNetwork(nn.Module):
    """rgb [b, 3, side, side] in [-1, 1] (a side divisible by 8) to scores of each question's answers."""

    def __init__(self, answers: Mapping[str, int]) -> None:
        super().__init__()
        small, middle, large = WIDTHS
        self.look = nn.Sequential(
            nn.Conv2d(3, small, 4, 2, 1),
            nn.ReLU(),
            nn.Conv2d(small, middle, 3, 2, 1),
            JudgeBlock(middle),
            nn.Conv2d(middle, large, 3, 2, 1),
            JudgeBlock(large),
            JudgeBlock(large),
            nn.GroupNorm(GROUPS, large),
            nn.ReLU(),
        )
        self.answers = nn.ModuleDict({question: nn.Linear(2 * large, count) for question, count in answers.items()})

    def forward(self, pixels: Tensor) -> dict[str, Tensor]:
        x = self.look(pixels).float()
        seen = torch.cat([x.mean((2, 3)), x.amax((2, 3))], -1)
        # nn.ModuleDict types its members as plain modules.
        return {question: cast(Tensor, layer(seen)) for question, layer in self.answers.items()}
