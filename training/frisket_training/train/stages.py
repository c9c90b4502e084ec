"""What `train STAGE` does: the stages in their order, each with what suits it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from frisket_training.compose.dataset import EncodedScenes
from frisket_training.networks.text_encoder import TextEncoder
from frisket_training.train.autoencoder import train_autoencoder, train_decoder
from frisket_training.train.clip import train_clip
from frisket_training.train.denoiser import DenoiserTraining, train_denoiser
from frisket_training.train.device import Device
from frisket_training.train.encode import encode_shards, measure_scale
from frisket_training.train.loop import Schedule
from frisket_training.train.prior import train_prior
from frisket_training.train.underdrawing import train_underdrawing
from frisket_training.work import Work


@dataclass(frozen=True)
class Request:
    """One call of `train`; None means the stage's own choice."""

    work: Work
    device: Device
    minutes: float | None = None
    batch: int | None = None
    learning_rate: float | None = None
    start_from: Path | None = None


@dataclass(frozen=True)
class Stage:
    """A stage and the settings that suit it on one GPU."""

    run: Callable[[Request, Schedule, int], None]
    schedule: Schedule
    batch: int


def autoencoder(request: Request, schedule: Schedule, batch: int) -> None:
    train_autoencoder(request.work.shards(), request.work.run("autoencoder"), schedule, batch, request.device)


def clip(request: Request, schedule: Schedule, batch: int) -> None:
    work = request.work
    train_clip(work.shards(), work.vocabulary(), work.run("clip"), schedule, batch, request.device)


def encode(request: Request, schedule: Schedule, batch: int) -> None:
    work = request.work
    encode_shards(work.shards(), work.finished_run("autoencoder"), work.finished_run("clip"), request.device)
    if not work.scale_file.exists():
        work.save_scale(measure_scale(work.shards()))


def prior(request: Request, schedule: Schedule, batch: int) -> None:
    work = request.work
    vocabulary = work.vocabulary()
    text_encoder = TextEncoder(len(vocabulary.words))
    state = torch.load(work.finished_run("clip"), map_location="cpu", weights_only=True)
    text_encoder.load_state_dict(state["averaged"]["text_encoder"])
    scenes = EncodedScenes(work.shards(), vocabulary, work.scale())
    train_prior(scenes, text_encoder.eval(), work.run("prior"), schedule, batch, request.device)


def underdrawing(request: Request, schedule: Schedule, batch: int) -> None:
    work = request.work
    vocabulary = work.vocabulary()
    scenes = EncodedScenes(work.shards(), vocabulary, work.scale())
    train_underdrawing(scenes, len(vocabulary.words), work.run("underdrawing"), schedule, batch, request.device)


def denoiser(request: Request, schedule: Schedule, batch: int) -> None:
    work = request.work
    vocabulary = work.vocabulary()
    training = DenoiserTraining(
        EncodedScenes(work.shards(), vocabulary, work.scale()), len(vocabulary.words), request.device
    )
    training.start_from(request.start_from or work.finished_run("underdrawing"))
    train_denoiser(training, work.run("denoiser"), schedule, batch)


def decoder(request: Request, schedule: Schedule, batch: int) -> None:
    work = request.work
    train_decoder(work.shards(), work.finished_run("autoencoder"), work.run("decoder"), schedule, batch, request.device)


STAGES = {
    "autoencoder": Stage(autoencoder, Schedule(minutes=5, learning_rate=1.5e-3), batch=128),
    "clip": Stage(clip, Schedule(minutes=2, learning_rate=8e-4), batch=512),
    "encode": Stage(encode, Schedule(minutes=0, learning_rate=0), batch=0),
    "prior": Stage(prior, Schedule(minutes=1, learning_rate=1e-3), batch=1024),
    "underdrawing": Stage(underdrawing, Schedule(minutes=4, learning_rate=2e-3), batch=128),
    "denoiser": Stage(denoiser, Schedule(minutes=12, learning_rate=8e-4), batch=512),
    "decoder": Stage(decoder, Schedule(minutes=3, learning_rate=3e-4), batch=64),
}
"""In the order in which they need each other; the minutes are planned for one GPU of the H100 class."""


def train(name: str, request: Request) -> None:
    """Runs a stage, going on from where it was."""
    stage = STAGES[name]
    schedule = stage.schedule
    if request.minutes is not None:
        schedule = replace(schedule, minutes=request.minutes)
    if request.learning_rate is not None:
        schedule = replace(schedule, learning_rate=request.learning_rate)
    stage.run(request, schedule, request.batch or stage.batch)
