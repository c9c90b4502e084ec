"""What the checkpoint knows of sentences, for `grammar.json`: its things, its places, and the relation that words between
two things come nearest to.

Scenes are described with few relations and without verbs. Of "a fox reading a book" a network that never met "reading"
would draw the book alone; with "next to" in its place it draws both.
"""

import json
from pathlib import Path

from frisket_training.train.tokens import split_words
from frisket_training.world.concepts import concepts_of
from frisket_training.world.phrases import FILLERS, LEADING_STYLES, plural
from frisket_training.world.places import PLACES
from frisket_training.world.scene import RELATIONS
from frisket_training.world.styles import DRAWING_STYLES, EFFECTS

GRAMMAR_FILE = "grammar.json"

TOGETHER = "next to"

CONNECTIVES = {
    **dict.fromkeys(["chasing", "chases", "following", "follows", "hunting", "behind"], "behind"),
    **dict.fromkeys(["driving", "drives", "rides", "riding", "cycling", "surfing", "steering", "flying"], "riding"),
    **dict.fromkeys(["in", "inside", "into", "within", "sits", "sitting", "standing", "lying", "sleeping"], "on"),
    **dict.fromkeys(["dancing", "jumping", "atop", "onto", "upon"], "on"),
    **dict.fromkeys(["under", "underneath", "beneath", "below"], "below"),
    **dict.fromkeys(["over", "above"], "above"),
    **dict.fromkeys(["holding", "carrying", "eating", "drinking", "reading", "playing", "watching", "painting"], TOGETHER),
    **dict.fromkeys(["throwing", "catching", "kicking", "pushing", "pulling", "cooking", "baking", "buying"], TOGETHER),
    **dict.fromkeys(["fighting", "versus", "vs", "meets", "meeting", "hugging", "kissing", "near"], TOGETHER),
}
"""Words between two things, and the relation that looks most like them."""

REVERSED = {"front": "behind"}
"""Of the words "in front of"."""

PLAIN_RELATIONS = frozenset(["behind", "rides", "riding", "atop", "below", "above"])
"""Understood as they are, or by way of their synonym."""

ON_THE_HEAD = ("top hat", "graduation cap", "crown", "headphones", "glasses", "sunglasses")
WORN_WORDS = ("wearing", "wears", "with", "in", "has", "having")

INSTEAD = {
    "flower": "tulip", "flowers": "tulips", "hat": "top hat", "hats": "top hats", "moon": "full moon",
    "heart": "red heart", "hearts": "red hearts", "apple": "red apple", "apples": "red apples",
    "ball": "soccer ball", "balls": "soccer balls", "tree": "deciduous tree", "trees": "deciduous trees",
    "swords": "crossed swords", "coffee": "cup of coffee", "fries": "french fries", "santa": "santa claus",
    "cake": "birthday cake", "cakes": "birthday cakes", "palm": "palm tree", "shoe": "running shoe",
    "shoes": "running shoes", "train": "bullet train", "computer": "desktop computer", "tea": "teapot", "wine": "wine glass", "beer": "beer mug",
    "milk": "glass of milk", "cup": "cup of coffee", "book": "open book", "phone": "mobile phone", "mug": "beer mug",
    "noodles": "bowl of noodles", "rice": "bowl of rice", "salad": "green salad", "lantern": "red paper lantern",
    "truck": "pickup truck", "trucks": "pickup trucks", "bottle": "champagne bottle",
    "tower": "tokyo tower", "police": "police officer",
}  # fmt: skip
"""Words that are only part of things' names, and the thing that most people mean by them alone."""

SCENERY = {
    "beach": "palm tree", "underwater": "tropical fish", "meadow": "sunflower", "desert": "cactus", "snow": "snowman",
    "night": "crescent moon", "sunset": "sailboat", "space": "planet", "city": "taxi", "forest": "deciduous tree",
    "pool": "flamingo", "room": "couch", "road": "car", "moon": "astronaut", "clouds": "airplane", "stage": "microphone",
    "volcano": "volcano",
}  # fmt: skip
"""A thing for every place: no scene is without one."""

PLACE_WORDS = {
    "on": {"beach": "beach", "road": "road", "street": "road", "stage": "stage"},
    "in": {
        "ocean": "underwater", "meadow": "meadow", "grassy field": "meadow", "desert": "desert", "snow": "snow",
        "snowy mountains": "snow", "outer space": "space", "space": "space", "city": "city", "forest": "forest",
        "woods": "forest", "room": "room", "sky": "clouds",
    },
    "in front of": {"city skyline": "city"},
    "under": {"night sky": "night"},
    "at": {"night": "night", "sunset": "sunset"},
    "beside": {"pool": "pool", "swimming pool": "pool"},
}  # fmt: skip
"""Places as people name them alone, by the words that lead to them; the moon, clouds and a volcano are things then."""

def build_grammar(stage: int) -> dict[str, object]:
    """The contents of `grammar.json`; names in lower-case words as the tokenizer splits them."""
    names = [as_read(concept.name) for concept in concepts_of(stage)]
    return {
        "things": sorted({*names, *(as_read(plural(concept.name)) for concept in concepts_of(stage))}),
        "places": {
            **{as_read(phrase): SCENERY[name] for name, (_, phrases) in PLACES.items() for phrase in phrases},
            **{
                words: f"{SCENERY[name]} {lead}"
                for lead, places in PLACE_WORDS.items()
                for words, name in places.items()
            },
        },
        "styles": sorted({as_read(phrase) for phrase in style_phrases()}),
        "relations": sorted({as_read(phrase) for relation in RELATIONS.values() for phrase in relation.phrases}),
        "connectives": {word: said for word, said in sorted(CONNECTIVES.items()) if word not in PLAIN_RELATIONS},
        "reversed": REVERSED,
        "together": TOGETHER,
        "worn": {"things": [name for name in ON_THE_HEAD if name in names], "words": WORN_WORDS, "relation": "on"},
        "instead": {word: thing for word, thing in INSTEAD.items() if word not in names},
    }


def as_read(phrase: str) -> str:
    return " ".join(split_words(phrase))


def style_phrases() -> list[str]:
    """With and without the word that leads to them."""
    drawn = [phrase for phrases in DRAWING_STYLES.values() for phrase in phrases]
    changed = [phrase for _, phrases in EFFECTS.values() for phrase in phrases]
    said = [*drawn, *changed, *LEADING_STYLES, *FILLERS]
    return [*said, *(phrase.removeprefix("as ").removeprefix("in ").removeprefix("a ").removeprefix("an ") for phrase in said)]


def write_grammar(grammar: dict[str, object], folder: Path) -> None:
    """`grammar.json`."""
    (folder / GRAMMAR_FILE).write_text(json.dumps(grammar, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
