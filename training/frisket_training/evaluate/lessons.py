"""What the judge learns from: scenes rendered for it alone.

They show every drawing set, also one that the networks never see; things are turned, and whole pictures blurred, as no
scene is that the networks learn from. Seeds are others, too.
"""

import random
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter, ImageOps

from frisket_training.compose.paint import Painter
from frisket_training.compose.sprites import Sprites
from frisket_training.compose.write import drawable
from frisket_training.world.colours import COLOURS, TINTS
from frisket_training.world.places import PLACES
from frisket_training.world.scene import CARTOON_SHARES, Scene, SceneWriter, Thing
from frisket_training.world.slots import CELL_PX, Slot
from frisket_training.world.styles import DRAWING_STYLES, EFFECTS, SCENE_PX

CROP_PX = 64
WHOLE_PX = 96

WINDOW_PX = 128

FOREIGN_SET, FOREIGN_SHARE = "flat", 0.15
FALLBACK_SET = "fluent"
STYLE_SHARE = 0.2
"""Of scenes that teach effects; the others show things and places as they are."""

DISTURBED_SHARE = 0.5
"""Of things that are turned, and of pictures that are blurred: who only sees soft edges takes crisp ones for an effect."""

TURN_DEGREES = 7.0
BLUR_PX = 0.7
"""Deviation, at most, in pixels of crops and small pictures: small networks' pictures are a little soft."""

NO_TINT = "as it is"
NO_EFFECT = "no effect"


@dataclass(frozen=True)
class Lessons:
    """Crops uint8 [n, 64, 64, 3] of single things with concept, tint and drawing set [n]; whole pictures uint8
    [m, 96, 96, 3] with place [m]; pictures at full size, uint8 [k, 256, 256, 3], with effect [k]. Answers are numbers in
    the order of `answers_of`."""

    crops: NDArray[np.uint8]
    concept: NDArray[np.int64]
    tint: NDArray[np.int64]
    set: NDArray[np.int64]
    wholes: NDArray[np.uint8]
    place: NDArray[np.int64]
    styled: NDArray[np.uint8]
    effect: NDArray[np.int64]


def place_of(scene: Scene) -> str:
    """What the judge calls the background."""
    kind, *names = scene.background
    return names[0] if kind == "place" else f"{kind} {names[0]}" if kind == "colour" else kind


def crop_of(picture: Image.Image, slot: Slot) -> Image.Image:
    """The part of a picture that a slot covers, 64 px; pictures may be of any size."""
    unit = picture.width / (16 * CELL_PX)
    left, top, size = (value * unit for value in (slot.left_px, slot.top_px, slot.size_px))
    return picture.resize((CROP_PX, CROP_PX), Image.Resampling.BOX, (left, top, left + size, top + size))


def whole_of(picture: Image.Image) -> Image.Image:
    """The picture at 96 px."""
    return picture.resize((WHOLE_PX, WHOLE_PX), Image.Resampling.BOX)


def styled_of(picture: Image.Image) -> Image.Image:
    """The picture at 256 px: what an effect does is seen from near."""
    return picture if picture.width == SCENE_PX else picture.resize((SCENE_PX, SCENE_PX), Image.Resampling.BOX)


def windows_of(picture: Image.Image) -> list[Image.Image]:
    """The corners and the middle of a picture, 128 px each: together they see all of it."""
    styled = styled_of(picture)
    far, middle = SCENE_PX - WINDOW_PX, (SCENE_PX - WINDOW_PX) // 2
    corners = ((0, 0), (far, 0), (0, far), (far, far), (middle, middle))
    return [styled.crop((left, top, left + WINDOW_PX, top + WINDOW_PX)) for left, top in corners]


