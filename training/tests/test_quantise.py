"""Integer networks: nearly the same numbers, really integers, the same for a row in any batch."""

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from frisket_training.quantise.folder import some_prompts
from frisket_training.quantise.integer import quantise_network

CHANNELS = 24


def write_network(path):
    """Four convolutions with a sum over known shapes between them."""
    generator = np.random.default_rng(1)
    shape = (CHANNELS, CHANNELS, 3, 3)
    weights = [
        numpy_helper.from_array(generator.normal(0, 0.07, shape).astype(np.float32), f"w{index}") for index in range(4)
    ]
    nodes = [
        helper.make_node("Shape", ["x0"], ["dims"], name="shape"),
        helper.make_node("Gather", ["dims", "one"], ["side"], name="gather"),
        helper.make_node("Cast", ["side"], ["scale"], name="cast", to=TensorProto.FLOAT),
        *(
            helper.make_node("Conv", [f"x{index}", f"w{index}"], [f"x{index + 1}"], name=f"conv{index}", pads=[1] * 4)
            for index in range(4)
        ),
        helper.make_node("Div", ["x4", "scale"], ["y"], name="divide"),
    ]
    side = ["batch", CHANNELS, 8, 8]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("x0", TensorProto.FLOAT, side)],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, side)],
        [*weights, numpy_helper.from_array(np.array(1, np.int64), "one")],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), str(path))


def test_integer_network_computes_nearly_the_same_whatever_the_batch(tmp_path):
    source, target = tmp_path / "tiny.onnx", tmp_path / "tiny.int8.onnx"
    write_network(source)
    generator = np.random.default_rng(2)
    calls = [{"x0": generator.standard_normal((2, CHANNELS, 8, 8), np.float32)} for _ in range(4)]
    quantise_network(source, calls, target)

    exact = onnxruntime.InferenceSession(str(source), providers=["CPUExecutionProvider"])
    rounded = onnxruntime.InferenceSession(str(target), providers=["CPUExecutionProvider"])
    expected, actual = exact.run(None, calls[0])[0], rounded.run(None, calls[0])[0]
    assert 0 < np.abs(expected - actual).mean() < 0.05 * np.abs(expected).mean()
    alone = rounded.run(None, {"x0": calls[0]["x0"][:1]})[0]
    assert np.array_equal(alone, actual[:1])

    kinds = [node.op_type for node in onnx.load(str(target)).graph.node]
    assert kinds.count("QuantizeLinear") >= 2
    assert "Shape" not in kinds


def test_prompts_spread_over_what_the_checkpoint_knows():
    manifest = {"concepts": ["cat", "dog", "fox"], "places": ["in a room", "at sunset"]}
    assert some_prompts(manifest, 3) == ["a cat in a room", "a dog at sunset", "a fox in a room"]
