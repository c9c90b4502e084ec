"""Writes test/fixtures/upsampler/upsampler.onnx: a super-resolution network with random weights, to test its contract.

python training/reference/make_tiny_upsampler.py
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SCALE = 4
TARGET = Path(__file__).parents[2] / "test/fixtures/upsampler/upsampler.onnx"


def main() -> None:
    """One convolution and a pixel shuffle: sample [b, 3, h, w] in -1 … 1 to enlarged [b, 3, 4h, 4w]."""
    generator = np.random.default_rng(4)
    weight = generator.normal(0, 0.05, (3 * SCALE**2, 3, 3, 3)).astype(np.float32)
    # The middle of each kernel passes its colour on, so that the result looks like the picture.
    for channel in range(3):
        weight[channel * SCALE**2 : (channel + 1) * SCALE**2, channel, 1, 1] += 1
    nodes = [
        helper.make_node("Conv", ["sample", "weight"], ["cells"], kernel_shape=[3, 3], pads=[1, 1, 1, 1]),
        helper.make_node("DepthToSpace", ["cells"], ["enlarged"], blocksize=SCALE, mode="CRD"),
    ]
    graph = helper.make_graph(
        nodes,
        "upsampler",
        [helper.make_tensor_value_info("sample", TensorProto.FLOAT, ["batch", 3, "height", "width"])],
        [helper.make_tensor_value_info("enlarged", TensorProto.FLOAT, ["batch", 3, "tall", "wide"])],
        [numpy_helper.from_array(weight, "weight")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(model, str(TARGET))


if __name__ == "__main__":
    main()
