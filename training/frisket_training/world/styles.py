"""Picture styles: which drawing set, or what is done to the finished scene."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageEnhance, ImageFilter, ImageOps

Effect: TypeAlias = Callable[[Image.Image], Image.Image]

DRAWING_STYLES: dict[str, tuple[str, ...]] = {
    "fluent": ("in glossy 3d style", "as a 3d render", "3d render"),
    "noto": ("in cartoon style", "as a cartoon", "cartoon"),
}
"""Words for the drawing sets; a caption without such words means the first."""

SCENE_PX = 256
PIXELS = 32
PIXEL_COLOURS = 24
NEON_NIGHT = (10, 8, 26)
SEPIA_DARK, SEPIA_LIGHT = (50, 28, 12), (255, 240, 205)
PAPER = (40, 38, 34)

TILE_PX = 16
"""Textures repeat with the patches that the autoencoder looks at: a texture is then one component of its code."""

THREAD_PX = 4
CANVAS_DEPTH = 0.13
RELIEF_PX = 2
RELIEF = 0.25
"""How strongly paint stands out where the picture becomes darker or lighter, lit from the upper left."""

GRAIN_SEED = 11
GRAIN_FINENESS = 0.30
"""Frequency, in turns per pixel, above which paper has no grain."""

GRAIN_DEPTH = 0.035
PIGMENT_RADIUS_PX = 4
PIGMENT = 0.7
"""How much darker watercolour dries along its edges."""


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
    """Soft and pale, darker along edges, on grained paper."""
    soft = ImageEnhance.Color(scene.filter(ImageFilter.MedianFilter(7))).enhance(0.8)
    soft = ImageChops.screen(soft, Image.new("RGB", scene.size, PAPER))
    around = as_numbers(soft.filter(ImageFilter.GaussianBlur(PIGMENT_RADIUS_PX)))
    dried = as_numbers(soft) - PIGMENT * np.maximum(around - as_numbers(soft), 0)
    return as_picture(dried * (1 - GRAIN_DEPTH * (1 - all_over(PAPER_GRAIN))))


def oil_painting(scene: Image.Image) -> Image.Image:
    """Broad and strong, in relief, on canvas."""
    broad = ImageEnhance.Color(scene.filter(ImageFilter.MedianFilter(9))).enhance(1.35)
    grey = np.pad(np.asarray(ImageOps.grayscale(broad), np.float32), RELIEF_PX, mode="edge")
    slope = grey[2 * RELIEF_PX :, 2 * RELIEF_PX :] - grey[: -2 * RELIEF_PX, : -2 * RELIEF_PX]
    raised = as_numbers(broad) - RELIEF * slope[..., None]
    return as_picture(raised * (1 - CANVAS_DEPTH * all_over(CANVAS)))


def canvas() -> NDArray[np.float32]:
    """How deep the weave lies, [16, 16] in [0, 1]: threads of 4 px, over and under in turns."""
    rows, columns = np.mgrid[:TILE_PX, :TILE_PX]
    across, down = (np.cos(((place % THREAD_PX) - (THREAD_PX - 1) / 2) / THREAD_PX * np.pi) for place in (rows, columns))
    is_over = (columns // THREAD_PX + rows // THREAD_PX) % 2 == 0
    return (1 - np.where(is_over, across, down)).astype(np.float32)


def paper_grain() -> NDArray[np.float32]:
    """How high paper lies, [16, 16] in [-1, 1]: smooth noise that goes on beyond the edges."""
    noise = np.fft.fft2(np.random.default_rng(GRAIN_SEED).standard_normal((TILE_PX, TILE_PX)))
    turns = np.fft.fftfreq(TILE_PX)
    smooth = np.fft.ifft2(noise * np.exp(-((np.hypot(turns[None], turns[:, None]) / GRAIN_FINENESS) ** 2))).real
    smooth -= smooth.mean()
    return (smooth / np.abs(smooth).max()).astype(np.float32)


CANVAS, PAPER_GRAIN = canvas(), paper_grain()


def all_over(tile: NDArray[np.float32]) -> NDArray[np.float32]:
    """A texture over a scene, [256, 256, 1]."""
    return np.tile(tile, (SCENE_PX // TILE_PX, SCENE_PX // TILE_PX))[..., None]


def as_numbers(picture: Image.Image) -> NDArray[np.float32]:
    return np.asarray(picture, np.float32)


def as_picture(numbers: NDArray[np.float32]) -> Image.Image:
    return Image.fromarray(np.clip(numbers, 0, 255).astype(np.uint8))


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
