"""Writes test/fixtures/house-checkpoints: the house layout in miniature, once plain and once with an underdrawing.

Widths differ from those of the house checkpoint on purpose. The denoiser's velocity is (latents - aim) / timestep: a
rectified flow that ends at `aim`, which is the underdrawing, or without one a map of words and image embedding.

python training/reference/make_tiny_house_checkpoints.py
"""

import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OUTPUT = Path(__file__).parents[2] / "test/fixtures/house-checkpoints"
OPSET, IR_VERSION = 17, 8
WORDS, FEATURES, EMBEDDING, CHANNELS, CELLS, DOWNSCALE, THUMBNAIL_PX = 5, 3, 6, 12, 4, 8, 8
NATIVE_PX = CELLS * DOWNSCALE
VOCABULARY = ["<pad>", "<unknown>", "a", "red", "blue", "car", "whale"]
LATENTS = [CHANNELS, CELLS, CELLS]
TEXT = {"text_tokens": [WORDS, FEATURES], "text_mask": [1, 1, WORDS], "image_embedding": [EMBEDDING]}


class Graph:
    """Collects the nodes and weights of one network and writes it."""

    def __init__(self, inputs: dict[str, list], seed: int) -> None:
        self.inputs = inputs
        self.random = np.random.default_rng(seed)
        self.nodes, self.weights = [], []

    def constant(self, values) -> str:
        array = np.asarray(values)
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(array, name))
        return name

    def weight(self, *shape: int) -> str:
        return self.constant(self.random.normal(0, 0.5, shape).astype(np.float32))

    def add(self, operator: str, *inputs: str, output: str | None = None, **attributes) -> str:
        name = output or f"t{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [name], **attributes))
        return name

    def reshape(self, value: str, *shape: int, output: str | None = None) -> str:
        return self.add("Reshape", value, self.constant(np.array(shape, np.int64)), output=output)

    def save(self, path: Path, outputs: dict[str, list]) -> None:
        def values(ports: dict[str, list]) -> list:
            kind = {"input_ids": TensorProto.INT64}
            return [
                helper.make_tensor_value_info(name, kind.get(name, TensorProto.FLOAT), ["batch", *dims])
                for name, dims in ports.items()
            ]

        graph = helper.make_graph(self.nodes, path.stem, values(self.inputs), values(outputs), self.weights)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
        onnx.checker.check_model(model, full_check=True)
        onnx.save(model, path)


def write_text_encoder(path: Path) -> None:
    graph = Graph({"input_ids": [WORDS]}, 1)
    graph.add("Gather", graph.weight(len(VOCABULARY), FEATURES), "input_ids", output="text_tokens")
    is_padding = graph.add("Equal", "input_ids", graph.constant(np.array(0, np.int64)))
    mask = graph.add(
        "Where", is_padding, graph.constant(np.float32(-10000)), graph.constant(np.float32(0))
    )
    graph.reshape(mask, -1, 1, 1, WORDS, output="text_mask")
    flat = graph.reshape("text_tokens", -1, WORDS * FEATURES)
    graph.add("MatMul", flat, graph.weight(WORDS * FEATURES, EMBEDDING), output="text_embedding")
    graph.save(path, {"text_tokens": [WORDS, FEATURES], "text_mask": [1, 1, WORDS], "text_embedding": [EMBEDDING]})


def write_image_encoder(path: Path) -> None:
    graph = Graph({"pixel_values": [3, THUMBNAIL_PX, THUMBNAIL_PX]}, 2)
    flat = graph.reshape("pixel_values", -1, 3 * THUMBNAIL_PX**2)
    graph.add("MatMul", flat, graph.weight(3 * THUMBNAIL_PX**2, EMBEDDING), output="image_embedding")
    graph.save(path, {"image_embedding": [EMBEDDING]})


def write_prior(path: Path) -> None:
    graph = Graph({"sample": [EMBEDDING], "timestep": [], "text_embedding": [EMBEDDING]}, 3)
    gap = graph.add("Sub", "sample", "text_embedding")
    graph.add("Div", gap, graph.reshape("timestep", -1, 1), output="velocity")
    graph.save(path, {"velocity": [EMBEDDING]})


