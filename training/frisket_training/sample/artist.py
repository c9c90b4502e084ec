"""Prompts or embeddings to pictures, with the networks in memory."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from frisket_training.compose.dataset import LatentScale
from frisket_training.networks.autoencoder import LATENT_CELLS, LATENT_CHANNELS, Decoder, Encoder
from frisket_training.networks.denoiser import Denoiser
from frisket_training.networks.image_encoder import ImageEncoder
from frisket_training.networks.prior import EMBEDDING, EMBEDDING_NORM, Prior
from frisket_training.networks.text_encoder import TextEncoder
from frisket_training.sample.flow import guide, integrate
from frisket_training.train.tokens import Vocabulary
from frisket_training.work import Work


@dataclass(frozen=True)
class Settings:
    """How to draw; the manifest's defaults."""

    steps: int = 8
    guidance_scale: float = 1.3
    prior_steps: int = 8
    prior_guidance_scale: float = 2.0
    use_prior: bool = True


@dataclass
class Artist:
    """The networks of one checkpoint."""

    vocabulary: Vocabulary
    scale: LatentScale
    text_encoder: TextEncoder
    clip_text_encoder: TextEncoder
    image_encoder: ImageEncoder
    prior: Prior
    denoiser: Denoiser
    encoder: Encoder
    decoder: Decoder
    null_embedding: Tensor

    @torch.no_grad()
    def draw(
        self, prompts: Sequence[str], noise: Tensor, settings: Settings, prior_noise: Tensor | None = None
    ) -> Tensor:
        """Prompts and noise [b, 8, 16, 16] to pictures [b, 3, 256, 256] in [-1, 1]."""
        embeddings = self.null_embedding.expand(len(prompts), -1)
        if settings.use_prior:
            wanted = prior_noise if prior_noise is not None else torch.randn(len(prompts), EMBEDDING)
            embeddings = self.imagine(prompts, wanted, settings)
        return self.decode(self.denoise(self.vocabulary.encode(prompts), embeddings, noise, settings))

    @torch.no_grad()
    def vary(self, embeddings: Tensor, noise: Tensor, settings: Settings) -> Tensor:
        """Image embeddings [b, 256] and noise to pictures that look alike."""
        empty = self.vocabulary.encode([""] * len(embeddings))
        return self.decode(self.denoise(empty, embeddings, noise, settings))

    @torch.no_grad()
    def imagine(self, prompts: Sequence[str], noise: Tensor, settings: Settings) -> Tensor:
        """Prompts and noise [b, 256] to the image embeddings that the prior draws."""
        texts = F.normalize(self.clip_text_encoder(self.vocabulary.encode(prompts))[2], dim=-1) * EMBEDDING_NORM
        both = torch.cat([texts, torch.zeros_like(texts)])

        def velocity(state: Tensor, time: Tensor) -> Tensor:
            told, untold = self.prior(state.repeat(2, 1), time.repeat(2), both).chunk(2)
            return guide(told, untold, settings.prior_guidance_scale)

        return F.normalize(integrate(velocity, noise, settings.prior_steps), dim=-1) * EMBEDDING_NORM

    @torch.no_grad()
    def denoise(self, ids: Tensor, embeddings: Tensor, noise: Tensor, settings: Settings) -> Tensor:
        """Ids [b, 24], image embeddings [b, 256] and noise to normalised latents."""
        empty = self.vocabulary.encode([""] * len(ids))
        tokens, mask, _ = self.text_encoder(torch.cat([ids, empty]))
        pictured = torch.cat([embeddings, self.null_embedding.expand(len(ids), -1)])

        def velocity(state: Tensor, time: Tensor) -> Tensor:
            told, untold = self.denoiser(state.repeat(2, 1, 1, 1), time.repeat(2), tokens, mask, pictured).chunk(2)
            return guide(told, untold, settings.guidance_scale)

        return integrate(velocity, noise, settings.steps)

    @torch.no_grad()
    def decode(self, latents: Tensor) -> Tensor:
        """Normalised latents to pictures, clamped."""
        return self.decoder(self.scale.restore(latents)).clamp(-1, 1)


def latent_noise(count: int, seed: int) -> Tensor:
    """Noise [count, 8, 16, 16] that depends on the seed alone."""
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(count, LATENT_CHANNELS, LATENT_CELLS, LATENT_CELLS, generator=generator)


def load_artist(work: Work) -> Artist:
    """The averaged weights of every finished run."""

    def weights(run: str) -> dict[str, dict[str, Tensor]]:
        return torch.load(work.finished_run(run), map_location="cpu", weights_only=True)["averaged"]

    vocabulary = work.vocabulary()
    clip, autoencoder, drawn = weights("clip"), weights("autoencoder"), weights("denoiser")
    decoder = weights("decoder") if work.run("decoder").exists() else autoencoder
    artist = Artist(
        vocabulary,
        work.scale(),
        TextEncoder(len(vocabulary.words)),
        TextEncoder(len(vocabulary.words)),
        ImageEncoder(),
        Prior(),
        Denoiser(),
        Encoder(),
        Decoder(),
        drawn["null_embedding"]["vector"],
    )
    artist.text_encoder.load_state_dict(drawn["text_encoder"])
    artist.clip_text_encoder.load_state_dict(clip["text_encoder"])
    artist.image_encoder.load_state_dict(clip["image_encoder"])
    artist.prior.load_state_dict(weights("prior")["prior"])
    artist.denoiser.load_state_dict(drawn["denoiser"])
    artist.encoder.load_state_dict(autoencoder["encoder"])
    artist.decoder.load_state_dict(decoder["decoder"])
    return artist
