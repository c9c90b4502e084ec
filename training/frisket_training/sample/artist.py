"""Prompts or embeddings to pictures, with the networks in memory."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from frisket_training.compose.sprites import Sprites
from frisket_training.networks.autoencoder import LATENT_CELLS, LATENT_CHANNELS, Decoder, Encoder
from frisket_training.networks.denoiser import Denoiser
from frisket_training.networks.image_encoder import ImageEncoder
from frisket_training.networks.prior import EMBEDDING, EMBEDDING_NORM, Prior
from frisket_training.networks.text_encoder import TextEncoder
from frisket_training.networks.underdrawing import Underdrawing
from frisket_training.networks.upsampler import Upsampler
from frisket_training.sample.flow import guide, integrate
from frisket_training.train.remember import WORLD, remember
from frisket_training.train.tokens import Vocabulary
from frisket_training.work import Work


VARIATION_NOISE = 0.25
"""Length of what is added to the embedding of each variation, as a share of its own: things stay what they are (reading
is trained with twice as much), place, size and facing become others."""


@dataclass(frozen=True)
class Settings:
    """How to draw; the manifest's defaults."""

    steps: int = 8
    guidance_scale: float = 1.0
    prior_steps: int = 8
    prior_guidance_scale: float = 1.0
    use_prior: bool = True


@dataclass
class Artist:
    """The networks of one checkpoint."""

    vocabulary: Vocabulary
    text_encoder: TextEncoder
    image_encoder: ImageEncoder
    prior: Prior
    underdrawing: Underdrawing
    denoiser: Denoiser
    encoder: Encoder
    decoder: Decoder
    upsampler: Upsampler
    null_embedding: Tensor

    @torch.no_grad()
    def draw(
        self, prompts: Sequence[str], noise: Tensor, settings: Settings, prior_noise: Tensor | None = None
    ) -> Tensor:
        """Prompts and noise [b, 96, 16, 16] to pictures [b, 3, 256, 256] in [-1, 1]."""
        embeddings = self.null_embedding.expand(len(prompts), -1)
        if settings.use_prior:
            wanted = prior_noise if prior_noise is not None else torch.randn(len(prompts), EMBEDDING)
            embeddings = self.imagine(prompts, wanted, settings)
        return self.decode(self.denoise(self.vocabulary.encode(prompts), embeddings, noise, settings))

    @torch.no_grad()
    def vary(self, embeddings: Tensor, noise: Tensor, settings: Settings) -> Tensor:
        """Image embeddings [b, 256] and noise to pictures that look alike; they lie a little beside the embeddings, or all
        that an embedding settles would be the same."""
        empty = self.vocabulary.encode([""] * len(embeddings))
        length = embeddings.norm(dim=-1, keepdim=True)
        aside = F.normalize(noise.flatten(1)[:, :EMBEDDING], dim=-1) * VARIATION_NOISE * length
        scattered = F.normalize(embeddings + aside, dim=-1) * length
        return self.decode(self.denoise(empty, scattered, noise, settings))

    @torch.no_grad()
    def imagine(self, prompts: Sequence[str], noise: Tensor, settings: Settings) -> Tensor:
        """Prompts and noise [b, 256] to the image embeddings that the prior draws."""
        texts = F.normalize(self.text_encoder(self.vocabulary.encode(prompts))[2], dim=-1) * EMBEDDING_NORM
        both = torch.cat([texts, torch.zeros_like(texts)])

        def velocity(state: Tensor, time: Tensor) -> Tensor:
            told, untold = self.prior(state.repeat(2, 1), time.repeat(2), both).chunk(2)
            return guide(told, untold, settings.prior_guidance_scale)

        return F.normalize(integrate(velocity, noise, settings.prior_steps), dim=-1) * EMBEDDING_NORM

    @torch.no_grad()
    def denoise(self, ids: Tensor, embeddings: Tensor, noise: Tensor, settings: Settings) -> Tensor:
        """Ids [b, 24], image embeddings [b, 256] and noise to latents; without guidance the words are all it sees."""
        pictured = embeddings
        if settings.guidance_scale > 1:
            ids = torch.cat([ids, self.vocabulary.encode([""] * len(ids))])
            pictured = torch.cat([embeddings, self.null_embedding.expand(len(embeddings), -1)])
        tokens, mask, _ = self.text_encoder(ids)
        promised = self.underdrawing(tokens, mask, pictured)

        def velocity(state: Tensor, time: Tensor) -> Tensor:
            if settings.guidance_scale <= 1:
                return self.denoiser(state, time, tokens, mask, pictured, promised)
            both = self.denoiser(state.repeat(2, 1, 1, 1), time.repeat(2), tokens, mask, pictured, promised)
            return guide(*both.chunk(2), settings.guidance_scale)

        return integrate(velocity, noise, settings.steps)

    @torch.no_grad()
    def decode(self, latents: Tensor) -> Tensor:
        """Latents to pictures, clamped."""
        return self.decoder(latents).clamp(-1, 1)


def latent_noise(count: int, seed: int) -> Tensor:
    """Noise [count, 96, 16, 16] that depends on the seed alone."""
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(count, LATENT_CHANNELS, LATENT_CELLS, LATENT_CELLS, generator=generator)


def load_artist(work: Work) -> Artist:
    """The averaged weights of every finished run."""

    def weights(run: str) -> dict[str, dict[str, Tensor]]:
        return torch.load(work.finished_run(run), map_location="cpu", weights_only=True)["averaged"]

    vocabulary = work.vocabulary()
    reading, autoencoder = weights("reading"), weights("autoencoder")
    text_encoder, image_encoder = TextEncoder(len(vocabulary.words)), ImageEncoder(WORLD)
    prior, denoiser, encoder, decoder = Prior(), Denoiser(), Encoder(), Decoder()
    text_encoder.load_state_dict(reading["text_encoder"])
    image_encoder.reader.load_state_dict(weights("seeing")["scene_reader"])
    image_encoder.plan.load_state_dict(reading["plan_encoder"])
    prior.load_state_dict(weights("prior")["prior"])
    denoiser.load_state_dict(weights("denoiser")["denoiser"])
    encoder.load_state_dict(autoencoder["encoder"])
    decoder.load_state_dict(autoencoder["decoder"])
    upsampler = Upsampler()
    upsampler.load_state_dict(weights("upsampler")["upsampler"])
    underdrawing = remembered_underdrawing(work)
    underdrawing.layout.load_state_dict(reading["layout"])
    null = reading["null_embedding"]["vector"]
    with torch.no_grad():
        underdrawing.empty_token.copy_(text_encoder(vocabulary.encode([""]))[0][0, 0])
        underdrawing.null_embedding.copy_(null)
    return Artist(
        vocabulary, text_encoder, image_encoder, prior, underdrawing, denoiser, encoder, decoder, upsampler, null
    )


def remembered_underdrawing(work: Work) -> Underdrawing:
    """Memory from the drawings, components from the autoencoder; its layout network knows nothing yet."""
    underdrawing = Underdrawing(WORLD)
    remember(underdrawing, Sprites(work.sprites))
    state = torch.load(work.finished_run("autoencoder"), map_location="cpu", weights_only=True)
    underdrawing.encoder.load_state_dict(state["averaged"]["encoder"])
    return underdrawing.eval()