def render(scene: Scene, painter: Painter, rng: random.Random) -> Image.Image:
    """The scene at 256 px, painted a little otherwise than the networks know it."""
    picture = painter.background(scene)
    for thing in scene.things:
        drawing_set = set_of(scene, thing, painter.sprites)
        sprite = painter.sprites.draw(thing.concept, drawing_set, thing.box.size_px, thing.colour)
        sprite = ImageOps.mirror(sprite) if thing.is_mirrored else sprite
        if rng.random() < DISTURBED_SHARE:
            sprite = sprite.rotate(rng.uniform(-TURN_DEGREES, TURN_DEGREES), Image.Resampling.BILINEAR)
        picture.paste(sprite, (thing.box.left_px, thing.box.top_px), sprite)
    return EFFECTS[scene.effect][0](picture) if scene.effect else picture


def soften(picture: Image.Image, rng: random.Random) -> NDArray[np.uint8]:
    """Pixels of the picture, often blurred as strongly as a small network's may be."""
    if rng.random() >= DISTURBED_SHARE:
        return np.asarray(picture)
    return np.asarray(picture.filter(ImageFilter.GaussianBlur(rng.uniform(0, BLUR_PX))))


def plainly(scene: Scene, rng: random.Random) -> Scene:
    """The scene without an effect, and sometimes in the foreign drawing set."""
    return replace(scene, effect=None, drawing_set=FOREIGN_SET if rng.random() < FOREIGN_SHARE else scene.drawing_set)


def stylishly(scene: Scene, rng: random.Random) -> Scene:
    """The scene with any effect or none, each as often."""
    effect = rng.choice((*EFFECTS, NO_EFFECT))
    return replace(scene, effect=effect) if effect in EFFECTS else plainly(scene, rng)


def prepare_lessons(sprites: Path, scenes: int, *, stage: int, seed: int, processes: int) -> Lessons:
    """Lessons from `scenes` scenes."""
    shares = [scenes // processes] * processes
    with ProcessPoolExecutor(processes) as pool:
        jobs = [pool.submit(some_lessons, sprites, share, stage, seed + index) for index, share in enumerate(shares)]
        parts = [job.result() for job in jobs]
    return Lessons(*(np.concatenate([getattr(part, name) for part in parts]) for name in Lessons.__annotations__))


def some_lessons(folder: Path, scenes: int, stage: int, seed: int) -> Lessons:
    sprites, rng = Sprites(folder), random.Random(seed)
    concepts, painter = drawable(sprites, stage), Painter(sprites)
    writer = SceneWriter(concepts, rng, cartoon_share=CARTOON_SHARES[stage])
    answers = answers_of([concept.name for concept in concepts])
    rows = {question: {name: row for row, name in enumerate(names)} for question, names in answers.items()}
    crops, wholes, styled = [], [], []
    given: dict[str, list[int]] = {question: [] for question in answers}
    for _ in range(scenes):
        if rng.random() < STYLE_SHARE:
            scene = stylishly(writer.write(), rng)
            styled.append(soften(styled_of(render(scene, painter, rng)), rng))
            given["effect"].append(rows["effect"][scene.effect or NO_EFFECT])
            continue
        scene = plainly(writer.write(), rng)
        picture = render(scene, painter, rng)
        wholes.append(soften(whole_of(picture), rng))
        given["place"].append(rows["place"][place_of(scene)])
        for thing in scene.things:
            crops.append(soften(crop_of(picture, thing.slot), rng))
            given["concept"].append(rows["concept"][thing.concept.name])
            given["tint"].append(rows["tint"][thing.colour or NO_TINT])
            given["set"].append(rows["set"][set_of(scene, thing, sprites)])
    told = {question: np.array(numbers) for question, numbers in given.items()}
    return Lessons(crops=np.stack(crops), wholes=np.stack(wholes), styled=np.stack(styled), **told)


def set_of(scene: Scene, thing: Thing, sprites: Sprites) -> str:
    """The set that the thing is drawn in: the foreign one lacks some."""
    return scene.drawing_set if sprites.has(thing.concept, scene.drawing_set) else FALLBACK_SET


def answers_of(concepts: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Every answer to every question."""
    return {
        "concept": tuple(concepts),
        "tint": (NO_TINT, *TINTS),
        "place": (*PLACES, *(f"colour {name}" for name in COLOURS), "gradient", "white"),
        "effect": (*EFFECTS, NO_EFFECT),
        "set": (*DRAWING_STYLES, FOREIGN_SET),
    }
