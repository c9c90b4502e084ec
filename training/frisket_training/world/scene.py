"""One scene: a caption and what it says about the picture, before anything is painted.

The words decide what is where; what they leave open (a thing's exact place and size, which way it faces, which of the
painted variants a place has) is drawn at random and kept in the scene, so that networks can be told about it.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from frisket_training.world import slots
from frisket_training.world.colours import COLOURS, TINTS, Rgb, vary
from frisket_training.world.concepts import Concept
from frisket_training.world.phrases import COUNTS, add_filler, add_style, noun_phrase, plural
from frisket_training.world.places import PLACES, VARIANTS_PER_PLACE
from frisket_training.world.slots import Slot
from frisket_training.world.styles import DRAWING_STYLES, EFFECTS

CARTOON_SHARES = {1: 0.0, 2: 0.30}
"""By stage of the world: the second drawing set comes with the second stage."""

SINGLE_SHARE = 0.50
SEVERAL_SHARE = 0.12
TINT_SHARE = 0.20
"""Single things as they are need the fewest scenes; what was rarer in earlier worlds was learnt worst."""

NAMED_DRAWING_STYLE_SHARE = 0.12
EFFECT_SHARE = 0.14
COLOUR_BACKGROUND_SHARE = 0.30
GRADIENT_SHARE = 0.12
WHITE_SHARE = 0.13
SIZES: dict[str | None, tuple[float, Slot]] = {
    "tiny": (0.05, slots.TINY),
    "small": (0.06, slots.SMALL),
    "giant": (0.05, slots.WHOLE),
    "huge": (0.05, slots.WHOLE),
    None: (0.79, slots.SINGLE),
}
"""Words for the size of a single thing, how often they are said, and the slot they mean."""

COUNT_SLOTS = {
    2: (slots.LEFT, slots.RIGHT),
    3: (slots.FIRST_OF_THREE, slots.SMALL, slots.THIRD_OF_THREE),
    4: (slots.UPPER_LEFT, slots.UPPER_RIGHT, slots.LOWER_LEFT, slots.LOWER_RIGHT),
}
COUNT_ODDS = (2, 2, 3, 3, 4)


@dataclass(frozen=True)
class Relation:
    """Two things: the words between them, the slots of the first and the second, and which is painted in front."""

    phrases: tuple[str, ...]
    first: Slot
    second: Slot
    first_in_front: bool = True


RELATIONS: dict[str, Relation] = {
    "left": Relation(("to the left of",), slots.LEFT, slots.RIGHT),
    "right": Relation(("to the right of",), slots.RIGHT, slots.LEFT),
    "above": Relation(("above",), slots.TOP, slots.BOTTOM),
    "below": Relation(("below",), slots.BOTTOM, slots.TOP),
    "on": Relation(("on top of", "sitting on", "on"), slots.RIDER, slots.MOUNT),
    "riding": Relation(("riding",), slots.RIDER, slots.MOUNT),
    "next to": Relation(("next to", "beside"), slots.LEFT, slots.RIGHT),
    "and": Relation(("and",), slots.LEFT, slots.RIGHT),
    "behind": Relation(("behind",), slots.BACK, slots.FRONT, first_in_front=False),
}
RELATION_ODDS = (
    "left",
    "right",
    "above",
    "below",
    "on",
    "riding",
    "riding",
    "next to",
    "next to",
    "and",
    "and",
    "behind",
)

Background: TypeAlias = tuple[str, ...]
"""("place", name), ("colour", name), ("gradient", from, to) or ("white",)."""

PAPER_WHITE: Rgb = (252, 252, 252)

TONE_SPREAD = 8
"""How far a background's tones may be from the named colour, per channel."""

SHIFT_SHARE = 0.07
SHRINK = 0.9
MIRRORED_SHARE = 0.5


class Box(NamedTuple):
    """A square of the picture, in pixels of 256."""

    left_px: int
    top_px: int
    size_px: int


@dataclass(frozen=True)
class Thing:
    """A concept near a slot, painted in a colour or as it is; seen from the left or from the right."""

    concept: Concept
    slot: Slot
    colour: str | None = None
    box: Box = Box(0, 0, 0)
    is_mirrored: bool = False


def loosen(thing: Thing, rng: random.Random) -> Thing:
    """The thing a little off its slot, a little smaller, and mirrored half of the time."""
    slot = thing.slot
    size = round(slot.size_px * rng.uniform(SHRINK, 1))
    reach = round(slot.size_px * SHIFT_SHARE)
    middle = (slot.size_px - size) // 2
    left, top = (edge + middle + rng.randint(-reach, reach) for edge in (slot.left_px, slot.top_px))
    return replace(thing, box=Box(left, top, size), is_mirrored=rng.random() < MIRRORED_SHARE)


@dataclass(frozen=True)
class Scene:
    """What is on the picture (`things` from back to front), and the caption that says so.

    `tones` are the colours of the upper and lower edge where the background is no place; `variant` is which of the
    paintings of a place is shown.
    """

    things: tuple[Thing, ...]
    background: Background
    tones: tuple[Rgb, Rgb]
    variant: int
    drawing_set: str
    effect: str | None
    caption: str
    relation: str | None = None
    size: str | None = None


