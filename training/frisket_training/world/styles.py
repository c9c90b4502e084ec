"""Picture styles: which drawing set, or what is done to the finished scene."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from PIL import Image, ImageChops, ImageEnhance, ImageFilter, ImageOps

Effect: TypeAlias = Callable[[Image.Image], Image.Image]

DRAWING_STYLES: dict[str, tuple[str, ...]] = {
    "fluent": ("in glossy 3d style", "as a 3d render", "3d render"),
    "noto": ("in cartoon style", "as a cartoon", "cartoon"),
}
"""Words for the drawing sets; a caption without such words means the first."""

PIXELS = 32
PIXEL_COLOURS = 24
NEON_NIGHT = (10, 8, 26)
SEPIA_DARK, SEPIA_LIGHT = (50, 28, 12), (255, 240, 205)
PAPER = (40, 38, 34)


def sketch(scene: Image.Image) -> Image.Image:
    """Pencil lines: the grey picture dodged by its blurred negative."""
    grey = ImageOps.grayscale(scene)
    negative = ImageOps.invert(grey).filter(ImageFilter.GaussianBlur(4))
    dodged = np.asarray(grey, np.float32) * 255 / (256 - np.asarray(negative, np.float32))
    return Image.fromarray(np.clip(dodged, 0, 255).astype(np.uint8)).convert("RGB")


def black_and_white(scene: Image.Image) -> Image.Image:
    return ImageOps.grayscale(scene).convert("RGB")


def pixel_art(scene: Image.Image) -> Image.Image:
    small = scene.resize((PIXELS, PIXELS), Image.Resampling.BOX).quantize(PIXEL_COLOURS).convert("RGB")
    return small.resize(scene.size, Image.Resampling.NEAREST)


def sepia(scene: Image.Image) -> Image.Image:
    return ImageOps.colorize(ImageOps.grayscale(scene), SEPIA_DARK, SEPIA_LIGHT)


def watercolour(scene: Image.Image) -> Image.Image:
    soft = ImageEnhance.Color(scene.filter(ImageFilter.MedianFilter(7))).enhance(0.8)
    return ImageChops.screen(soft, Image.new("RGB", scene.size, PAPER))


def oil_painting(scene: Image.Image) -> Image.Image:
    return ImageEnhance.Color(scene.filter(ImageFilter.ModeFilter(9))).enhance(1.35)


def neon(scene: Image.Image) -> Image.Image:
    inner = scene.filter(ImageFilter.FIND_EDGES).crop((3, 3, scene.width - 3, scene.height - 3))
    lines = ImageEnhance.Color(ImageOps.expand(inner, 3).filter(ImageFilter.MaxFilter(3))).enhance(3)
    glowing = ImageChops.add(lines, lines.filter(ImageFilter.GaussianBlur(4)))
    return ImageChops.add(glowing, Image.new("RGB", scene.size, NEON_NIGHT))


EFFECTS: dict[str, tuple[Effect, tuple[str, ...]]] = {
    "sketch": (sketch, ("as a pencil sketch", "as a sketch", "pencil drawing")),
    "black and white": (black_and_white, ("in black and white", "as a black and white photo")),
    "pixel art": (pixel_art, ("as pixel art", "in pixel art style")),
    "sepia": (sepia, ("in sepia", "as a vintage photograph")),
    "watercolor": (watercolour, ("as a watercolor painting", "in watercolor")),
    "oil painting": (oil_painting, ("as an oil painting", "oil painting")),
    "neon": (neon, ("as a neon sign", "in neon lights")),
}
"""What can be done to a whole scene, and the words for it."""
