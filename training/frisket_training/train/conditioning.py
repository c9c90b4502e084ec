"""What a picture is drawn from: words, an image embedding, both or neither; and how training hides some of it."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from frisket_training.networks.prior import EMBEDDING


class NullEmbedding(nn.Module):
    """What the networks know as "no picture given"; a learned vector [256]."""

    def __init__(self) -> None:
        super().__init__()
        self.vector = nn.Parameter(torch.zeros(EMBEDDING))


@dataclass(frozen=True)
class Shares:
    """Of all scenes: how many are drawn from nothing, from the image embedding alone, from the words alone. The rest
    sees both."""

    nothing: float
    image_alone: float
    words_alone: float

    def hide(
        self, tokens: Tensor, mask: Tensor, embeddings: Tensor, count: int, null: NullEmbedding
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Of the first `count` scenes, hides the words of some and the embeddings of others.

        `tokens` [n + 1, 24, 192] and `mask` [n + 1, 1, 1, 24] hold one row more than `embeddings` [n, 256]: the empty
        prompt's, which takes the place of hidden words.
        """
        chance = torch.rand(len(embeddings), device=tokens.device)
        chance[count:] = (1 + self.nothing + self.image_alone - self.words_alone) / 2
        no_words = chance < self.nothing + self.image_alone
        no_image = (chance < self.nothing) | (chance > 1 - self.words_alone)
        return (
            torch.where(no_words[:, None, None], tokens[-1:], tokens[:-1]),
            torch.where(no_words[:, None, None, None], mask[-1:], mask[:-1]),
            torch.where(no_image[:, None], null.vector, embeddings),
        )
