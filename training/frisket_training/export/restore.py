"""The other way round: from exported networks to weights that training can begin with."""

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

HALF, BYTE, SCALE = "_f16", "_i8", "_scale"


def restore(network: Path, prefix: str = "") -> dict[str, Tensor]:
    """The weights of an ONNX file of this project by their names in PyTorch, as float32; numbers of other kinds as they
    are. With a prefix, only the weights below it, without it."""
    stored = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy()) for tensor in onnx.load(str(network)).graph.initializer}
    weights = {}
    for name, tensor in stored.items():
        if name.endswith(BYTE):
            plain = name.removesuffix(BYTE)
            weights[plain] = tensor.float() * stored[plain + SCALE]
        elif name.endswith(HALF):
            weights[name.removesuffix(HALF)] = tensor.float()
        elif not (name.endswith(SCALE) and name.removesuffix(SCALE) + BYTE in stored):
            weights[name] = tensor
    return {name.removeprefix(prefix): tensor for name, tensor in weights.items() if name.startswith(prefix)}
