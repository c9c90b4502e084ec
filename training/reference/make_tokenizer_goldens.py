"""Writes test/fixtures/tokenizer-goldens: a tiny CLIP vocabulary and what transformers' CLIPTokenizer makes of texts.

python training/reference/make_tokenizer_goldens.py
"""

import json
from pathlib import Path

import transformers
from tiny_vocabulary import write_tokenizer
from transformers import CLIPTokenizer

OUTPUT = Path(__file__).parents[2] / "test/fixtures/tokenizer-goldens"

TEXTS = [
    "",
    " ",
    "a painting of a red fox",
    "A Painting OF a RED Fox",
    "  a   painting\tof\n a fox  ",
    "the painter's studio, they're here; I'll go, we've seen, you'd know, can't",
    "THE PAINTER'S STUDIO",
    "2 cats, 13 dogs and 1000 birds",
    "neon-lit street... (rain!) [fog] {mist} <sun>",
    "half-price #1 @ 50% & more / less \\ back",
    "café, naïve, Ångström, crème brûlée",
    "cafe\u0301, nai\u0308ve: decomposed letters",
    "ein weißer Fuchs am FLUẞ",
    "ΟΔΥΣΣΕΥΣ and İstanbul",
    "красная лиса у реки",
    "川のほとりの赤いキツネ",
    "مرحبا بالعالم",
    "👩‍🚀 on the 🌙, 🇫🇷 ❤️",
    "x² + y³ = ½ ∞ ≈ ∑",
    "line\u2028separator\u00a0and\u3000wide\u0085spaces",
    "zero\u200bwidth and joiner\u200d",
    "'s 't 're ''s'' '",
    "untranslatable supercalifragilistic words",
    "word " * 100,
    "a robot reading a newspaper in a garden, pencil drawing, " * 12,
    "1" * 90,
]


def main() -> None:
    write_tokenizer(OUTPUT)
    tokenizer = CLIPTokenizer.from_pretrained(OUTPUT)
    cases = []
    for text in TEXTS:
        plain = tokenizer(text, add_special_tokens=False)["input_ids"]
        padded = tokenizer(text, padding="max_length", max_length=77, truncation=True)["input_ids"]
        cases.append({"text": text, "ids": plain, "padded": padded})
    golden = {"reference": f"transformers {transformers.__version__}", "cases": cases}
    path = OUTPUT / "clip-tokenizer.golden.json"
    path.write_text(json.dumps(golden, ensure_ascii=False, separators=(",", ":")) + "\n")
    print(path.name, len(cases), "texts", path.stat().st_size, "bytes,", len(tokenizer), "tokens")


if __name__ == "__main__":
    main()
