"""The networks as the pipeline calls them: vectors of CLIP space at their length."""

import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.networks.prior import EMBEDDING_NORM
from frisket_training.sample.artist import Artist


class TextNetwork(nn.Module):
    """input_ids [b, 24] to text_tokens, text_mask, text_embedding (length 16)."""

    def __init__(self, artist: Artist) -> None:
        super().__init__()
        self.encoder = artist.text_encoder

    def forward(self, input_ids: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        tokens, mask, embedding = self.encoder(input_ids)
        return tokens, mask, F.normalize(embedding, dim=-1) * EMBEDDING_NORM


class ImageNetwork(nn.Module):
    """pixel_values [b, 3, 64, 64] to image_embedding [b, 256] of length 16."""

    def __init__(self, artist: Artist) -> None:
        super().__init__()
        self.encoder = artist.image_encoder

    def forward(self, pixel_values: Tensor) -> Tensor:
        return F.normalize(self.encoder(pixel_values), dim=-1) * EMBEDDING_NORM
