"""The judge: linear classifiers that only ever saw renderings made for them.

Its lessons show every drawing set, also one that the networks never see, shifted, scaled, turned and blurred. What it gets right on true scenes is the ceiling of every number it gives.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from frisket_training.compose.paint import Painter
from frisket_training.compose.sprites import Sprites
from frisket_training.evaluate.classifier import Classifier, fit, load_classifier
from frisket_training.evaluate.features import describe
from frisket_training.world.colours import TINTS
from frisket_training.world.concepts import Concept
from frisket_training.world.scene import CARTOON_SHARES, MIRRORED_SHARE, Scene, SceneWriter
from frisket_training.world.slots import CELL_PX, Slot
from frisket_training.world.styles import EFFECTS

LESSON_PX = 96
LESSON_SETS = ("fluent", "fluent", "noto", "flat")
NO_TINT = "as it is"
TINTED_LESSONS = 0.5
QUESTIONS = ("concept", "tint", "place", "style")


@dataclass(frozen=True)
class Judge:
    """One classifier per question."""

    concept: Classifier
    tint: Classifier
    place: Classifier
    style: Classifier

    def concepts_at(self, pictures: Sequence[Image.Image], slots: Sequence[Slot]) -> list[str]:
        """The thing that each picture shows at its slot."""
        return self.concept.classify(np.stack([describe(at(p, s)) for p, s in zip(pictures, slots, strict=True)]))

    def concept_score(self, picture: Image.Image, slot: Slot, concept: str) -> float:
        """How strongly the picture's slot looks like the concept."""
        scores = self.concept.scores(describe(at(picture, slot))[None])
        return float(scores[0, self.concept.classes.index(concept)])

    def tints_at(self, pictures: Sequence[Image.Image], slots: Sequence[Slot]) -> list[str]:
        """The colour of the thing at the slot, or `NO_TINT`."""
        return self.tint.classify(np.stack([describe(at(p, s)) for p, s in zip(pictures, slots, strict=True)]))

    def places(self, pictures: Sequence[Image.Image]) -> list[str]:
        return self.place.classify(np.stack([describe(picture) for picture in pictures]))

    def styles(self, pictures: Sequence[Image.Image]) -> list[str]:
        return self.style.classify(np.stack([describe(picture) for picture in pictures]))


def at(picture: Image.Image, slot: Slot) -> Image.Image:
    """The part of a picture that a slot covers; pictures may be of any size."""
    unit = picture.width / (16 * CELL_PX)
    left, top, size = (value * unit for value in (slot.left_px, slot.top_px, slot.size_px))
    return picture.crop((round(left), round(top), round(left + size), round(top + size)))


def place_of(scene: Scene) -> str:
    """What the judge calls the background."""
    kind, *names = scene.background
    return names[0] if kind == "place" else f"{kind} {names[0]}" if kind == "colour" else kind


def style_of(scene: Scene) -> str:
    """What the judge calls the style: the effect, or the drawing set."""
    return scene.effect or scene.drawing_set


def teach(sprites: Sprites, concepts: Sequence[Concept], lessons: int, seed: int) -> Judge:
    """A new judge from `lessons` crops and half as many whole scenes."""
    rng = random.Random(seed)
    painter, writer = Painter(sprites), SceneWriter(concepts, rng, cartoon_share=CARTOON_SHARES[2])
    concept, tint = teach_things(sprites, painter, writer, lessons)
    place, style = teach_scenes(painter, writer, lessons // 2)
    return Judge(concept, tint, place, style)


def teach_things(
    sprites: Sprites, painter: Painter, writer: SceneWriter, lessons: int
) -> tuple[Classifier, Classifier]:
    """Classifiers of concepts and of tints, from single things."""
    rng, crops, names, tints = writer.rng, [], [], []
    for index in range(lessons):
        concept = writer.concepts[index % len(writer.concepts)]
        tint = rng.choice(TINTS) if rng.random() < TINTED_LESSONS else None
        crops.append(describe(lesson(painter, sprites, concept, tint, writer)))
        names.append(concept.name)
        tints.append(tint or NO_TINT)
    seen = np.stack(crops)
    return fit(seen, names), fit(seen, tints)


def teach_scenes(painter: Painter, writer: SceneWriter, lessons: int) -> tuple[Classifier, Classifier]:
    """Classifiers of places (from scenes without effect) and of styles (half of the scenes with one)."""
    rng, whole, places, styles = writer.rng, [], [], []
    for index in range(lessons):
        scene = replace(writer.write(), effect=rng.choice(list(EFFECTS)) if index % 2 else None)
        whole.append(describe(soften(painter.paint(scene), rng)))
        places.append(place_of(scene))
        styles.append(style_of(scene))
    scenes = np.stack(whole)
    return fit(scenes[::2], places[::2]), fit(scenes, styles)


def lesson(painter: Painter, sprites: Sprites, concept: Concept, tint: str | None, writer: SceneWriter) -> Image.Image:
    """A concept in some drawing set, a little off its place, before some background."""
    rng = writer.rng
    background = painter.background(writer.write())
    left, top = rng.randrange(160), rng.randrange(160)
    crop = background.crop((left, top, left + LESSON_PX, top + LESSON_PX))
    sets = [name for name in LESSON_SETS if sprites.has(concept, name)]
    size = round(LESSON_PX * rng.uniform(0.86, 1.06))
    sprite = sprites.draw(concept, rng.choice(sets), size, tint).rotate(rng.uniform(-8, 8), Image.Resampling.BILINEAR)
    sprite = ImageOps.mirror(sprite) if rng.random() < MIRRORED_SHARE else sprite
    offset = (LESSON_PX - size) // 2
    crop.paste(sprite, (offset + rng.randint(-8, 8), offset + rng.randint(-8, 8)), sprite)
    return soften(crop, rng)


def soften(picture: Image.Image, rng: random.Random) -> Image.Image:
    """Blurred as strongly as a small network's pictures may be."""
    return picture.filter(ImageFilter.GaussianBlur(rng.uniform(0, 2.5)))


def load_judge(folder: Path) -> Judge:
    return Judge(*(load_classifier(folder / f"judge-{question}.npz") for question in QUESTIONS))


def save_judge(judge: Judge, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for question in QUESTIONS:
        getattr(judge, question).save(folder / f"judge-{question}.npz")
