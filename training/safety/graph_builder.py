"""A small ONNX graph writer: named initialisers, 8-bit weights expanded in the graph, nodes in order."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from tfjs_weights import Weight

OPSET = 13
IR_VERSION = 8


class GraphBuilder:
    """Collects nodes and initialisers; every method returns the name of the tensor that it makes."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.initialisers: list[onnx.TensorProto] = []

    def constant(self, value: np.ndarray, dtype: type = np.float32) -> str:
        name = f"c{len(self.initialisers)}"
        self.initialisers.append(numpy_helper.from_array(np.ascontiguousarray(value.astype(dtype)), name))
        return name

    def weight(self, weight: Weight, arrange=lambda array: array) -> str:
        """The weight in ONNX's axis order; integers stay integers in the file."""
        if weight.scale is None:
            return self.constant(arrange(weight.stored))
        stored = self.constant(arrange(weight.stored), weight.stored.dtype.type)
        real = self.node("Cast", [stored], to=TensorProto.FLOAT)
        scaled = self.node("Mul", [real, self.constant(np.array(weight.scale))])
        return self.node("Add", [scaled, self.constant(np.array(weight.offset))])

    def node(self, operator: str, inputs: list[str], output: str | None = None, **attributes) -> str:
        output = output or f"t{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, inputs, [output], **attributes))
        return output

    def save(self, path: str, name: str, inputs: list, outputs: list) -> None:
        graph = helper.make_graph(self.nodes, name, inputs, outputs, self.initialisers)
        network = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
        network.ir_version = IR_VERSION
        onnx.checker.check_model(network)
        onnx.save(network, path)


def image_tensor(name: str, shape: list[int | str]):
    """Declares a float32 input or output."""
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
