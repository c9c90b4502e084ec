"""The table of words that the networks never read, with the known words to read instead.

`synonyms.json` is one object, `{"word": "replacement"}`: lower-case words, replacements of one or more known words
separated by spaces. The pipeline's tokenizer applies it once, before it looks words up.
"""

import json
from collections import Counter
from pathlib import Path

from frisket_training.prepare.packages import EMOJI_NAMES, location
from frisket_training.prepare.word_choices import AMBIGUOUS, HAND_PICKED, NOT_THINGS
from frisket_training.prepare.word_vectors import WordVectors
from frisket_training.train.tokens import split_words
from frisket_training.world.colours import COLOURS
from frisket_training.world.concepts import concepts_of
from frisket_training.world.phrases import COUNTS, FILLERS, plural
from frisket_training.world.places import PLACES
from frisket_training.world.scene import RELATIONS, SIZES
from frisket_training.world.styles import DRAWING_STYLES, EFFECTS

SYNONYMS = "synonyms.json"

SIMILAR_ENOUGH = 0.72
"""Cosine from which a picture of the one word satisfies somebody who wrote the other; judged by reading the table."""

TAG_SIMILAR_ENOUGH = 0.5
"""Tags are chosen by people, but also for search: "paying" finds the money bag."""

GRAMMAR = ("a", "an", "the", "and", "of", "on", "in", "with", "against", "to", "isolated", "background", "backdrop")

COMMONEST_WORDS = 400
"""Words so common that they mean everything and nothing: never replaced by what stands near them."""


def known_words(stage: int) -> set[str]:
    """Every word that captions use on purpose."""
    phrases = [*grammar_phrases(), *(concept.name for concept in concepts_of(stage))]
    return {word for phrase in phrases for word in split_words(phrase)} | {
        word for concept in concepts_of(stage) for word in split_words(plural(concept.name))
    }


def grammar_phrases() -> list[str]:
    """All phrases but the names of things."""
    styles = [phrases for _, phrases in EFFECTS.values()]
    grouped = [*DRAWING_STYLES.values(), *styles, *(phrases for _, phrases in PLACES.values())]
    grouped += [relation.phrases for relation in RELATIONS.values()]
    single = [*GRAMMAR, *COLOURS, *COUNTS.values(), *FILLERS, *(size for size in SIZES if size)]
    return [*(phrase for phrases in grouped for phrase in phrases), *single, "gradient"]


def content_words(stage: int) -> set[str]:
    """Known words that stand for something that can be seen."""
    heads = {
        words[0] for words in map(split_words, (c.name for c in concepts_of(stage))) if len(words) == 1
    } - AMBIGUOUS
    places = {
        "beach",
        "ocean",
        "meadow",
        "desert",
        "snow",
        "night",
        "sunset",
        "space",
        "city",
        "forest",
        "pool",
        "room",
    }
    return heads | places | set(COLOURS) | {"huge", "tiny", "small", "street", "road", "woods", "sketch"}


def tag_synonyms(packages: Path, vectors: WordVectors, stage: int) -> dict[str, str]:
    """Emojibase's tags that name one concept alone and mean about the same."""
    data = json.loads((location(packages, EMOJI_NAMES) / "en" / "data.json").read_text(encoding="utf-8"))
    tags = {entry["hexcode"]: entry.get("tags", []) for entry in data}
    pairs = [
        (words[0], concept.name.lower())
        for concept in concepts_of(stage)
        for words in {tuple(split_words(tag)) for tag in tags.get(concept.emoji, [])}
        if len(words) == 1
    ]
    owners = Counter(word for word, _ in pairs)
    return {
        word: name
        for word, name in pairs
        if owners[word] == 1 and max(vectors.cosines(word, split_words(name)), default=0) >= TAG_SIMILAR_ENOUGH
    }


def build_synonyms(packages: Path, vectors: WordVectors, stage: int) -> dict[str, str]:
    """Near words, over them tags, over them what was picked by hand; a known word is never replaced."""
    known = known_words(stage)
    commonest = set(vectors.words[:COMMONEST_WORDS])
    asked = [word for word in vectors.words if word not in known and word not in commonest]
    near = vectors.nearest(asked, sorted(content_words(stage)))
    table = {word: target for word, (target, cosine) in near.items() if cosine >= SIMILAR_ENOUGH}
    table |= {word: name for word, name in tag_synonyms(packages, vectors, stage).items() if word not in commonest}
    table |= HAND_PICKED
    return {
        word: table[word]
        for word in sorted(table)
        if word not in known | NOT_THINGS and known.issuperset(table[word].split())
    }


def write_synonyms(table: dict[str, str], folder: Path) -> None:
    """`synonyms.json`, one line."""
    (folder / SYNONYMS).write_text(json.dumps(table, ensure_ascii=False) + "\n", encoding="utf-8")
