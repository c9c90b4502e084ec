"""Named colours of things and backgrounds."""

import random
from typing import TypeAlias

Rgb: TypeAlias = tuple[int, int, int]

COLOURS: dict[str, Rgb] = {
    "red": (214, 48, 49),
    "orange": (240, 135, 40),
    "yellow": (247, 212, 70),
    "green": (60, 170, 80),
    "blue": (50, 110, 220),
    "purple": (135, 75, 190),
    "pink": (250, 150, 185),
    "brown": (130, 85, 55),
    "black": (28, 28, 32),
    "white": (248, 248, 248),
    "gray": (140, 145, 150),
    "teal": (30, 150, 150),
}

TINTS = tuple(name for name in COLOURS if name not in ("black", "white"))
"""Colours that a thing can be painted in; black and white would swallow its shading."""


def vary(colour: Rgb, rng: random.Random, spread: int = 14) -> Rgb:
    """The colour, each channel moved by at most `spread`."""
    red, green, blue = (min(255, max(0, value + rng.randint(-spread, spread))) for value in colour)
    return red, green, blue
