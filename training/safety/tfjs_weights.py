"""Reads the weight files that TensorFlow.js writes, keeping quantised tensors as the integers they are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Weight:
    """One tensor: `stored` as in the file; its real value is `stored * scale + offset` (scale None: as it is)."""

    stored: np.ndarray
    scale: float | None = None
    offset: float = 0.0

    def value(self) -> np.ndarray:
        """The real values, float32, in the tensor's own shape."""
        if self.scale is None:
            return self.stored.astype(np.float32)
        return self.stored.astype(np.float32) * np.float32(self.scale) + np.float32(self.offset)


def read_weights(manifest: list[dict], data: bytes) -> dict[str, Weight]:
    """Tensors by name from a weights manifest and the concatenated shards.

    Raises ValueError when the manifest does not account for every byte.
    """
    weights: dict[str, Weight] = {}
    position = 0
    for entry in (entry for group in manifest for entry in group["weights"]):
        quantisation = entry.get("quantization")
        dtype = np.dtype(quantisation["dtype"] if quantisation else entry["dtype"])
        count = int(np.prod(entry["shape"])) if entry["shape"] else 1
        stored = np.frombuffer(data, dtype, count, position).reshape(entry["shape"])
        position += count * dtype.itemsize
        scale, offset = (quantisation["scale"], quantisation["min"]) if quantisation else (None, 0.0)
        weights[entry["name"]] = Weight(stored, scale, offset)
    if position != len(data):
        raise ValueError(f"the manifest describes {position} bytes, the shards hold {len(data)}")
    return weights
