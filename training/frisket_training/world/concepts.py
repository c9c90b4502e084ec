"""The things that the house checkpoint knows."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PEOPLE = ("person", "face-costume", "monkey-face")
ANIMALS = ("animal",)
VEHICLES = (
    "animal-mammal",
    "animal-marine",
    "animal-reptile",
    "transport-ground",
    "transport-air",
    "transport-water",
)
FLOATING = ("sky-weather", "geometric", "place-map")
"""Groups (of emojibase) that nothing can stand on or hide behind."""


@dataclass(frozen=True)
class Concept:
    """One thing: its plain name, the emoji whose drawings depict it, emojibase's group of that emoji, and since which
    stage of the world it is in it."""

    name: str
    emoji: str
    group: str
    stage: int

    @property
    def rides(self) -> bool:
        return self.group.startswith(PEOPLE + ANIMALS)

    @property
    def can_be_ridden(self) -> bool:
        return self.group.startswith(VEHICLES)

    @property
    def is_solid(self) -> bool:
        return not self.group.startswith(FLOATING)


STAGES = (1, 2)
"""The world grows: a small one is learnt until it is crisp, then the next begins from its weights."""


@cache
def concepts_of(stage: int) -> tuple[Concept, ...]:
    """Every concept of the world at a stage, in the order of `concepts.json`."""
    text = (Path(__file__).parent / "concepts.json").read_text(encoding="utf-8")
    concepts = (Concept(**entry) for entry in json.loads(text))
    return tuple(concept for concept in concepts if concept.stage <= stage)
