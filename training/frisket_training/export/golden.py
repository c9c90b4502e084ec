"""One fixed run in PyTorch, for tests of other implementations: settings, ids, noise, results."""

import json
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from frisket_training.export.wrappers import TextNetwork
from frisket_training.networks.prior import EMBEDDING, EMBEDDING_NORM
from frisket_training.sample.artist import Artist, latent_noise
from frisket_training.sample.flow import guide, integrate

PROMPTS = ("a red car on a beach", "an astronaut riding a horse")
SEED = 7
PRIOR_STEPS, PRIOR_GUIDANCE = 8, 2.0
STEPS, GUIDANCE = 8, 1.5


@torch.no_grad()
def write_golden(artist: Artist, folder: Path) -> None:
    """golden.json and golden_*.f32 (little-endian float32, C order, two pictures)."""
    folder.mkdir(parents=True, exist_ok=True)
    ids, empty = artist.vocabulary.encode(PROMPTS), artist.vocabulary.encode([""] * len(PROMPTS))
    tokens, mask, texts = TextNetwork(artist)(torch.cat([ids, empty]))
    told = torch.cat([texts[: len(PROMPTS)], torch.zeros(len(PROMPTS), EMBEDDING)])
    prior_noise = torch.randn(len(PROMPTS), EMBEDDING, generator=torch.Generator().manual_seed(SEED))
    noise = latent_noise(len(PROMPTS), SEED)

    def prior_velocity(state: Tensor, time: Tensor) -> Tensor:
        return guide(*artist.prior(state.repeat(2, 1), time.repeat(2), told).chunk(2), PRIOR_GUIDANCE)

    embedding = F.normalize(integrate(prior_velocity, prior_noise, PRIOR_STEPS), dim=-1) * EMBEDDING_NORM
    pictured = torch.cat([embedding, artist.null_embedding.expand(len(PROMPTS), -1)])
    promised = artist.underdrawing(tokens, mask, pictured)
    trace: list[dict[str, list[float]]] = []

    def velocity(state: Tensor, time: Tensor) -> Tensor:
        trace.append(summary(state))
        both = artist.denoiser(state.repeat(2, 1, 1, 1), time.repeat(2), tokens, mask, pictured, promised)
        return guide(*both.chunk(2), GUIDANCE)

    latents = integrate(velocity, noise, STEPS)
    trace.append(summary(latents))
    tensors = {
        "prior_noise": prior_noise,
        "image_embedding": embedding,
        "noise": noise,
        "underdrawing": promised[: len(PROMPTS)],
        "latents": latents,
        "pixels": artist.decoder(latents),
    }
    for name, tensor in tensors.items():
        tensor.numpy().astype("<f4").tofile(folder / f"golden_{name}.f32")
    described = {
        "prompts": PROMPTS,
        "input_ids": ids.tolist(),
        "uncond_ids": empty[0].tolist(),
        "prior": {"steps": PRIOR_STEPS, "guidance": PRIOR_GUIDANCE},
        "denoiser": {"steps": STEPS, "guidance": GUIDANCE},
        "dims": {name: list(tensor.shape) for name, tensor in tensors.items()},
        "trace_per_step": trace[1:],
    }
    (folder / "golden.json").write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")


def summary(latents: Tensor) -> dict[str, list[float]]:
    """Mean and standard deviation of each picture's latents."""
    return {
        "mean": [round(float(row.mean()), 6) for row in latents],
        "std": [round(float(row.std()), 6) for row in latents],
    }
