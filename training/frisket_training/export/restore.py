"""The other way round: from exported networks to weights that training can begin with."""

import json
import shutil
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from frisket_training.work import Work

HALF, BYTE, SCALE = "_f16", "_i8", "_scale"


def restore(network: Path, prefix: str = "") -> dict[str, Tensor]:
    """The weights of an ONNX file of this project by their names in PyTorch, as float32; numbers of other kinds as they
    are. With a prefix, only the weights below it, without it."""
    stored = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy()) for tensor in onnx.load(str(network)).graph.initializer}
    weights = {}
    for name, tensor in stored.items():
        if name.endswith(BYTE):
            plain = name.removesuffix(BYTE)
            weights[plain] = tensor.float() * stored[plain + SCALE]
        elif name.endswith(HALF):
            weights[name.removesuffix(HALF)] = tensor.float()
        elif not (name.endswith(SCALE) and name.removesuffix(SCALE) + BYTE in stored):
            weights[name] = tensor
    return {name.removeprefix(prefix): tensor for name, tensor in weights.items() if name.startswith(prefix)}


PARTS = {
    "autoencoder": {"encoder": ("vae_encoder", ""), "decoder": ("vae_decoder", "")},
    "reading": {
        "text_encoder": ("text_encoder", "encoder."),
        "plan_encoder": ("image_encoder", "encoder.plan."),
        "layout": ("underdrawing", "layout."),
    },
    "seeing": {"scene_reader": ("image_encoder", "encoder.reader.")},
    "prior": {"prior": ("prior", "")},
    "denoiser": {"denoiser": ("denoiser", "")},
    "upsampler": {"upsampler": ("upsampler", "")},
}
"""Where the networks of every training run are found: exported network, and what their names begin with there."""


def restore_runs(checkpoint: Path, work: Work) -> None:
    """Makes finished runs of an exported checkpoint's networks, and its vocabulary. Trainings go on from such weights at
    step 0; those of other runs are replaced."""
    for run, parts in PARTS.items():
        weights = {part: restore(checkpoint / f"{network}.onnx", prefix) for part, (network, prefix) in parts.items()}
        if run == "reading":
            null = json.loads((checkpoint / "null_image_embedding.json").read_text(encoding="utf-8"))
            weights["null_embedding"] = {"vector": torch.tensor(null)}
        path = work.run(run)
        path.parent.mkdir(parents=True, exist_ok=True)
        torch.save({"averaged": weights}, path)
    shutil.copy(checkpoint / "vocab.json", work.folder / "vocabulary.json")
