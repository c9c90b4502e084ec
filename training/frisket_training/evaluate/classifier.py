"""A linear classifier, solved in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RIDGE = 30.0
"""Weight of the penalty, in units of examples; chosen on true scenes."""


@dataclass(frozen=True)
class Classifier:
    """Scores of classes are a linear map of standardised features."""

    classes: tuple[str, ...]
    mean: NDArray[np.float32]
    deviation: NDArray[np.float32]
    weights: NDArray[np.float32]

    def scores(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """Features [n, f] to scores [n, classes]."""
        return ((features - self.mean) / self.deviation) @ self.weights[:-1] + self.weights[-1]

    def classify(self, features: NDArray[np.float32]) -> list[str]:
        return [self.classes[index] for index in self.scores(features).argmax(1)]

    def save(self, path: Path) -> None:
        """Weights as float16: a linear map does not care."""
        np.savez_compressed(
            path,
            classes=np.array(self.classes),
            mean=self.mean.astype(np.float16),
            deviation=self.deviation.astype(np.float16),
            weights=self.weights.astype(np.float16),
        )


def load_classifier(path: Path) -> Classifier:
    stored = np.load(path)
    mean, deviation, weights = (stored[key].astype(np.float32) for key in ("mean", "deviation", "weights"))
    return Classifier(tuple(stored["classes"].tolist()), mean, deviation, weights)


def fit(features: NDArray[np.float32], labels: Sequence[str]) -> Classifier:
    """Ridge regression onto one column per class, every class weighing the same; features [n, f]."""
    classes, column, counts = np.unique(np.array(labels), return_inverse=True, return_counts=True)
    mean = features.mean(0)
    deviation = features.std(0) + 1e-2
    standard = np.hstack([(features - mean) / deviation, np.ones((len(features), 1), np.float32)])
    targets = np.zeros((len(labels), len(classes)), np.float32)
    targets[np.arange(len(labels)), column] = 1
    weighted = standard * (len(labels) / len(classes) / counts)[column, None].astype(np.float32)
    gram = weighted.T @ standard + RIDGE * np.eye(standard.shape[1], dtype=np.float32)
    weights = np.linalg.solve(gram, weighted.T @ targets).astype(np.float32)
    return Classifier(tuple(classes.tolist()), mean, deviation, weights)
