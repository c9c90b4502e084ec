"""Scenes to pictures."""

import random

from PIL import Image

from frisket_training.compose.sprites import Sprites
from frisket_training.networks.autoencoder import PICTURE_PX
from frisket_training.world.colours import COLOURS
from frisket_training.world.places import PLACES, gradient, plain
from frisket_training.world.scene import Background, Scene
from frisket_training.world.styles import EFFECTS

PAPER_WHITE = (252, 252, 252)

VARIANTS_PER_PLACE = 24
"""Places are painted once per run and copied: painting a city costs more than the rest of a scene."""


class Painter:
    """Paints scenes at 256 px."""

    def __init__(self, sprites: Sprites, rng: random.Random) -> None:
        self.sprites = sprites
        self.rng = rng
        self.places = {name: [painter(rng) for _ in range(VARIANTS_PER_PLACE)] for name, (painter, _) in PLACES.items()}

    def paint(self, scene: Scene) -> Image.Image:
        """The RGB picture of a scene."""
        picture = self.background(scene.background)
        for thing in scene.things:
            sprite = self.sprites.draw(thing.concept, scene.drawing_set, thing.slot.size_px, thing.colour)
            picture.paste(sprite, (thing.slot.left_px, thing.slot.top_px), sprite)
        return EFFECTS[scene.effect][0](picture) if scene.effect else picture

    def background(self, background: Background) -> Image.Image:
        kind, *names = background
        if kind == "place":
            return self.rng.choice(self.places[names[0]]).copy()
        if kind == "colour":
            return plain(names[0], self.rng)
        if kind == "gradient":
            return gradient(COLOURS[names[0]], COLOURS[names[1]])
        return Image.new("RGB", (PICTURE_PX, PICTURE_PX), PAPER_WHITE)