class SceneWriter:
    """Makes up scenes from its random numbers."""

    def __init__(self, concepts: Sequence[Concept], rng: random.Random, *, cartoon_share: float = 0.0) -> None:
        self.concepts = concepts
        self.riders = [concept for concept in concepts if concept.rides]
        self.mounts = [concept for concept in concepts if concept.can_be_ridden]
        self.solids = [concept for concept in concepts if concept.is_solid]
        self.rng = rng
        self.cartoon_share = cartoon_share

    def write(self) -> Scene:
        """A new scene."""
        rng = self.rng
        drawing_set = "noto" if rng.random() < self.cartoon_share else "fluent"
        chance = rng.random()
        relation = size = None
        if chance < SINGLE_SHARE:
            things, words, size = self.single()
        elif chance < SINGLE_SHARE + SEVERAL_SHARE:
            things, words = self.several()
        else:
            relation = rng.choice(RELATION_ODDS)
            things, words = self.pair(relation)
        background, place = self.background()
        things = tuple(loosen(thing, rng) for thing in things)
        tones, variant = self.tones(background), rng.randrange(VARIANTS_PER_PLACE)
        effect, style = self.style(drawing_set)
        caption = f"{words} {place}" if place else words
        caption = add_style(caption, style, rng) if style else caption
        caption = add_filler(caption, rng)
        return Scene(things, background, tones, variant, drawing_set, effect, caption, relation, size)

    def single(self) -> tuple[tuple[Thing, ...], str, str | None]:
        odds = [share for share, _ in SIZES.values()]
        size = self.rng.choices(list(SIZES), odds)[0]
        thing = Thing(self.rng.choice(self.concepts), SIZES[size][1], self.tint())
        return (thing,), noun_phrase(thing.concept.name, self.rng, colour=thing.colour, size=size), size

    def several(self) -> tuple[tuple[Thing, ...], str]:
        concept, colour, count = self.rng.choice(self.concepts), self.tint(), self.rng.choice(COUNT_ODDS)
        words = plural(f"{colour} {concept.name}" if colour else concept.name)
        return tuple(Thing(concept, slot, colour) for slot in COUNT_SLOTS[count]), f"{COUNTS[count]} {words}"

    def pair(self, name: str) -> tuple[tuple[Thing, ...], str]:
        relation, (first, second) = RELATIONS[name], self.pair_of_concepts(name)
        front = Thing(first, relation.first, self.tint())
        back = Thing(second, relation.second, self.tint())
        between = self.rng.choice(relation.phrases)
        words = f"{self.phrase(front)} {between} {self.phrase(back)}"
        return ((back, front) if relation.first_in_front else (front, back)), words

    def pair_of_concepts(self, relation: str) -> tuple[Concept, Concept]:
        """Two different things between which the relation makes sense."""
        first = self.rng.choice(self.riders if relation == "riding" else self.concepts)
        seconds = {"riding": self.mounts, "on": self.solids, "behind": self.solids}.get(relation, self.concepts)
        second = self.rng.choice(seconds)
        while second == first:
            second = self.rng.choice(seconds)
        return first, second

    def phrase(self, thing: Thing) -> str:
        return noun_phrase(thing.concept.name, self.rng, colour=thing.colour)

    def tint(self) -> str | None:
        return self.rng.choice(TINTS) if self.rng.random() < TINT_SHARE else None

    def background(self) -> tuple[Background, str]:
        """What is behind the things, and the words for it; paper where nobody says anything."""
        rng, chance = self.rng, self.rng.random()
        if chance < COLOUR_BACKGROUND_SHARE:
            colour = rng.choice(list(COLOURS))
            article = "an" if colour == "orange" else "a"
            phrases = ("on {} {} background", "with {} {} background", "against {} {} backdrop")
            return ("colour", colour), rng.choice(phrases).format(article, colour)
        if chance < COLOUR_BACKGROUND_SHARE + GRADIENT_SHARE:
            top, bottom = rng.sample(list(COLOURS), 2)
            return ("gradient", top, bottom), f"on a {top} and {bottom} gradient"
        if chance < COLOUR_BACKGROUND_SHARE + GRADIENT_SHARE + WHITE_SHARE:
            return ("white",), rng.choice(("", "on a white background", "isolated on white"))
        place = rng.choice(list(PLACES))
        return ("place", place), rng.choice(PLACES[place][1])

    def tones(self, background: Background) -> tuple[Rgb, Rgb]:
        """Colours of the upper and lower edge; paper white behind a place, where nobody sees them."""
        kind, *names = background
        if kind == "colour":
            colour = COLOURS[names[0]]
            return vary(colour, self.rng, TONE_SPREAD), vary(colour, self.rng, TONE_SPREAD)
        if kind == "gradient":
            return COLOURS[names[0]], COLOURS[names[1]]
        return PAPER_WHITE, PAPER_WHITE

    def style(self, drawing_set: str) -> tuple[str | None, str]:
        """An effect or none, and the words for the style (perhaps none)."""
        chance = self.rng.random()
        if drawing_set != "fluent" or chance < NAMED_DRAWING_STYLE_SHARE:
            return None, self.rng.choice(DRAWING_STYLES[drawing_set])
        if chance < NAMED_DRAWING_STYLE_SHARE + EFFECT_SHARE:
            effect = self.rng.choice(list(EFFECTS))
            return effect, self.rng.choice(EFFECTS[effect][1])
        return None, ""
