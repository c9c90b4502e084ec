"""Teaches the judge; may be stopped at any second and goes on, as every training does."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from frisket_training.evaluate.judge import Judge
from frisket_training.evaluate.lessons import WINDOW_PX, Lessons
from frisket_training.evaluate.network import JudgeNetwork
from frisket_training.train.autoencoder import as_pixels
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun

SHIFT_PX = 4
LIGHT, GAIN = 0.08, 0.08


@dataclass(frozen=True)
class Teaching:
    """How long and how much at once; the schedule is that of single things, the others get a part of it (`SHARES`)."""

    schedule: Schedule
    device: Device
    batch: int = 64
    max_steps: int | None = None
    cut_px: int | None = None
    """Side of a window that is cut out of each batch; all of the picture without."""


SHARES = {"things": 1.0, "places": 0.3, "effects": 1.0, "sets": 0.6}
CUT_PX = {"effects": WINDOW_PX}
"""Of large pictures the judge sees windows; it learns from windows anywhere."""


def teach(judge: Judge, names: Collection[str], lessons: Lessons, runs: Path, teaching: Teaching) -> None:
    """Teaches the named networks of the judge; its training runs live in the folder `runs`, and go on from there."""
    courses = {
        "things": (lessons.crops, {"concept": lessons.concept, "tint": lessons.tint}),
        "places": (lessons.wholes, {"place": lessons.place}),
        "effects": (lessons.styled, {"effect": lessons.effect}),
        "sets": (lessons.crops, {"set": lessons.set}),
    }
    for name in names:
        pictures, truth = courses[name]
        schedule = replace(teaching.schedule, minutes=teaching.schedule.minutes * SHARES[name])
        how = replace(teaching, schedule=schedule, cut_px=CUT_PX.get(name))
        study(judge.networks[name], pictures, truth, runs / f"judge-{name}.pt", how)


def study(
    network: JudgeNetwork,
    pictures: NDArray[np.uint8],
    truth: dict[str, NDArray[np.int64]],
    path: Path,
    teaching: Teaching,
) -> None:
    """Trains one network and leaves its averaged weights in it. Pictures [n, side, side, 3], answers [n]."""
    device = teaching.device
    network.to(device.name)
    run = TrainingRun(path, {"network": Part(network)}, teaching.schedule)
    wanted = {question: torch.from_numpy(answers) for question, answers in truth.items()}

    def loss() -> Tensor:
        rows = torch.randint(len(pictures), (teaching.batch,))
        with device.autocast():
            scores = network(shaken(cut(as_pixels(pictures[rows.numpy()]), teaching.cut_px)).to(device.name))
        losses = [
            F.cross_entropy(scores[question], answers[rows].to(device.name))
            for question, answers in wanted.items()
        ]
        return torch.stack(losses).sum()

    run.run(loss, teaching.max_steps)
    network.load_state_dict(run.averaged()["network"])
    network.to("cpu").eval()


def cut(pixels: Tensor, side: int | None) -> Tensor:
    """A window of pictures [b, 3, h, h], somewhere; the same for all."""
    if side is None:
        return pixels
    top, left = torch.randint(pixels.shape[-1] - side + 1, (2,)).tolist()
    return pixels[:, :, top : top + side, left : left + side]


def shaken(pixels: Tensor) -> Tensor:
    """Pictures moved by a few pixels, turned around half of the time, and a little brighter or darker."""
    side = pixels.shape[-1]
    top, left = torch.randint(2 * SHIFT_PX + 1, (2,)).tolist()
    moved = F.pad(pixels, (SHIFT_PX,) * 4, mode="replicate")[:, :, top : top + side, left : left + side]
    turned = (torch.rand(len(pixels), 1, 1, 1) < 0.5)
    moved = torch.where(turned, moved.flip(3), moved)
    gain, light = (share * torch.randn(len(pixels), 1, 1, 1).clamp(-2, 2) for share in (GAIN, LIGHT))
    return (moved * (1 + gain) + light).clamp(-1, 1)
