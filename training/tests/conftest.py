"""Toy drawings and toy scenes: everything small enough for a CPU."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from frisket_training.compose.dataset import Shard
from frisket_training.compose.sprites import INDEX, SPRITE_PX, SPRITES, Sprites
from frisket_training.compose.write import write_shard
from frisket_training.train.tokens import collect_vocabulary
from frisket_training.work import Work
from frisket_training.world.concepts import concepts_of
from frisket_training.world.styles import DRAWING_STYLES

TOY_CONCEPTS = 40
TOY_SCENES = 540
"""A few more than are held out."""


@pytest.fixture(autouse=True)
def reproducible() -> None:
    torch.manual_seed(1)
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def sprites_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Discs and squares in strong colours, as the drawings of the first concepts."""
    folder = tmp_path_factory.mktemp("sprites")
    rows, columns = np.mgrid[0:SPRITE_PX, 0:SPRITE_PX] - SPRITE_PX // 2
    pixels, entries = [], []
    for set_name in DRAWING_STYLES:
        for index, concept in enumerate(concepts_of(1)[:TOY_CONCEPTS]):
            radius = np.hypot(rows, columns) if index % 2 else np.maximum(abs(rows), abs(columns))
            picture = np.zeros((SPRITE_PX, SPRITE_PX, 4), np.uint8)
            picture[radius < 20 + index] = (6 * index, 255 - 6 * index, 120, 255)
            pixels.append(picture)
            entries.append({"emoji": concept.emoji, "set": set_name})
    (folder / SPRITES).write_bytes(np.stack(pixels).tobytes())
    (folder / INDEX).write_text(json.dumps(entries), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def sprites(sprites_folder: Path) -> Sprites:
    return Sprites(sprites_folder)


@pytest.fixture(scope="session")
def work(tmp_path_factory: pytest.TempPathFactory, sprites_folder: Path) -> Work:
    """A work folder with one shard of toy scenes and a vocabulary."""
    folder = tmp_path_factory.mktemp("work")
    toy = Work(folder)
    shutil.copytree(sprites_folder, toy.sprites)
    enlarge(sprites_folder, toy.large_sprites)
    write_shard(sprites_folder, toy.scenes / "000", TOY_SCENES, stage=1, seed=3)
    words = collect_vocabulary(toy.shards()[0].captions).words
    (folder / "vocabulary.json").write_text(json.dumps(words), encoding="utf-8")
    return toy


def enlarge(folder: Path, target: Path) -> None:
    """The same drawings four times as large."""
    target.mkdir()
    small = Sprites(folder).pixels
    (target / SPRITES).write_bytes(small.repeat(4, axis=1).repeat(4, axis=2).tobytes())
    shutil.copy(folder / INDEX, target / INDEX)


def with_random_codes(shard: Shard) -> Shard:
    """The shard with random latents and embeddings in memory; the folder stays as it is."""
    copy, count = Shard(shard.folder), len(shard.captions)
    copy.__dict__["latents"] = torch.randn(count, 96, 16, 16).half().numpy()
    copy.__dict__["underdrawings"] = torch.randn(count, 96, 16, 16).half().numpy()
    copy.__dict__["embeddings"] = torch.randn(count, 256).half().numpy()
    return copy
