"""Between tensors, pictures and scenes."""

from collections.abc import Iterable

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from frisket_training.compose.dataset import Shard
from frisket_training.train.autoencoder import as_pixels


def load_pictures(shard: Shard, rows: Iterable[int]) -> Tensor:
    """Scenes of a shard as float32 [n, 3, 256, 256] in [-1, 1]."""
    return as_pixels(np.stack([np.asarray(shard.picture(row)) for row in rows]))


def as_images(pixels: Tensor) -> list[Image.Image]:
    """[n, 3, h, w] in [-1, 1] to RGB pictures."""
    scaled = ((pixels.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)
    return [Image.fromarray(picture) for picture in scaled.permute(0, 2, 3, 1).numpy()]
