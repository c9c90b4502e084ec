"""Numbers: which share of pictures the judge finds right, question by question."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from frisket_training.evaluate.judge import Judge
from frisket_training.evaluate.lessons import place_of
from frisket_training.world.scene import Scene, Thing
from frisket_training.world.slots import Slot


@dataclass(frozen=True)
class Share:
    """`right` of `asked`."""

    right: int
    asked: int

    @property
    def percent(self) -> float:
        return 100 * self.right / max(1, self.asked)

    def __str__(self) -> str:
        return f"{self.percent:.1f} % of {self.asked}"


def judge_scenes(judge: Judge, scenes: Sequence[Scene], pictures: Sequence[Image.Image]) -> dict[str, Share]:
    """Every metric over the scenes that it applies to. Effects hide things, so such scenes only count for style."""
    pairs = list(zip(scenes, pictures, strict=True))
    plain = [(scene, picture) for scene, picture in pairs if scene.effect is None]
    one = [(scene, picture) for scene, picture in plain if len(scene.things) == 1]
    two = [(scene, picture) for scene, picture in plain if scene.relation]
    tinted = [(s, p) for s, p in one if s.things[0].colour]
    several = [(s, p) for s, p in plain if len(s.things) > 1 and not s.relation]
    named = [(s, p) for s, p in plain if s.background[0] == "place"]
    changed = [(s, p) for s, p in pairs if s.effect]
    return {
        "concept": share([all_right(judge, p, s.things) for s, p in one]),
        "both concepts": share([all_right(judge, p, s.things) for s, p in two]),
        "relation": share([in_order(judge, p, s.things) for s, p in two]),
        "colour": share([judge.tints_at([p], [s.things[0].slot])[0] == s.things[0].colour for s, p in tinted]),
        "count": share([all_right(judge, p, s.things) for s, p in several]),
        "place": share([judge.places([p])[0] == place_of(s) for s, p in named]),
        "effect": share([judge.effect(p) == s.effect for s, p in changed]),
        "drawing set": share([judge.drawing_set(p, [thing.slot for thing in s.things]) == s.drawing_set for s, p in plain]),
    }


def share(answers: Sequence[bool]) -> Share:
    return Share(sum(answers), len(answers))


def all_right(judge: Judge, picture: Image.Image, things: Sequence[Thing]) -> bool:
    """Whether every thing is seen on its slot."""
    seen = judge.concepts_at([picture] * len(things), [thing.slot for thing in things])
    return seen == [thing.concept.name for thing in things]


def in_order(judge: Judge, picture: Image.Image, things: Sequence[Thing]) -> bool:
    """Whether two things look more like themselves where they are than swapped: the relation, however poorly drawn."""
    back, front = things
    straight = likeness(judge, picture, back, back.slot) + likeness(judge, picture, front, front.slot)
    swapped = likeness(judge, picture, back, front.slot) + likeness(judge, picture, front, back.slot)
    return straight > swapped


def likeness(judge: Judge, picture: Image.Image, thing: Thing, slot: Slot) -> float:
    """The judge's score for the thing on a slot."""
    return judge.concept_score(picture, slot, thing.concept.name)
