"""Which networks a checkpoint has, under which names, stored how; and their export."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from torch import Tensor, nn

from frisket_training.export.rounding import Precision, round_network, shrink
from frisket_training.export.wrappers import ImageNetwork, TextNetwork
from frisket_training.networks.autoencoder import LATENT_CELLS, LATENT_CHANNELS, PICTURE_PX
from frisket_training.networks.prior import EMBEDDING
from frisket_training.networks.scene_reader import THUMBNAIL_PX
from frisket_training.sample.artist import Artist

OPSET = 17
TOLERANCE = 1e-3
"""ONNX and PyTorch compute the same; what differs is the order in which they add."""


ANY_SIZE = {"sample": {2: "height", 3: "width"}, "enlarged": {2: "tall", 3: "wide"}}


class ParityError(Exception):
    """An exported network computes something else than the network in memory."""


@dataclass(frozen=True)
class Export:
    """One network: its file, its names, an example of its inputs, and how its weights are stored."""

    name: str
    network: nn.Module
    example: tuple[Tensor, ...]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    precision: Precision
    sizes: dict[str, dict[int, str]] = field(default_factory=dict)
    """Further axes that may be of any length, by the name of input or output."""

    @property
    def file(self) -> str:
        return f"{self.name}.onnx"


def exports_of(artist: Artist) -> list[Export]:
    """Every network of the checkpoint; large ones as int8, the rest as float16."""
    latents = torch.randn(2, LATENT_CHANNELS, LATENT_CELLS, LATENT_CELLS)
    time, embedding = torch.tensor([0.9, 0.3]), torch.randn(2, EMBEDDING)
    ids = artist.vocabulary.encode(["a red car", "a cat next to a house"])
    text = TextNetwork(artist)
    artist.underdrawing.prepare_export()
    with torch.no_grad():
        tokens, mask, _ = text(ids)
        promised = artist.underdrawing(tokens, mask, embedding)
    told, told_names = (tokens, mask, embedding), ("text_tokens", "text_mask", "image_embedding")
    conditioned = (latents, time, *told, promised)
    conditioned_names = ("latents", "timestep", *told_names, "underdrawing")
    picture, thumbnail = (torch.rand(2, 3, side, side) * 2 - 1 for side in (PICTURE_PX, THUMBNAIL_PX))
    tile = torch.rand(2, 3, 40, 56) * 2 - 1
    prior_names = ("sample", "timestep", "text_embedding")
    text_names = ("text_tokens", "text_mask", "text_embedding")
    half, byte = Precision.FLOAT16, Precision.INT8
    return [
        Export("text_encoder", text, (ids,), ("input_ids",), text_names, half),
        Export("image_encoder", ImageNetwork(artist), (thumbnail,), ("pixel_values",), ("image_embedding",), byte),
        Export("prior", artist.prior, (embedding, time, embedding), prior_names, ("velocity",), byte),
        Export("underdrawing", artist.underdrawing, told, told_names, ("underdrawing",), half),
        Export("denoiser", artist.denoiser, conditioned, conditioned_names, ("velocity",), byte),
        Export("vae_encoder", artist.encoder, (picture,), ("sample",), ("latents",), half),
        Export("vae_decoder", artist.decoder, (latents,), ("latents",), ("sample",), half),
        Export("upsampler", artist.upsampler, (tile,), ("sample",), ("enlarged",), half, ANY_SIZE),
    ]


def export(item: Export, folder: Path, precision: Precision | None = None) -> float:
    """Rounds the network, writes its file and compares both; the largest difference.

    @raise ParityError when they differ by more than `TOLERANCE`
    """
    stored = precision or item.precision
    item.network.eval()
    round_network(item.network, stored)
    path = folder / item.file
    names = [*item.inputs, *item.outputs]
    torch.onnx.export(
        item.network,
        item.example,
        str(path),
        input_names=list(item.inputs),
        output_names=list(item.outputs),
        opset_version=OPSET,
        dynamic_axes={name: {0: "batch"} | item.sizes.get(name, {}) for name in names},
        do_constant_folding=False,
        dynamo=False,
    )
    model = onnx.load(str(path))
    shrink(model, stored)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    difference = compare(item, path)
    if difference > TOLERANCE:
        raise ParityError(f"{item.file} differs from PyTorch by {difference:.2g}, more than {TOLERANCE:g}.")
    return difference


@torch.no_grad()
def compare(item: Export, path: Path) -> float:
    """The largest difference of any output between the file, in onnxruntime on the CPU, and the network in memory.

    The first row is also given alone: a file that remembers the example's batch would fail there.
    """
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    expected = item.network(*item.example)
    expected = expected if isinstance(expected, tuple) else (expected,)
    differences = []
    for rows in (slice(None), slice(0, 1)):
        feeds = {name: value[rows].numpy() for name, value in zip(item.inputs, item.example, strict=True)}
        actual = session.run(list(item.outputs), feeds)
        differences += [np.abs(a - e[rows].numpy()).max() for a, e in zip(actual, expected, strict=True)]
    return float(max(differences))
