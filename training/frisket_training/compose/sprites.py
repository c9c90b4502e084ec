"""The drawings, as `prepare` left them: one RGBA picture per concept and drawing set."""

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from frisket_training.world.colours import COLOURS, Rgb
from frisket_training.world.concepts import Concept

SPRITE_PX = 160
SPRITES = "sprites.bin"
INDEX = "sprites.json"


class Sprites:
    """Drawings by emoji and drawing set; pixels stay on disk."""

    def __init__(self, folder: Path, side_px: int = SPRITE_PX) -> None:
        self.side_px = side_px
        entries = json.loads((folder / INDEX).read_text(encoding="utf-8"))
        self.rows = {(entry["emoji"], entry["set"]): row for row, entry in enumerate(entries)}
        shape = (len(entries), side_px, side_px, 4)
        self.pixels: NDArray[np.uint8] = np.memmap(folder / SPRITES, dtype=np.uint8, mode="r", shape=shape)

    def draw(self, concept: Concept, drawing_set: str, size_px: int, colour: str | None = None) -> Image.Image:
        """An RGBA picture of the concept, `size_px` square."""
        row = self.row(concept, drawing_set)
        sampling = Image.Resampling.BOX if size_px < self.side_px / 2 else Image.Resampling.BILINEAR
        sprite = Image.fromarray(self.pixels[row]).resize((size_px, size_px), sampling)
        return tint(sprite, COLOURS[colour]) if colour else sprite

    def row(self, concept: Concept, drawing_set: str) -> int:
        """Where in `pixels` a drawing lies."""
        return self.rows[concept.emoji, drawing_set]

    def has(self, concept: Concept, drawing_set: str) -> bool:
        return (concept.emoji, drawing_set) in self.rows


def tint(sprite: Image.Image, colour: Rgb) -> Image.Image:
    """The drawing in shades of one colour."""
    grey = ImageOps.autocontrast(ImageOps.grayscale(sprite.convert("RGB")), cutoff=2)
    dark = tuple(int(value * 0.35) for value in colour)
    light = tuple(int(value + (255 - value) * 0.55) for value in colour)
    painted = ImageOps.colorize(grey, dark, light, mid=colour).convert("RGBA")
    painted.putalpha(sprite.getchannel("A"))
    return painted