def lay_out(graph: Graph, output: str | None = None) -> str:
    """Latents from words that are not padding and from the image embedding, between -1 and 1."""
    is_word = graph.reshape(graph.add("Exp", "text_mask"), -1, WORDS, 1)
    words = graph.reshape(graph.add("Mul", "text_tokens", is_word), -1, WORDS * FEATURES)
    told = graph.add("Concat", words, "image_embedding", axis=1)
    cells = graph.add("MatMul", told, graph.weight(WORDS * FEATURES + EMBEDDING, int(np.prod(LATENTS))))
    return graph.reshape(graph.add("Tanh", cells), -1, *LATENTS, output=output)


def write_underdrawing(path: Path) -> None:
    graph = Graph(TEXT, 4)
    lay_out(graph, "underdrawing")
    graph.save(path, {"underdrawing": LATENTS})


def write_denoiser(path: Path, follows_underdrawing: bool) -> None:
    extra = {"underdrawing": LATENTS} if follows_underdrawing else {}
    graph = Graph({"latents": LATENTS, "timestep": [], **TEXT, **extra}, 5)
    aim = "underdrawing" if follows_underdrawing else lay_out(graph)
    gap = graph.add("Sub", "latents", aim)
    graph.add("Div", gap, graph.reshape("timestep", -1, 1, 1, 1), output="velocity")
    graph.save(path, {"velocity": LATENTS})


def write_autoencoder(folder: Path) -> None:
    decoder = Graph({"latents": LATENTS}, 6)
    colours = decoder.add("Tanh", decoder.add("Conv", "latents", decoder.weight(3, CHANNELS, 1, 1)))
    scales = decoder.constant(np.array([1, 1, DOWNSCALE, DOWNSCALE], np.float32))
    decoder.add("Resize", colours, "", scales, output="sample", mode="nearest")
    decoder.save(folder / "vae_decoder.onnx", {"sample": [3, NATIVE_PX, NATIVE_PX]})
    encoder = Graph({"sample": [3, NATIVE_PX, NATIVE_PX]}, 7)
    side = [DOWNSCALE, DOWNSCALE]
    encoder.add(
        "Conv", "sample", encoder.weight(CHANNELS, 3, *side), output="latents", kernel_shape=side, strides=side
    )
    encoder.save(folder / "vae_encoder.onnx", {"latents": LATENTS})


def write_json(path: Path, content) -> None:
    path.write_text(json.dumps(content, indent=2) + "\n")


def write_manifest(folder: Path) -> None:
    random = np.random.default_rng(8)
    files = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    size = {"widthPx": NATIVE_PX, "heightPx": NATIVE_PX}
    write_json(
        folder / "manifest.json",
        {
            "id": f"tiny-house-{folder.name}",
            "name": f"Tiny house checkpoint ({folder.name})",
            "version": "1",
            "layout": "house",
            "architecture": {
                "textTokens": WORDS,
                "embeddingDimensions": EMBEDDING,
                "embeddingNorm": 2,
                "imageEncoderSizePx": THUMBNAIL_PX,
                "latentChannels": CHANNELS,
                "latentDownscale": DOWNSCALE,
            },
            "nativeSizePx": NATIVE_PX,
            "defaults": {"steps": 2, "guidanceScale": 1, **size},
            "prior": {"steps": 2, "guidanceScale": 1, "usedForText": True},
            "preview": {"matrix": random.normal(0, 0.5, (3, CHANNELS)).round(3).tolist(), "bias": [0, 0, 0]},
            "concepts": ["car", "whale"],
            "limits": "Random weights, for tests.",
            "licences": [],
            "files": {
                name: {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
                for name, content in files.items()
            },
        },
    )


def write_checkpoint(name: str, has_underdrawing: bool) -> Path:
    folder = OUTPUT / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write_text_encoder(folder / "text_encoder.onnx")
    write_image_encoder(folder / "image_encoder.onnx")
    write_prior(folder / "prior.onnx")
    if has_underdrawing:
        write_underdrawing(folder / "underdrawing.onnx")
    write_denoiser(folder / "denoiser.onnx", has_underdrawing)
    write_autoencoder(folder)
    write_json(folder / "vocab.json", VOCABULARY)
    write_json(folder / "null_image_embedding.json", [0.25] * EMBEDDING)
    write_manifest(folder)
    return folder


def main() -> None:
    for name, has_underdrawing in (("plain", False), ("underdrawn", True)):
        folder = write_checkpoint(name, has_underdrawing)
        print(name, sum(path.stat().st_size for path in folder.iterdir()), "bytes")


if __name__ == "__main__":
    main()
