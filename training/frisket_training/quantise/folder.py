"""Adds integer networks to a checkpoint folder and says in its manifest what they lose."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from frisket_training.export.manifest import describe_file, write_manifest
from frisket_training.quantise.exported import ExportedArtist, Feeds, read_manifest
from frisket_training.quantise.integer import quantise_network

NETWORKS = ("denoiser", "vae_decoder")
"""Where nearly all the time goes."""

BATCH = 4
CALIBRATION_PROMPTS = 16
TEST_PROMPTS = 16
SEED = 2026


@dataclass(frozen=True)
class Loss:
    """How far pictures of the integer networks are from those of the others, prompt and noise being the same."""

    mean_levels: float
    """Mean absolute difference, of 255."""
    worst_decibels: float
    """Peak signal-to-noise ratio of the picture that differs most."""


def quantise_folder(folder: Path) -> Loss:
    """Writes `<network>.int8.onnx` beside every network of `NETWORKS` and enters them in the manifest."""
    calls: dict[str, list[Feeds]] = {name: [] for name in NETWORKS}

    def record(network: str, feeds: Feeds) -> None:
        if network in calls:
            calls[network].append(feeds)

    artist = ExportedArtist(folder, listener=record)
    prompts = some_prompts(artist.manifest, CALIBRATION_PROMPTS + TEST_PROMPTS)
    draw_all(artist, prompts[:CALIBRATION_PROMPTS], SEED)
    names = {name: f"{name}.int8.onnx" for name in NETWORKS}
    for name, file in names.items():
        quantise_network(folder / f"{name}.onnx", calls[name], folder / file)
    loss = measure(folder, names, prompts[CALIBRATION_PROMPTS:])
    enter(folder, names, loss)
    return loss


def measure(folder: Path, names: dict[str, str], prompts: list[str]) -> Loss:
    """On prompts and noise that no range was found with."""
    exact = draw_all(ExportedArtist(folder), prompts, SEED + 1)
    rounded = draw_all(ExportedArtist(folder, names), prompts, SEED + 1)
    squared = ((exact - rounded) ** 2).mean(axis=(1, 2, 3))
    return Loss(
        mean_levels=round(float(np.abs(exact - rounded).mean() * 127.5), 2),
        worst_decibels=round(float((10 * np.log10(4 / squared)).min()), 1),
    )


def draw_all(artist: ExportedArtist, prompts: list[str], seed: int) -> np.ndarray:
    batches = range(0, len(prompts), BATCH)
    return np.concatenate([artist.draw(prompts[start : start + BATCH], seed + start) for start in batches])


def some_prompts(manifest: dict[str, Any], count: int) -> list[str]:
    """Things in places that the checkpoint knows, spread over both lists."""
    things, places = manifest["concepts"], manifest.get("places") or [""]
    return [f"a {things[index * 7 % len(things)]} {places[index % len(places)]}".strip() for index in range(count)]


def enter(folder: Path, names: dict[str, str], loss: Loss) -> None:
    """Files with size and hash, and which network each stands for."""
    manifest = read_manifest(folder)
    manifest["files"] |= {file: describe_file(folder / file) for file in names.values()}
    manifest["int8"] = {
        "networks": {f"{name}.onnx": file for name, file in names.items()},
        "meanDifferenceLevels": loss.mean_levels,
        "worstDecibels": loss.worst_decibels,
    }
    write_manifest(folder, manifest)
