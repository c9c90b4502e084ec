"""Make an ONNX network give the same numbers for a picture whatever the batch and the thread count.

onnxruntime's CPU kernels add up along a middle axis in one order when the batch is at least as large as the number of
threads and in another when it is smaller. A matrix product has one order. So every ReduceSum or ReduceMean over axis 1
of a three-dimensional tensor becomes a product with a row of ones (or of 1 / length). A Transpose before the reduction
does not help: the graph optimiser removes it again. Needs the `onnx` package.

usage: batch-invariant-reductions.py NETWORK.onnx...
"""

import sys

import numpy as np
import onnx
from onnx import helper, numpy_helper, shape_inference

REDUCTIONS = ("ReduceSum", "ReduceMean")
AXIS = 1


def constants(graph):
    found = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    for node in graph.node:
        if node.op_type == "Constant":
            found[node.output[0]] = numpy_helper.to_array(node.attribute[0].t)
    return found


def attribute(node, name, default):
    for item in node.attribute:
        if item.name == name:
            return helper.get_attribute_value(item)
    return default


def reduced_axes(node, known):
    if len(node.input) > 1:
        return np.atleast_1d(known[node.input[1]]).tolist()
    return list(attribute(node, "axes", []))


def reduced_length(node, model):
    inferred = shape_inference.infer_shapes(model).graph
    for value in inferred.value_info:
        if value.name == node.input[0]:
            return value.type.tensor_type.shape.dim[AXIS].dim_value
    raise SystemExit(f"{node.name}: the length of the reduced axis is not known")


def product(node, model):
    """[batch, length, features] reduced over the length, as ones[1, 1, length] @ input, then without the axis of 1."""
    if attribute(node, "keepdims", 1):
        raise SystemExit(f"{node.name}: keeping the reduced axis is not handled")
    length = reduced_length(node, model)
    weight = 1.0 if node.op_type == "ReduceSum" else 1.0 / length
    prefix = node.output[0]
    row, axes, kept = f"{prefix}_row", f"{prefix}_axes", f"{prefix}_kept"
    model.graph.initializer.append(numpy_helper.from_array(np.full((1, 1, length), weight, np.float32), row))
    model.graph.initializer.append(numpy_helper.from_array(np.array([AXIS], np.int64), axes))
    return [
        helper.make_node("MatMul", [row, node.input[0]], [kept], name=f"{node.name}_product"),
        helper.make_node("Squeeze", [kept, axes], list(node.output), name=node.name),
    ]


def drop_unused_initializers(graph):
    used = {name for node in graph.node for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)


def rewrite(path):
    model = onnx.load(path)
    known = constants(model.graph)
    nodes = []
    rewritten = 0
    for node in list(model.graph.node):
        if node.op_type in REDUCTIONS and reduced_axes(node, known) == [AXIS]:
            nodes.extend(product(node, model))
            rewritten += 1
        else:
            nodes.append(node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    drop_unused_initializers(model.graph)
    onnx.checker.check_model(model)
    onnx.save(model, path)
    print(f"{path}: {rewritten} reductions rewritten")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    for network in sys.argv[1:]:
        rewrite(network)
