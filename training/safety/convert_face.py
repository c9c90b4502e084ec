"""Writes face-api's SSD MobileNetV1 as ONNX: `image` [1, 512, 512, 3] in 0..255 -> `boxes` [1, n, 4], `scores` [1, n, 1].

Boxes are top, left, bottom, right as shares of the side. Batch norm of the depthwise layers is folded into their kernels.
Usage: convert_face.py FOLDER_OF_FACE_API OUT.onnx
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from graph_builder import GraphBuilder, image_tensor
from tfjs_weights import Weight, read_weights

SIDE_PX = 512
BATCH_NORM_EPSILON = 0.0010000000474974513
STRIDED_BLOCKS = (2, 4, 6, 12)
# The box coder's scales in the SSD paper's reference implementation (arXiv 1512.02325): 10 for centres, 5 for sizes.
CENTRE_SCALE, SIZE_SCALE = 10.0, 5.0


def load(package: Path) -> dict[str, Weight]:
    folder = package / "model"
    manifest = json.loads((folder / "ssd_mobilenetv1_model-weights_manifest.json").read_text())
    return read_weights(manifest, (folder / "ssd_mobilenetv1_model.bin").read_bytes())


class FaceConverter:
    def __init__(self, weights: dict[str, Weight]) -> None:
        self.weights = weights
        self.graph = GraphBuilder()
        self.zero = self.graph.constant(np.array(0.0))
        self.six = self.graph.constant(np.array(6.0))

    def relu6(self, source: str) -> str:
        return self.graph.node("Clip", [source, self.zero, self.six])

    def pointwise(self, source: str, prefix: str, stride: int = 1) -> str:
        kernel = self.graph.weight(self.weights[f"{prefix}/weights"], lambda a: a.transpose(3, 2, 0, 1))
        bias = self.graph.constant(self.weights[f"{prefix}/convolution_bn_offset"].value())
        made = self.graph.node("Conv", [source, kernel, bias], strides=[stride] * 2, auto_pad="SAME_UPPER")
        return self.relu6(made)

    def depthwise(self, source: str, prefix: str, stride: int) -> str:
        norm = {
            key: self.weights[f"{prefix}/BatchNorm/{key}"].value()
            for key in ("gamma", "beta", "moving_mean", "moving_variance")
        }
        scale = norm["gamma"] / np.sqrt(norm["moving_variance"] + BATCH_NORM_EPSILON)
        kernel = self.weights[f"{prefix}/depthwise_weights"].value() * scale[None, None, :, None]
        kernel = kernel.transpose(2, 3, 0, 1)
        bias = norm["beta"] - norm["moving_mean"] * scale
        inputs = [source, self.graph.constant(kernel), self.graph.constant(bias)]
        made = self.graph.node(
            "Conv", inputs, strides=[stride] * 2, group=kernel.shape[0], auto_pad="SAME_UPPER"
        )
        return self.relu6(made)

    def backbone(self) -> list[str]:
        """Feature maps that the predictors look at, largest first."""
        channels_first = self.graph.node("Transpose", ["image"], perm=[0, 3, 1, 2])
        scaled = self.graph.node("Div", [channels_first, self.graph.constant(np.array(127.5))])
        here = self.graph.node("Sub", [scaled, self.graph.constant(np.array(1.0))])
        here = self.pointwise(here, "MobilenetV1/Conv2d_0_pointwise", 2)
        maps = []
        for block in range(1, 14):
            here = self.depthwise(
                here, f"MobilenetV1/Conv2d_{block}_depthwise", 2 if block in STRIDED_BLOCKS else 1
            )
            here = self.pointwise(here, f"MobilenetV1/Conv2d_{block}_pointwise")
            if block in (11, 13):
                maps.append(here)
        for layer in range(8):
            strided = layer % 2 == 1
            here = self.pointwise(here, f"Prediction/Conv2d_{layer}_pointwise", 2 if strided else 1)
            if strided:
                maps.append(here)
        return maps

    def predictions(self, maps: list[str], predictor: str, depth: int) -> str:
        parts = []
        for level, feature_map in enumerate(maps):
            prefix = f"Prediction/BoxPredictor_{level}/{predictor}"
            kernel = self.graph.weight(self.weights[f"{prefix}/weights"], lambda a: a.transpose(3, 2, 0, 1))
            bias = self.graph.constant(self.weights[f"{prefix}/biases"].value())
            made = self.graph.node("Conv", [feature_map, kernel, bias], auto_pad="SAME_UPPER")
            last = self.graph.node("Transpose", [made], perm=[0, 2, 3, 1])
            parts.append(self.graph.node("Reshape", [last, self.graph.constant(np.array([1, -1, depth]), np.int64)]))
        return self.graph.node("Concat", parts, axis=1)

    def columns(self, source: str, start: int, end: int) -> str:
        bounds = [self.graph.constant(np.array([v]), np.int64) for v in (start, end, 2)]
        return self.graph.node("Slice", [source, *bounds])

    def decode(self, encoded: str) -> int:
        """Turns offsets from the anchors into boxes; gives back how many there are."""
        anchors = next(w for name, w in self.weights.items() if "extra_dim" in name).value().reshape(1, -1, 4)
        size = anchors[..., 2:] - anchors[..., :2]
        centre = anchors[..., :2] + size / 2
        moved = self.graph.node(
            "Mul", [self.columns(encoded, 0, 2), self.graph.constant(size / CENTRE_SCALE)]
        )
        middle = self.graph.node("Add", [moved, self.graph.constant(centre)])
        grown = self.graph.node(
            "Exp",
            [self.graph.node("Div", [self.columns(encoded, 2, 4), self.graph.constant(np.array(SIZE_SCALE))])],
        )
        half = self.graph.node("Mul", [grown, self.graph.constant(size / 2)])
        corners = [self.graph.node("Sub", [middle, half]), self.graph.node("Add", [middle, half])]
        self.graph.node("Concat", corners, "boxes", axis=2)
        return anchors.shape[1]


def convert(package: Path, target: str) -> None:
    converter = FaceConverter(load(package))
    maps = converter.backbone()
    count = converter.decode(converter.predictions(maps, "BoxEncodingPredictor", 4))
    classes = converter.predictions(maps, "ClassPredictor", 3)
    converter.graph.node("Sigmoid", [converter.columns(classes, 1, 2)], "scores")
    converter.graph.save(
        target,
        "face",
        [image_tensor("image", [1, SIDE_PX, SIDE_PX, 3])],
        [image_tensor("boxes", [1, count, 4]), image_tensor("scores", [1, count, 1])],
    )


if __name__ == "__main__":
    convert(Path(sys.argv[1]), sys.argv[2])
