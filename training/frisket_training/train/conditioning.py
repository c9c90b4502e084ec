"""What a picture is drawn from: words, an image embedding, both or neither; and how training hides some of it."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from frisket_training.networks.prior import EMBEDDING
from frisket_training.train.tokens import EMPTY_PROMPT


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

    def drop(self, ids: Tensor, embeddings: Tensor, null: NullEmbedding) -> tuple[Tensor, Tensor]:
        """Hides words [b, 24], embeddings [b, 256] or both from a share of the scenes."""
        chance = torch.rand(len(ids), device=ids.device)
        no_words = chance < self.nothing + self.image_alone
        no_image = (chance < self.nothing) | (chance > 1 - self.words_alone)
        empty = torch.tensor(EMPTY_PROMPT, device=ids.device)
        return (
            torch.where(no_words[:, None], empty, ids),
            torch.where(no_image[:, None], null.vector, embeddings),
        )
