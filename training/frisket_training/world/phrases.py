"""English for scenes."""

import random

COUNTS = {2: "two", 3: "three", 4: "four"}

FILLERS = ("a picture of ", "an illustration of ", "an image of ", "a drawing of ", "a photo of ")
FILLER_SHARE = 0.12

INDEFINITE_SHARE = 0.85
DEFINITE_SHARE = 0.06
"""The rest names things without an article, as hasty people do."""

LEADING_STYLES = ("pencil drawing", "oil painting", "3d render", "cartoon")
LEADING_SHARE = 0.6


def with_article(words: str) -> str:
    """`words` with "a" or "an"."""
    return ("an " if words[0].lower() in "aeiou" else "a ") + words


def plural(words: str) -> str:
    """More than one of `words`."""
    if words.endswith("s"):
        return words
    return words + ("es" if words.endswith(("x", "ch", "sh")) else "s")


def noun_phrase(name: str, rng: random.Random, *, colour: str | None = None, size: str | None = None) -> str:
    """One thing as people write it: usually with "a", sometimes with "the" or with nothing."""
    words = " ".join(part for part in (size, colour, name) if part)
    chance = rng.random()
    if chance < INDEFINITE_SHARE:
        return with_article(words)
    return f"the {words}" if chance < INDEFINITE_SHARE + DEFINITE_SHARE else words


def add_style(caption: str, style: str, rng: random.Random) -> str:
    """The style before, after or behind a comma."""
    if style in LEADING_STYLES and rng.random() < LEADING_SHARE:
        return f"{style} of {caption}"
    return rng.choice((f"{caption} {style}", f"{caption}, {style}"))


def add_filler(caption: str, rng: random.Random) -> str:
    """Now and then the words that people begin with although they say nothing."""
    return rng.choice(FILLERS) + caption if rng.random() < FILLER_SHARE else caption
