"""Scenes on disk. A shard is a folder; every array in it has one row per scene.

| file | content |
| --- | --- |
| `captions.json` | the captions |
| `pictures.bin`, `offsets.npy` | JPEGs of 256 px one after another; start and length of each, int64 [n, 2] |
| `thumbnails.npy` | uint8 [n, 64, 64, 3] |
| `layouts.npz` | what is where, see `compose/layouts.py` |
| `latents.npy`, `embeddings.npy` | what the encoders make of them: float16 [n, 96, 16, 16], float16 [n, 256] |
| `underdrawings.npy` | what captions and embeddings promise: float16 [n, 96, 16, 16] |
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
LAYOUTS = "layouts.npz"
THUMBNAILS = "thumbnails.npy"
LATENTS = "latents.npy"
EMBEDDINGS = "embeddings.npy"
UNDERDRAWINGS = "underdrawings.npy"

LEAST_IMPORTANCE = 0.25
"""The last principal components carry little of a picture."""

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
    def underdrawings(self) -> NDArray[np.float16]:
        return np.load(self.folder / UNDERDRAWINGS, mmap_mode="r")

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

    @property
    def is_encoded(self) -> bool:
        return (self.folder / UNDERDRAWINGS).exists()

    def training_rows(self) -> range:
        return range(max(0, len(self.captions) - HELD_OUT))

    def held_out_rows(self) -> range:
        return range(max(0, len(self.captions) - HELD_OUT), len(self.captions))


def open_shards(folder: Path) -> list[Shard]:
    """Every finished shard below a folder, in the order of their names."""
    return [Shard(path.parent) for path in sorted(folder.glob(f"*/{CAPTIONS}"))]


class EncodedScenes:
    """Latents, words, embeddings and underdrawings of encoded training scenes, in memory; about 65 KiB per scene."""

    def __init__(self, shards: Sequence[Shard], vocabulary: Vocabulary) -> None:
        parts = [(shard, shard.training_rows()) for shard in shards]
        self.latents = torch.cat([as_tensor(s.latents[r.start : r.stop]) for s, r in parts])
        self.underdrawings = torch.cat([as_tensor(s.underdrawings[r.start : r.stop]) for s, r in parts])
        self.embeddings = torch.cat([as_tensor(s.embeddings[r.start : r.stop]) for s, r in parts])
        self.ids = vocabulary.encode([s.captions[index] for s, r in parts for index in r])
        self.importance = torch.linspace(1, LEAST_IMPORTANCE, self.latents.shape[1])

    def __len__(self) -> int:
        return len(self.latents)

    def sample(self, batch: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Random scenes: latents [b, 96, 16, 16], ids [b, 24], embeddings [b, 256], underdrawings as the latents."""
        rows = torch.randint(len(self), (batch,))
        return (
            self.latents[rows].float(),
            self.ids[rows],
            self.embeddings[rows].float(),
            self.underdrawings[rows].float(),
        )


def as_tensor(array: NDArray[np.float16]) -> Tensor:
    """A copy in memory."""
    return torch.from_numpy(np.array(array))
