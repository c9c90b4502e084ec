"""A CLIP vocabulary small enough to commit: byte-pair encoding learnt on sentences written for this purpose."""

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

MERGE_COUNT = 420
START_TOKEN, END_TOKEN = "<|startoftext|>", "<|endoftext|>"

SENTENCES = """
a painting of a red fox beside a quiet river at dawn
two cats asleep on a blue sofa, watercolour
an astronaut riding a horse on the moon, photograph, soft light
the old lighthouse above the cliffs in a storm, oil painting
a bowl of soup that looks like a galaxy, digital art
three paper boats on a pond under a willow tree
the city at night in the rain, neon signs, reflections on the street
a robot reading a newspaper in a garden, pencil drawing
a portrait of a smiling robot made of copper and glass
snow on the mountains, a small wooden house with a warm window
a bicycle made of flowers leaning on a yellow wall
the painter's studio, brushes and jars on the table
a whale swimming in the clouds above the city
fresh bread and cheese on a wooden board, morning light
a child flying a kite on the beach, seen from above
a quiet library with tall shelves and a green lamp
"""


def byte_alphabet() -> list[str]:
    """The characters that stand for bytes 0 … 255, as in GPT-2 and CLIP."""
    printable = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    stand_ins = iter(range(0x100, 0x200))
    return [chr(byte if byte in printable else next(stand_ins)) for byte in range(256)]


def alphabet_in_vocabulary_order() -> list[str]:
    """Printable bytes first, so that "!" has id 0 as in the published vocabulary."""
    characters = byte_alphabet()
    return sorted(characters, key=ord)


def learn_merges(count: int) -> list[tuple[str, str]]:
    words = Counter(re.findall(r"[a-z]+|'s|[^\sa-z]+", SENTENCES))
    pieces = {word: [*word[:-1], word[-1] + "</w>"] for word in words}
    merges: list[tuple[str, str]] = []
    while len(merges) < count:
        pairs: Counter[tuple[str, str]] = Counter()
        for word, parts in pieces.items():
            for pair in pairwise(parts):
                pairs[pair] += words[word]
        if not pairs:
            break
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        merges.append(best)
        pieces = {word: merge(parts, best) for word, parts in pieces.items()}
    return merges


def merge(parts: list[str], pair: tuple[str, str]) -> list[str]:
    merged: list[str] = []
    for part in parts:
        if merged and (merged[-1], part) == pair and not merged[-1].endswith("</w>"):
            merged[-1] += part
        else:
            merged.append(part)
    return merged


def write_tokenizer(folder: Path, pad_token: str = END_TOKEN) -> None:
    """Writes the four files of a tokenizer folder as transformers saves them."""
    folder.mkdir(parents=True, exist_ok=True)
    merges = learn_merges(MERGE_COUNT)
    alphabet = alphabet_in_vocabulary_order()
    tokens = [*alphabet, *(f"{character}</w>" for character in alphabet), *("".join(pair) for pair in merges)]
    vocabulary = {token: index for index, token in enumerate([*dict.fromkeys(tokens), START_TOKEN, END_TOKEN])}
    special = {"bos_token": START_TOKEN, "eos_token": END_TOKEN, "unk_token": END_TOKEN, "pad_token": pad_token}
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False, separators=(",", ":")) + "\n")
    (folder / "merges.txt").write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in merges))
    (folder / "special_tokens_map.json").write_text(json.dumps(special) + "\n")
    config = {"model_max_length": 77, "tokenizer_class": "CLIPTokenizer", "pad_token": pad_token}
    (folder / "tokenizer_config.json").write_text(json.dumps(config) + "\n")


def vocabulary_size(folder: Path) -> int:
    return len(json.loads((folder / "vocab.json").read_text()))
