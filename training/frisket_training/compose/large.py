"""The same scenes four times as large: what enlarged pictures should look like."""

from PIL import Image, ImageOps

from frisket_training.compose.paint import Painter
from frisket_training.compose.sprites import SPRITE_PX, Sprites
from frisket_training.world.scene import Scene

SCALE = 4
LARGE_SPRITE_PX = SCALE * SPRITE_PX


class LargePainter:
    """Paints scenes without effects at 1024 px, from drawings of 640 px."""

    def __init__(self, large: Sprites, painter: Painter) -> None:
        self.large = large
        self.painter = painter

    def paint(self, scene: Scene) -> Image.Image:
        """The RGB picture of a scene; places are soft, since they are only painted small."""
        small = self.painter.background(scene)
        picture = small.resize((SCALE * small.width, SCALE * small.height), Image.Resampling.BICUBIC)
        for thing in scene.things:
            left, top, size = (SCALE * value for value in thing.box)
            sprite = self.large.draw(thing.concept, scene.drawing_set, size, thing.colour)
            sprite = ImageOps.mirror(sprite) if thing.is_mirrored else sprite
            picture.paste(sprite, (left, top), sprite)
        return picture
