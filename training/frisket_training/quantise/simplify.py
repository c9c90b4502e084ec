"""Takes out of a graph what does not depend on its inputs: stored casts, and sums over shapes that are known."""

import tempfile
from pathlib import Path

import onnx
import onnxruntime
from onnx import ModelProto, NodeProto, helper, numpy_helper, shape_inference

ROUNDS = 3
"""Knowing one shape lets the next be found; house networks are done after two rounds."""


def simplify(path: Path) -> ModelProto:
    """The same network with float32 weights and with every constant computed."""
    model = fold(onnx.load(str(path)))
    for _ in range(ROUNDS):
        if not fix_shapes(model):
            break
        model = fold(model)
    return model


def fold(model: ModelProto) -> ModelProto:
    """onnxruntime's own constant folding, without the changes that only its CPU kernels understand."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "source.onnx", Path(folder) / "folded.onnx"
        onnx.save(model, str(source))
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(target)
        options.log_severity_level = 3
        onnxruntime.InferenceSession(str(source), options, providers=["CPUExecutionProvider"])
        return onnx.load(str(target))


def fix_shapes(model: ModelProto) -> int:
    """Replaces questions for one known side of a tensor by its size; how many."""
    inferred = shape_inference.infer_shapes(model, data_prop=True)
    sides = {value.name: value.type.tensor_type.shape.dim for value in known_values(inferred)}
    shapes = {node.output[0]: node for node in model.graph.node if node.op_type == "Shape"}
    constants = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    fixed = 0
    for node in model.graph.node:
        size = gathered_side(node, shapes, constants, sides)
        if size is None:
            continue
        value = numpy_helper.from_array(constants[node.input[1]] * 0 + size, node.output[0])
        node.CopyFrom(helper.make_node("Constant", [], [node.output[0]], name=node.name, value=value))
        fixed += 1
    drop_unasked(model)
    return fixed


def drop_unasked(model: ModelProto) -> None:
    """Shapes that nobody asks for any more."""
    wanted = {name for node in model.graph.node for name in node.input} | {value.name for value in model.graph.output}
    kept = [node for node in model.graph.node if node.op_type != "Shape" or node.output[0] in wanted]
    del model.graph.node[:]
    model.graph.node.extend(kept)


def known_values(model: ModelProto) -> list[onnx.ValueInfoProto]:
    return [*model.graph.value_info, *model.graph.input, *model.graph.output]


def gathered_side(node: NodeProto, shapes: dict, constants: dict, sides: dict) -> int | None:
    """The size that a Gather takes from a Shape, where it is a fixed one."""
    if node.op_type != "Gather" or node.input[0] not in shapes or node.input[1] not in constants:
        return None
    dims = sides.get(shapes[node.input[0]].input[0])
    index = constants[node.input[1]]
    if dims is None or index.size != 1 or not -len(dims) <= int(index.flat[0]) < len(dims):
        return None
    dim = dims[int(index.flat[0])]
    return dim.dim_value if dim.HasField("dim_value") else None
