"""How weights are stored: int8 per output channel, or float16; the network is rounded first, so that the numbers which
PyTorch computes with are the numbers that ONNX stores."""

from enum import Enum

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import nn

SMALL = 1024
"""Tensors of at most this many numbers stay float32: they weigh nothing and scale everything."""

INT8_SMALL = 4096
INT8_LIMIT = 127


class Precision(Enum):
    """How the large weights of a network are stored."""

    FLOAT32 = "float32"
    FLOAT16 = "float16"
    INT8 = "int8"


def quantise(weight: NDArray[np.float32], axis: int = 0) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Weights [...] to int8 and the scale of each index along `axis`, shaped to multiply."""
    others = tuple(index for index in range(weight.ndim) if index != axis)
    scale = np.maximum(np.abs(weight).max(axis=others, keepdims=True), 1e-8) / INT8_LIMIT
    levels = np.clip(np.rint(weight / scale), -INT8_LIMIT, INT8_LIMIT)
    return levels.astype(np.int8), scale.astype(np.float32)


def storage(shape: tuple[int, ...], precision: Precision) -> Precision:
    """How a tensor of this shape is stored in a network of this precision."""
    size = int(np.prod(shape))
    if precision is Precision.FLOAT32 or size <= SMALL:
        return Precision.FLOAT32
    if precision is Precision.INT8 and len(shape) > 1 and size > INT8_SMALL:
        return Precision.INT8
    return Precision.FLOAT16


@torch.no_grad()
def round_network(network: nn.Module, precision: Precision) -> None:
    """Rounds every parameter and every buffer of fractions as `shrink` will store it."""
    fractions = [buffer for buffer in network.buffers() if buffer.is_floating_point()]
    for parameter in [*network.parameters(), *fractions]:
        stored = storage(tuple(parameter.shape), precision)
        if stored is Precision.INT8:
            levels, scale = quantise(parameter.numpy())
            parameter.copy_(torch.from_numpy(levels.astype(np.float32) * scale))
        elif stored is Precision.FLOAT16:
            parameter.copy_(parameter.half().float())


def shrink(model: onnx.ModelProto, precision: Precision) -> None:
    """Stores large initialisers small; casts in the graph give float32 back."""
    initialisers, casts = [], []
    for tensor in model.graph.initializer:
        weight = numpy_helper.to_array(tensor)
        stored = storage(weight.shape, precision)
        if tensor.data_type != TensorProto.FLOAT or stored is Precision.FLOAT32:
            initialisers.append(tensor)
            continue
        kept, nodes = int8_nodes(tensor.name, weight) if stored is Precision.INT8 else half_nodes(tensor.name, weight)
        initialisers += kept
        casts += nodes
    nodes = [*casts, *model.graph.node]
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(initialisers)
    model.graph.node.extend(nodes)


def half_nodes(name: str, weight: NDArray[np.float32]) -> tuple[list[TensorProto], list[onnx.NodeProto]]:
    stored = numpy_helper.from_array(weight.astype(np.float16), f"{name}_f16")
    return [stored], [helper.make_node("Cast", [stored.name], [name], to=TensorProto.FLOAT)]


def int8_nodes(name: str, weight: NDArray[np.float32]) -> tuple[list[TensorProto], list[onnx.NodeProto]]:
    """The rounded weight is one of few levels per output channel, whichever axis the exporter put that on."""
    axis = output_axis(weight)
    levels, scale = quantise(weight, axis)
    kept = [numpy_helper.from_array(levels, f"{name}_i8"), numpy_helper.from_array(scale, f"{name}_scale")]
    cast = helper.make_node("Cast", [f"{name}_i8"], [f"{name}_levels"], to=TensorProto.FLOAT)
    return kept, [cast, helper.make_node("Mul", [f"{name}_levels", f"{name}_scale"], [name])]


def output_axis(weight: NDArray[np.float32]) -> int:
    """The axis along which quantising loses nothing: the exporter transposes some matrices."""
    errors = []
    for axis in (0, weight.ndim - 1):
        levels, scale = quantise(weight, axis)
        errors.append((float(np.abs(levels * scale - weight).max()), axis))
    return min(errors)[1]
