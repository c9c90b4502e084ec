"""An exported checkpoint folder, run by onnxruntime as the pipeline runs it."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from frisket_training.export.manifest import MANIFEST
from frisket_training.sample.flow import guide
from frisket_training.train.tokens import Vocabulary

UNDERDRAWING = "underdrawing.onnx"

Array = NDArray[Any]
Feeds = dict[str, Array]
Listener = Callable[[str, Feeds], None]
"""Called with a network's name and what it is about to be given."""


def read_manifest(folder: Path) -> dict[str, Any]:
    return json.loads((folder / MANIFEST).read_text(encoding="utf-8"))


class ExportedArtist:
    """Draws with the files of one folder; `names` puts other files in the place of some networks'."""

    def __init__(self, folder: Path, names: dict[str, str] | None = None, listener: Listener | None = None) -> None:
        self.folder = folder
        self.manifest = read_manifest(folder)
        self.vocabulary = Vocabulary(json.loads((folder / "vocab.json").read_text(encoding="utf-8")))
        null = json.loads((folder / "null_image_embedding.json").read_text(encoding="utf-8"))
        self.null_embedding = np.array([null], np.float32)
        self.names = names or {}
        self.listener = listener
        self.sessions: dict[str, onnxruntime.InferenceSession] = {}

    def draw(self, prompts: Sequence[str], seed: int) -> Array:
        """Prompts to pictures [b, 3, px, px] in [-1, 1], with the manifest's settings; noise depends on the seed."""
        generator, count = np.random.default_rng(seed), len(prompts)
        ids = self.vocabulary.encode([*prompts, *[""] * count]).numpy()
        tokens, mask, texts = self.run("text_encoder", {"input_ids": ids})
        embeddings = self.imagine(texts[:count], generator)
        pictured = np.concatenate([embeddings, self.null_embedding.repeat(count, 0)])
        conditioning = {"text_tokens": tokens, "text_mask": mask, "image_embedding": pictured}
        settings = self.manifest["defaults"]
        if settings["guidanceScale"] <= 1:
            conditioning = {name: rows[:count] for name, rows in conditioning.items()}
        if UNDERDRAWING in self.manifest["files"]:
            conditioning["underdrawing"] = self.run("underdrawing", conditioning)[0]

        def velocity(state: Array, time: Array) -> Array:
            return self.run("denoiser", {"latents": state, "timestep": time, **conditioning})[0]

        latents = self.integrate(velocity, self.noise(count, generator), settings)
        rows = [self.run("vae_decoder", {"latents": row[None]})[0] for row in latents]
        return np.concatenate(rows).clip(-1, 1)

    def imagine(self, texts: Array, generator: np.random.Generator) -> Array:
        """Text embeddings [b, d] to the image embeddings that the prior draws, or none where it is not used."""
        settings = self.manifest["prior"]
        if not settings["usedForText"]:
            return self.null_embedding.repeat(len(texts), 0)
        both = np.concatenate([texts, np.zeros_like(texts)]) if settings["guidanceScale"] > 1 else texts

        def velocity(state: Array, time: Array) -> Array:
            return self.run("prior", {"sample": state, "timestep": time, "text_embedding": both})[0]

        noise = generator.standard_normal(texts.shape, np.float32)
        drawn = self.integrate(velocity, noise, settings)
        return drawn / np.linalg.norm(drawn, axis=1, keepdims=True) * self.manifest["architecture"]["embeddingNorm"]

    def integrate(self, velocity: Callable[[Array, Array], Array], noise: Array, settings: dict[str, Any]) -> Array:
        """Euler steps; with guidance `velocity` takes conditional rows, then unconditional ones, without it the former."""
        state, steps = noise, settings["steps"]
        is_guided = settings["guidanceScale"] > 1
        for step in range(steps):
            time = np.full((1 + is_guided) * len(noise), 1 - step / steps, np.float32)
            if is_guided:
                told, untold = np.split(velocity(np.concatenate([state, state]), time), 2)
                state = state - guide(told, untold, settings["guidanceScale"]) / steps
            else:
                state = state - velocity(state, time) / steps
        return state.astype(np.float32)

    def noise(self, count: int, generator: np.random.Generator) -> Array:
        """Unit noise in the shape of `count` pictures' latents."""
        architecture = self.manifest["architecture"]
        cells = self.manifest["nativeSizePx"] // architecture["latentDownscale"]
        return generator.standard_normal((count, architecture["latentChannels"], cells, cells), np.float32)

    def run(self, network: str, feeds: Feeds) -> list[Array]:
        """Every output of a network, opened when first used."""
        if self.listener:
            self.listener(network, feeds)
        if network not in self.sessions:
            path = self.folder / self.names.get(network, f"{network}.onnx")
            self.sessions[network] = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
        return [np.asarray(output) for output in self.sessions[network].run(None, feeds)]
