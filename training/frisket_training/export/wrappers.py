"""The networks as the pipeline calls them: scales and normalisation inside."""

import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.networks.prior import EMBEDDING_NORM
from frisket_training.sample.artist import Artist
from frisket_training.train.autoencoder import halve


class TextNetwork(nn.Module):
    """input_ids [b, 24] to text_tokens, text_mask, text_embedding (length 16)."""

    def __init__(self, artist: Artist) -> None:
        super().__init__()
        self.tokens = artist.text_encoder
        self.clip = artist.clip_text_encoder

    def forward(self, input_ids: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        tokens, mask, _ = self.tokens(input_ids)
        return tokens, mask, F.normalize(self.clip(input_ids)[2], dim=-1) * EMBEDDING_NORM


class ImageNetwork(nn.Module):
    """pixel_values [b, 3, 64, 64] to image_embedding [b, 256] of length 16."""

    def __init__(self, artist: Artist) -> None:
        super().__init__()
        self.encoder = artist.image_encoder

    def forward(self, pixel_values: Tensor) -> Tensor:
        return F.normalize(self.encoder(pixel_values), dim=-1) * EMBEDDING_NORM


class EncoderNetwork(nn.Module):
    """sample [b, 3, 256, 256] in [-1, 1] to normalised latents [b, 8, 16, 16]."""

    def __init__(self, artist: Artist) -> None:
        super().__init__()
        self.encoder = artist.encoder
        self.register_buffer("mean", artist.scale.mean[:, None, None].clone())
        self.register_buffer("deviation", artist.scale.deviation[:, None, None].clone())

    def forward(self, sample: Tensor) -> Tensor:
        return (self.encoder(halve(sample)) - self.mean) / self.deviation


class DecoderNetwork(nn.Module):
    """normalised latents [b, 8, 16, 16] to sample [b, 3, 256, 256], not clamped."""

    def __init__(self, artist: Artist) -> None:
        super().__init__()
        self.decoder = artist.decoder
        self.register_buffer("mean", artist.scale.mean[:, None, None].clone())
        self.register_buffer("deviation", artist.scale.deviation[:, None, None].clone())

    def forward(self, latents: Tensor) -> Tensor:
        return self.decoder(latents * self.deviation + self.mean)
