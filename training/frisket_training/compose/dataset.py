"""Scenes on disk. A shard is a folder; every array in it has one row per scene.

| file | content |
| --- | --- |
| `captions.json` | the captions |
| `pictures.bin`, `offsets.npy` | JPEGs of 256 px one after another; start and length of each, int64 [n, 2] |
| `thumbnails.npy` | uint8 [n, 64, 64, 3] |
| `latents.npy`, `embeddings.npy` | what the encoders make of them: float16 [n, 8, 16, 16], float16 [n, 256] |
"""

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from frisket_training.train.tokens import Vocabulary

CAPTIONS = "captions.json"
PICTURES = "pictures.bin"
OFFSETS = "offsets.npy"
THUMBNAILS = "thumbnails.npy"
LATENTS = "latents.npy"
EMBEDDINGS = "embeddings.npy"

HELD_OUT = 500
"""The last scenes of every shard, which no network trains on."""


@dataclass(frozen=True)
class Shard:
    """One folder of scenes; arrays are opened when first asked for and stay on disk."""

    folder: Path

    @cached_property
    def captions(self) -> list[str]:
        return json.loads((self.folder / CAPTIONS).read_text(encoding="utf-8"))

    @cached_property
    def thumbnails(self) -> NDArray[np.uint8]:
        return np.load(self.folder / THUMBNAILS, mmap_mode="r")

    @cached_property
    def latents(self) -> NDArray[np.float16]:
        return np.load(self.folder / LATENTS, mmap_mode="r")

    @cached_property
    def embeddings(self) -> NDArray[np.float16]:
        return np.load(self.folder / EMBEDDINGS, mmap_mode="r")

    @cached_property
    def offsets(self) -> NDArray[np.int64]:
        return np.load(self.folder / OFFSETS)

    @cached_property
    def bytes(self) -> NDArray[np.uint8]:
        return np.memmap(self.folder / PICTURES, dtype=np.uint8, mode="r")

    def picture(self, index: int) -> Image.Image:
        """The scene at full size."""
        start, length = self.offsets[index]
        return Image.open(io.BytesIO(self.bytes[start : start + length].tobytes()))

    def training_rows(self) -> range:
        return range(max(0, len(self.captions) - HELD_OUT))

    def held_out_rows(self) -> range:
        return range(max(0, len(self.captions) - HELD_OUT), len(self.captions))


def open_shards(folder: Path) -> list[Shard]:
    """Every finished shard below a folder, in the order of their names."""
    return [Shard(path.parent) for path in sorted(folder.glob(f"*/{CAPTIONS}"))]


@dataclass(frozen=True)
class LatentScale:
    """Mean and deviation of every latent channel; the denoiser works on unit variance."""

    mean: Tensor
    deviation: Tensor

    def normalise(self, latents: Tensor) -> Tensor:
        """[b, 8, 16, 16] to zero mean and unit variance per channel."""
        return (latents - self.mean[:, None, None]) / self.deviation[:, None, None]

    def restore(self, latents: Tensor) -> Tensor:
        """The reverse of `normalise`."""
        return latents * self.deviation[:, None, None] + self.mean[:, None, None]


class EncodedScenes:
    """Latents, words and embeddings of all training scenes, in memory; about 5 KiB per scene."""

    def __init__(self, shards: Sequence[Shard], vocabulary: Vocabulary, scale: LatentScale) -> None:
        rows = [shard.training_rows() for shard in shards]
        self.scale = scale
        self.latents = torch.cat([as_tensor(s.latents[r.start : r.stop]) for s, r in zip(shards, rows, strict=True)])
        self.embeddings = torch.cat(
            [as_tensor(s.embeddings[r.start : r.stop]) for s, r in zip(shards, rows, strict=True)]
        )
        captions = [s.captions[index] for s, r in zip(shards, rows, strict=True) for index in r]
        self.ids = vocabulary.encode(captions)

    def __len__(self) -> int:
        return len(self.latents)

    def sample(self, batch: int) -> tuple[Tensor, Tensor, Tensor]:
        """Random scenes: normalised latents [b, 8, 16, 16], ids [b, 24], embeddings [b, 256]."""
        rows = torch.randint(len(self), (batch,))
        return self.scale.normalise(self.latents[rows].float()), self.ids[rows], self.embeddings[rows].float()


def as_tensor(array: NDArray[np.float16]) -> Tensor:
    """A copy in memory."""
    return torch.from_numpy(np.array(array))
