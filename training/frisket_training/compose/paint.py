"""Scenes to pictures."""

from functools import cache

from PIL import Image, ImageOps

from frisket_training.compose.sprites import Sprites
from frisket_training.world.places import gradient, paint_place
from frisket_training.world.scene import Scene
from frisket_training.world.styles import EFFECTS


class Painter:
    """Paints scenes at 256 px."""

    def __init__(self, sprites: Sprites) -> None:
        self.sprites = sprites

    def paint(self, scene: Scene) -> Image.Image:
        """The RGB picture of a scene."""
        picture = self.background(scene)
        for thing in scene.things:
            sprite = self.sprites.draw(thing.concept, scene.drawing_set, thing.box.size_px, thing.colour)
            sprite = ImageOps.mirror(sprite) if thing.is_mirrored else sprite
            picture.paste(sprite, (thing.box.left_px, thing.box.top_px), sprite)
        return EFFECTS[scene.effect][0](picture) if scene.effect else picture

    def background(self, scene: Scene) -> Image.Image:
        """What is behind the things."""
        kind, *names = scene.background
        return place(names[0], scene.variant).copy() if kind == "place" else gradient(*scene.tones)


place = cache(paint_place)
