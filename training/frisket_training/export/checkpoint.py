"""Replaces a checkpoint folder: networks, vocabulary, synonyms, grammar, manifest; and the golden run for tests."""

import json
import shutil
import tempfile
from pathlib import Path

from frisket_training.export.golden import write_golden
from frisket_training.export.manifest import Edition, build_manifest, write_manifest
from frisket_training.export.networks import export, exports_of
from frisket_training.export.preview import fit_preview
from frisket_training.export.rounding import Precision
from frisket_training.prepare.grammar import build_grammar, write_grammar
from frisket_training.prepare.synonyms import SYNONYMS, known_words
from frisket_training.sample.artist import Artist
from frisket_training.train.tokens import SPECIAL_WORDS
from frisket_training.work import Work

MAX_FILE_BYTES = 35_000_000
MAX_TOTAL_BYTES = 60_000_000


class TooLargeError(Exception):
    """The checkpoint would not fit into the repository."""


def write_checkpoint(
    work: Work, artist: Artist, edition: Edition, folder: Path, golden: Path, precision: Precision | None = None
) -> None:
    """Writes everything beside `folder` first and moves it when every network agreed with PyTorch.

    `precision` stores all networks the same way; without it large ones become int8, the rest float16.

    @raise ParityError, TooLargeError
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        fresh = Path(temporary)
        for item in exports_of(artist):
            difference = export(item, fresh, precision)
            size = (fresh / item.file).stat().st_size
            print(f"{item.file}: {size / 1e6:.1f} MB, differs from PyTorch by at most {difference:.1g}", flush=True)
        write_words(work, artist, fresh, edition.stage)
        if precision is None:
            check_size(list(fresh.iterdir()))
        manifest = build_manifest(edition, fit_preview(work.shards()[0]), list(fresh.iterdir()))
        write_manifest(fresh, manifest)
        write_golden(artist, golden)
        for path in fresh.iterdir():
            shutil.move(path, folder / path.name)


UNUSED = "<unused>"
"""In the place of a word that no scene of the stage names: no prompt can contain it, and the others keep their ids."""


def write_words(work: Work, artist: Artist, folder: Path, stage: int) -> None:
    """Vocabulary, synonyms, grammar and the null embedding."""
    known = known_words(stage) | set(SPECIAL_WORDS)
    words = [word if word in known else UNUSED for word in artist.vocabulary.words]
    null = [round(value, 6) for value in artist.null_embedding.tolist()]
    (folder / "null_image_embedding.json").write_text(json.dumps(null), encoding="utf-8")
    (folder / "vocab.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
    shutil.copy(work.sprites / SYNONYMS, folder / SYNONYMS)
    write_grammar(build_grammar(stage), folder)


def check_size(files: list[Path]) -> None:
    """@raise TooLargeError when a file or all of them are too large to commit"""
    sizes = {path.name: path.stat().st_size for path in files}
    for name, size in sizes.items():
        if size > MAX_FILE_BYTES:
            raise TooLargeError(f"{name} has {size:,} bytes; at most {MAX_FILE_BYTES:,} may be committed.")
    if sum(sizes.values()) > MAX_TOTAL_BYTES:
        raise TooLargeError(f"The checkpoint has {sum(sizes.values()):,} bytes, more than {MAX_TOTAL_BYTES:,}.")
