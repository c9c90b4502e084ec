"""Writes nsfwjs' MobileNetV2Mid as ONNX: `input` [n, 224, 224, 3] in 0..1 -> `shares` [n, 5].

Usage: convert_nsfw.py FOLDER_OF_NSFWJS OUT.onnx
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np

from graph_builder import GraphBuilder, image_tensor
from tfjs_weights import Weight, read_weights

RELU6_MAX = 6.0


def _exported(path: Path) -> Any:
    """What one of the package's CommonJS files exports; node evaluates it."""
    script = "const m = require(process.argv[1]); process.stdout.write(JSON.stringify(m.default ?? m))"
    made = subprocess.run(["node", "-e", script, str(path.resolve())], capture_output=True, check=True)
    return json.loads(made.stdout)


def load(package: Path) -> tuple[list[dict], dict[str, Weight]]:
    """Graph nodes in execution order, and the weights by name."""
    folder = package / "dist" / "models" / "mobilenet_v2_mid"
    described = _exported(folder / "model.min.js")
    shards = sorted(folder.glob("group1-shard*.min.js"))
    data = b"".join(base64.b64decode(_exported(shard)) for shard in shards)
    return described["modelTopology"]["node"], read_weights(described["weightsManifest"], data)


def _text(encoded: str) -> str:
    return base64.b64decode(encoded).decode()


def _fused(node: dict) -> list[str]:
    return [_text(name) for name in node["attr"]["fused_ops"]["list"]["s"]]


class NsfwConverter:
    """Translates the ten kinds of operator that the package's graph holds."""

    def __init__(self, weights: dict[str, Weight]) -> None:
        self.weights = weights
        self.graph = GraphBuilder()
        self.tensors: dict[str, str] = {}

    def operand(self, name: str) -> str:
        return self.tensors[name] if name in self.tensors else self.graph.constant(self.weights[name].value())

    def convolution(self, node: dict) -> str:
        kernel = self.weights[node["input"][1]]
        strides = [int(v) for v in node["attr"]["strides"]["list"]["i"]][1:3]
        if node["op"] == "_FusedConv2D":
            groups, arrange = 1, lambda a: a.transpose(3, 2, 0, 1)
        else:
            height, width, channels, multiplier = kernel.stored.shape
            groups = channels
            arrange = lambda a: a.transpose(2, 3, 0, 1).reshape(channels * multiplier, 1, height, width)
        inputs = [self.tensors[node["input"][0]], self.graph.weight(kernel, arrange)]
        if "BiasAdd" in _fused(node):
            inputs.append(self.graph.constant(self.weights[node["input"][2]].value().reshape(-1)))
        padding = "SAME_UPPER" if _text(node["attr"]["padding"]["s"]) == "SAME" else "VALID"
        return self.graph.node("Conv", inputs, strides=strides, group=groups, auto_pad=padding)

    def matrix_product(self, node: dict) -> str:
        source, kernel, bias = node["input"]
        return self.graph.node(
            "Gemm",
            [
                self.tensors[source],
                self.graph.weight(self.weights[kernel]),
                self.graph.constant(self.weights[bias].value().reshape(-1)),
            ],
        )

    def clip(self, source: str) -> str:
        low, high = self.graph.constant(np.array(0.0)), self.graph.constant(np.array(RELU6_MAX))
        return self.graph.node("Clip", [source, low, high])

    def translate(self, node: dict) -> None:
        kind, inputs = node["op"], node.get("input", [])
        if kind == "Const":
            return
        if kind == "Placeholder":
            made = self.graph.node("Transpose", ["input"], perm=[0, 3, 1, 2])
        elif kind == "Identity":
            made = self.tensors[inputs[0]]
        elif kind in ("_FusedConv2D", "FusedDepthwiseConv2dNative"):
            made = self.convolution(node)
        elif kind == "_FusedMatMul":
            made = self.matrix_product(node)
        elif kind in ("Mul", "Sub", "AddV2"):
            made = self.graph.node({"AddV2": "Add"}.get(kind, kind), [self.operand(name) for name in inputs])
        elif kind == "AvgPool":
            made = self.graph.node("GlobalAveragePool", [self.tensors[inputs[0]]])
        elif kind == "Squeeze":
            made = self.graph.node("Flatten", [self.tensors[inputs[0]]], axis=1)
        elif kind == "Softmax":
            made = self.graph.node("Softmax", [self.tensors[inputs[0]]], axis=1)
        else:
            raise ValueError(f"operator {kind} is not known")
        if "fused_ops" in node.get("attr", {}) and "Relu6" in _fused(node):
            made = self.clip(made)
        self.tensors[node["name"]] = made


def convert(package: Path, target: str) -> None:
    nodes, weights = load(package)
    converter = NsfwConverter(weights)
    for node in nodes:
        converter.translate(node)
    converter.graph.node("Identity", [converter.tensors[nodes[-1]["name"]]], "shares")
    converter.graph.save(
        target, "nsfw", [image_tensor("input", ["n", 224, 224, 3])], [image_tensor("shares", ["n", 5])]
    )


if __name__ == "__main__":
    convert(Path(sys.argv[1]), sys.argv[2])
