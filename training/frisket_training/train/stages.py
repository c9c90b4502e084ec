"""What `train STAGE` does: the stages in their order, each with what suits it."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from frisket_training.compose.dataset import EncodedScenes
from frisket_training.compose.large import LARGE_SPRITE_PX, LargePainter
from frisket_training.compose.paint import Painter
from frisket_training.compose.sprites import Sprites
from frisket_training.compose.write import drawable
from frisket_training.networks.autoencoder import Decoder, Encoder
from frisket_training.networks.plan_encoder import PlanEncoder
from frisket_training.networks.text_encoder import TextEncoder
from frisket_training.sample.artist import remembered_underdrawing
from frisket_training.train.autoencoder import train_autoencoder
from frisket_training.train.denoiser import DenoiserTraining, train_denoiser
from frisket_training.train.device import Device
from frisket_training.train.encode import embed_shards, encode_shard
from frisket_training.train.loop import Schedule
from frisket_training.train.prior import train_prior
from frisket_training.train.reading import ReadingTraining, train_reading
from frisket_training.train.remember import WORLD
from frisket_training.train.seeing import SeeingTraining, train_seeing
from frisket_training.train.upsampler import cut_patches, train_upsampler
from frisket_training.work import NotPreparedError, Work
from frisket_training.world.scene import CARTOON_SHARES, SceneWriter

ENCODED_SHARDS = 2
"""So many shards are enough for the denoiser: it corrects what is similar in all scenes."""

UPSAMPLER_SEED = 70_000
UPSAMPLER_SCENES = 700
"""Of which patches are kept in memory, about 1 GiB."""


@dataclass(frozen=True)
class Request:
    """One call of `train`; None means the stage's own choice."""

    work: Work
    device: Device
    stage: int = 2
    minutes: float | None = None
    batch: int | None = None
    learning_rate: float | None = None
    start_from: Path | None = None
    exchanged: int = 0


@dataclass(frozen=True)
class Stage:
    """A stage and the settings that suit it on two CPU cores."""

    run: Callable[[Request, Schedule, int], None]
    schedule: Schedule
    batch: int


def autoencoder(request: Request, schedule: Schedule, batch: int) -> None:
    path = request.work.run("autoencoder")
    train_autoencoder(request.work.shards(), path, schedule, batch, request.device, request.exchanged)


def reading(request: Request, schedule: Schedule, batch: int) -> None:
    work = request.work
    training = ReadingTraining(work.vocabulary(), scene_writer(work, request.stage, 0), request.device)
    if request.start_from is not None:
        training.start_from(request.start_from)
    train_reading(training, work.run("reading"), schedule, batch)


def seeing(request: Request, schedule: Schedule, batch: int) -> None:
    training = SeeingTraining(request.work.shards(), request.device)
    train_seeing(training, request.work.run("seeing"), schedule, batch)


def text_encoder_of(work: Work) -> TextEncoder:
    """The finished text encoder."""
    encoder = TextEncoder(len(work.vocabulary().words))
    state = torch.load(work.finished_run("reading"), map_location="cpu", weights_only=True)
    encoder.load_state_dict(state["averaged"]["text_encoder"])
    return encoder.eval()


def encode(request: Request, schedule: Schedule, batch: int) -> None:
    work = request.work
    plan_encoder, encoder = PlanEncoder(WORLD), Encoder()
    for run, name, network in (("reading", "plan_encoder", plan_encoder), ("autoencoder", "encoder", encoder)):
        state = torch.load(work.finished_run(run), map_location="cpu", weights_only=True)
        network.load_state_dict(state["averaged"][name])
    embed_shards(work.shards(), plan_encoder, request.device)
    underdrawing = remembered_underdrawing(work)
    for shard in work.shards()[:ENCODED_SHARDS]:
        encode_shard(shard, underdrawing, encoder)


def prior(request: Request, schedule: Schedule, batch: int) -> None:
    work = request.work
    text_encoder = text_encoder_of(work)
    train_prior(work.shards(), work.vocabulary(), text_encoder, work.run("prior"), schedule, batch, request.device)


def denoiser(request: Request, schedule: Schedule, batch: int) -> None:
    work = request.work
    scenes = EncodedScenes([shard for shard in work.shards() if shard.is_encoded], work.vocabulary())
    training = DenoiserTraining(scenes, text_encoder_of(work), request.device)
    train_denoiser(training, work.run("denoiser"), schedule, batch)


def large_painter(work: Work) -> LargePainter:
    """Paints what enlarged pictures should look like."""
    if not work.large_sprites.exists():
        raise NotPreparedError(f"There are no large drawings in {work.large_sprites}: run `prepare` first.")
    return LargePainter(Sprites(work.large_sprites, LARGE_SPRITE_PX), Painter(Sprites(work.sprites)))


def scene_writer(work: Work, stage: int, seed: int) -> SceneWriter:
    """Makes up scenes of a stage of the world."""
    return SceneWriter(drawable(Sprites(work.sprites), stage), random.Random(seed), cartoon_share=CARTOON_SHARES[stage])


def upsampler(request: Request, schedule: Schedule, batch: int) -> None:
    work = request.work
    encoder, decoder = Encoder(), Decoder()
    state = torch.load(work.finished_run("autoencoder"), map_location="cpu", weights_only=True)["averaged"]
    encoder.load_state_dict(state["encoder"])
    decoder.load_state_dict(state["decoder"])
    writer = scene_writer(work, request.stage, UPSAMPLER_SEED)
    small, large = cut_patches(large_painter(work), writer, encoder, decoder, UPSAMPLER_SCENES)
    train_upsampler(small, large, work.run("upsampler"), schedule, batch, request.device)


STAGES = {
    "autoencoder": Stage(autoencoder, Schedule(minutes=20, learning_rate=1.2e-3), batch=8),
    "reading": Stage(reading, Schedule(minutes=30, learning_rate=1e-3), batch=96),
    "seeing": Stage(seeing, Schedule(minutes=40, learning_rate=1.5e-3), batch=64),
    "encode": Stage(encode, Schedule(minutes=0, learning_rate=0), batch=0),
    "prior": Stage(prior, Schedule(minutes=4, learning_rate=1e-3), batch=512),
    "denoiser": Stage(denoiser, Schedule(minutes=8, learning_rate=1e-3), batch=32),
    "upsampler": Stage(upsampler, Schedule(minutes=20, learning_rate=1e-3), batch=16),
}
"""In the order in which they need each other; the minutes are those of one core that the committed checkpoint took."""


def train(name: str, request: Request) -> None:
    """Runs a stage, going on from where it was."""
    stage = STAGES[name]
    schedule = stage.schedule
    if request.minutes is not None:
        schedule = replace(schedule, minutes=request.minutes)
    if request.learning_rate is not None:
        schedule = replace(schedule, learning_rate=request.learning_rate)
    stage.run(request, schedule, request.batch or stage.batch)
