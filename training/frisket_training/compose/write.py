"""Writes shards of scenes, one process per core."""

import io
import json
import random
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

from frisket_training.compose.dataset import CAPTIONS, LAYOUTS, OFFSETS, PICTURES, THUMBNAILS
from frisket_training.compose.layouts import layouts_of, save_layouts
from frisket_training.compose.paint import Painter
from frisket_training.compose.sprites import Sprites
from frisket_training.networks.scene_reader import THUMBNAIL_PX
from frisket_training.world.concepts import Concept, concepts_of
from frisket_training.world.scene import CARTOON_SHARES, SceneWriter
from frisket_training.world.styles import DRAWING_STYLES

JPEG_QUALITY = 97


def compose(sprites: Path, folder: Path, scenes: int, *, stage: int, shards: int, seed: int, processes: int) -> None:
    """`scenes` scenes in `shards` folders below `folder`; finished shards are left as they are."""
    sizes = [scenes // shards + (index < scenes % shards) for index in range(shards)]
    with ProcessPoolExecutor(processes) as pool:
        jobs = [
            pool.submit(write_shard, sprites, folder / f"{index:03d}", size, stage, seed + index)
            for index, size in enumerate(sizes)
            if not (folder / f"{index:03d}" / CAPTIONS).exists()
        ]
        for job in jobs:
            job.result()


def drawable(sprites: Sprites, stage: int) -> list[Concept]:
    """Concepts of the stage of which every drawing set has a drawing."""
    return [concept for concept in concepts_of(stage) if all(sprites.has(concept, name) for name in DRAWING_STYLES)]


def write_shard(sprites_folder: Path, folder: Path, scenes: int, stage: int, seed: int) -> None:
    """One shard; its captions come last and say that it is finished."""
    rng = random.Random(seed)
    sprites = Sprites(sprites_folder)
    writer, painter = (
        SceneWriter(drawable(sprites, stage), rng, cartoon_share=CARTOON_SHARES[stage]),
        Painter(sprites),
    )
    folder.mkdir(parents=True, exist_ok=True)
    scenes_of_shard = [writer.write() for _ in range(scenes)]
    lengths = []
    thumbnails = np.empty((scenes, THUMBNAIL_PX, THUMBNAIL_PX, 3), np.uint8)
    with (folder / PICTURES).open("wb") as pictures:
        for index, scene in enumerate(scenes_of_shard):
            picture = painter.paint(scene)
            lengths.append(pictures.write(encode_jpeg(picture)))
            thumbnails[index] = np.asarray(picture.resize((THUMBNAIL_PX, THUMBNAIL_PX), Image.Resampling.BOX))
    ends = np.cumsum(lengths)
    np.save(folder / OFFSETS, np.stack([ends - lengths, lengths], 1).astype(np.int64))
    np.save(folder / THUMBNAILS, thumbnails)
    save_layouts(layouts_of(scenes_of_shard), folder / LAYOUTS)
    captions = [scene.caption for scene in scenes_of_shard]
    (folder / CAPTIONS).write_text(json.dumps(captions, ensure_ascii=False), encoding="utf-8")


def encode_jpeg(picture: Image.Image) -> bytes:
    """Full colour resolution: edges between flat colours are what the networks look at."""
    data = io.BytesIO()
    picture.save(data, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return data.getvalue()
