"""Exports networks to ONNX files of the shapes that published checkpoints have."""

import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, external_data_helper, helper, numpy_helper
from torch import nn

OPSET = 17


class Wrapped(nn.Module):
    """Gives a network positional inputs and plain tensor outputs."""

    def __init__(self, network: nn.Module, call) -> None:
        super().__init__()
        self.network = network
        self.call = call

    def forward(self, *inputs: torch.Tensor):
        return self.call(self.network, *inputs)


def export(
    path: Path,
    network: nn.Module,
    call,
    inputs: dict[str, torch.Tensor],
    outputs: list[str],
    axes: dict[str, list[str]],
) -> None:
    """`axes` names the dynamic dimensions of inputs and outputs; "" keeps a dimension as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    dynamic = {name: {axis: label for axis, label in enumerate(labels) if label} for name, labels in axes.items()}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            Wrapped(network, call).eval(),
            tuple(inputs.values()),
            str(path),
            input_names=list(inputs),
            output_names=outputs,
            dynamic_axes=dynamic,
            opset_version=OPSET,
            dynamo=False,
        )
    shorten_names(path)


def shorten_names(path: Path) -> None:
    """Drops node names and shortens those of inner values: in a tiny network they are most of the file."""
    model = onnx.load(path)
    graph = model.graph
    kept = {value.name for value in [*graph.input, *graph.output]}
    short: dict[str, str] = {"": ""}

    def shortened(name: str) -> str:
        return name if name in kept else short.setdefault(name, f"t{len(short)}")

    for tensor in graph.initializer:
        tensor.name = shortened(tensor.name)
    for node in graph.node:
        node.name = ""
        node.doc_string = ""
        node.input[:] = [shortened(name) for name in node.input]
        node.output[:] = [shortened(name) for name in node.output]
    del graph.value_info[:]
    onnx.checker.check_model(model)
    onnx.save(model, path)


def move_weights_out(path: Path, data_name: str) -> None:
    """Moves the weights to a file beside the graph, as exports above 2 GB have to."""
    model = onnx.load(path)
    external_data_helper.convert_model_to_external_data(
        model, all_tensors_to_one_file=True, location=data_name, size_threshold=256
    )
    path.unlink()
    onnx.save(model, path)


def halve(path: Path) -> None:
    """Turns a float32 graph into a float16 one, inputs and outputs included; integers stay."""
    model = onnx.load(path)
    graph = model.graph
    for tensor in graph.initializer:
        halve_tensor(tensor)
    for node in graph.node:
        for attribute in node.attribute:
            if attribute.type == onnx.AttributeProto.TENSOR:
                halve_tensor(attribute.t)
            if node.op_type == "Cast" and attribute.name == "to" and attribute.i == TensorProto.FLOAT:
                attribute.i = TensorProto.FLOAT16
    for value in [*graph.input, *graph.output]:
        if value.type.tensor_type.elem_type == TensorProto.FLOAT:
            value.type.tensor_type.elem_type = TensorProto.FLOAT16
    keep_resize_scales_in_float32(graph)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, path)


def halve_tensor(tensor: TensorProto) -> None:
    if tensor.data_type != TensorProto.FLOAT:
        return
    halved = np.clip(numpy_helper.to_array(tensor), -65504, 65504).astype(np.float16)
    tensor.CopyFrom(numpy_helper.from_array(halved, tensor.name))


def keep_resize_scales_in_float32(graph) -> None:
    """ONNX defines the scales of Resize as float32 whatever the picture is."""
    constants = {node.output[0]: node for node in graph.node if node.op_type == "Constant"}
    initializers = {tensor.name: tensor for tensor in graph.initializer}
    for node in graph.node:
        if node.op_type != "Resize" or len(node.input) < 3 or not node.input[2]:
            continue
        name = node.input[2]
        tensor = initializers[name] if name in initializers else constants[name].attribute[0].t
        if tensor.data_type == TensorProto.FLOAT16:
            tensor.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float32), tensor.name))


def make_scalar(path: Path, input_name: str) -> None:
    """Turns a rank-1 input of one element into a scalar, as newer exports have it."""
    model = onnx.load(path)
    graph = model.graph
    value = next(value for value in graph.input if value.name == input_name)
    inner = f"{input_name}_as_vector"
    for node in graph.node:
        node.input[:] = [inner if name == input_name else name for name in node.input]
    axes = numpy_helper.from_array(np.array([0], dtype=np.int64), f"{input_name}_axes")
    graph.initializer.append(axes)
    graph.node.insert(0, helper.make_node("Unsqueeze", [input_name, axes.name], [inner]))
    value.type.tensor_type.shape.ClearField("dim")
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, path)
