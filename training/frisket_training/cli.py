"""The command line."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import torch

from frisket_training.compose.large import LARGE_SPRITE_PX
from frisket_training.compose.paint import Painter
from frisket_training.compose.sprites import Sprites
from frisket_training.compose.write import compose, drawable
from frisket_training.evaluate.contact_sheet import PROMPTS, contact_sheet
from frisket_training.evaluate.judge import QUESTIONS, load_judge, new_judge, save_judge
from frisket_training.evaluate.lessons import answers_of, prepare_lessons
from frisket_training.evaluate.pictures import as_images
from frisket_training.evaluate.prompts import unseen_scenes
from frisket_training.evaluate.report import BATCH, Painters, Question, report
from frisket_training.evaluate.teach import Teaching, teach
from frisket_training.export.checkpoint import write_checkpoint
from frisket_training.export.manifest import Edition
from frisket_training.export.restore import restore_runs
from frisket_training.export.rounding import Precision
from frisket_training.prepare import packages, sprites, synonyms
from frisket_training.prepare.word_vectors import load_word_vectors
from frisket_training.quantise.folder import quantise_folder
from frisket_training.sample.artist import Settings, latent_noise, load_artist
from frisket_training.train.device import pick_device
from frisket_training.train.loop import Schedule
from frisket_training.train.memory import keep_memory
from frisket_training.train.stages import STAGES as TRAINING_STAGES
from frisket_training.train.stages import Request, large_painter, train
from frisket_training.work import NotPreparedError, Work
from frisket_training.world.concepts import STAGES, concepts_of
from frisket_training.world.scene import CARTOON_SHARES
from frisket_training.world.styles import DRAWING_STYLES

REPOSITORY = Path(__file__).resolve().parents[2]
DEFAULT_WORK = REPOSITORY / "training" / "work"
JUDGE = Path(__file__).parent / "evaluate" / "judge"
TEACHING_RATE = 2e-3


def main(arguments: Sequence[str] | None = None) -> int:
    """0: done, 1: something is missing; argparse exits with 2 for wrong usage."""
    options = parser().parse_args(arguments)
    keep_memory()
    if options.threads:
        torch.set_num_threads(options.threads)
    try:
        options.action(Work(options.work), options)
    except NotPreparedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="frisket_training", description="Makes the house checkpoint.")
    top.add_argument("--work", type=Path, default=DEFAULT_WORK, help="folder for everything that can be made again")
    top.add_argument("--threads", type=int, help="of the CPU")
    commands = top.add_subparsers(required=True)
    prepare = commands.add_parser("prepare", help="npm packages to drawings, licences and synonyms")
    prepare.add_argument("--stage", type=int, choices=STAGES, default=2, help="whose words synonyms lead to")
    prepare.set_defaults(action=run_prepare)
    add_compose(commands.add_parser("compose", help="drawings to captioned scenes"))
    add_train(commands.add_parser("train", help="train one network, or encode all scenes"))
    add_teach(commands.add_parser("teach", help="teach a new judge and keep it in the place of the committed one"))
    add_evaluate(commands.add_parser("evaluate", help="judge the trained networks; JSON on stdout"))
    add_export(commands.add_parser("export", help="replace the committed checkpoint"))
    add_quantise(commands.add_parser("quantise", help="add integer networks to an exported checkpoint"))
    add_restore(commands.add_parser("restore", help="make finished runs of an exported checkpoint, to train on from there"))
    return top


def run_prepare(work: Work, options: argparse.Namespace) -> None:
    packages.fetch(work.packages)
    sprites.render(work.packages, work.sprites)
    sprites.render(work.packages, work.large_sprites, LARGE_SPRITE_PX, tuple(DRAWING_STYLES))
    vectors = load_word_vectors(packages.location(work.packages, packages.WORD_VECTORS))
    synonyms.write_synonyms(synonyms.build_synonyms(work.packages, vectors, options.stage), work.sprites)


def add_compose(command: argparse.ArgumentParser) -> None:
    command.add_argument("--stage", type=int, choices=STAGES, default=2, help="of the world: which things are in it")
    command.add_argument("--scenes", type=int, default=400_000)
    command.add_argument("--shards", type=int, default=16)
    command.add_argument("--seed", type=int, default=1)
    command.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    command.set_defaults(action=run_compose)


def run_compose(work: Work, options: argparse.Namespace) -> None:
    compose(
        work.sprites,
        work.scenes,
        options.scenes,
        stage=options.stage,
        shards=options.shards,
        seed=options.seed,
        processes=options.processes,
    )


def add_train(command: argparse.ArgumentParser) -> None:
    command.add_argument("network", choices=list(TRAINING_STAGES))
    command.add_argument("--minutes", type=float, help="of training, over all restarts together")
    command.add_argument("--batch", type=int)
    command.add_argument("--learning-rate", type=float)
    command.add_argument("--stage", type=int, choices=STAGES, default=2, help="of the world")
    command.add_argument("--start-from", type=Path, help="begin with the weights of another run")
    command.add_argument("--exchange", type=int, default=0, help="so many components of a restored autoencoder are fitted anew")
    command.add_argument("--device", choices=["cpu", "cuda"])
    command.set_defaults(action=run_train)


def run_train(work: Work, options: argparse.Namespace) -> None:
    request = Request(
        work,
        pick_device(options.device),
        options.stage,
        minutes=options.minutes,
        batch=options.batch,
        learning_rate=options.learning_rate,
        start_from=options.start_from,
        exchanged=options.exchange,
    )
    train(options.network, request)


def add_settings(command: argparse.ArgumentParser) -> None:
    """How pictures are drawn; export writes the same into the manifest."""
    command.add_argument("--stage", type=int, choices=STAGES, default=2)
    command.add_argument("--steps", type=int, default=Settings.steps)
    command.add_argument("--guidance", type=float, default=Settings.guidance_scale)
    command.add_argument(
        "--prior",
        action=argparse.BooleanOptionalAction,
        default=Settings.use_prior,
        help="whether an image embedding is drawn from the words first",
    )


def settings_of(options: argparse.Namespace) -> Settings:
    return Settings(steps=options.steps, guidance_scale=options.guidance, use_prior=options.prior)


def add_teach(command: argparse.ArgumentParser) -> None:
    command.add_argument("--stage", type=int, choices=STAGES, default=2)
    command.add_argument("--scenes", type=int, default=60_000, help="so many are rendered to learn from")
    command.add_argument("--only", nargs="+", choices=list(QUESTIONS), help="these networks; the committed others stay")
    command.add_argument("--minutes", type=float, default=24.0, help="of training on single things; the rest in proportion")
    command.add_argument("--seed", type=int, default=90_000)
    command.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    command.add_argument("--device", choices=["cpu", "cuda"])
    command.set_defaults(action=run_teach)


def run_teach(work: Work, options: argparse.Namespace) -> None:
    stage, seed, processes = options.stage, options.seed, options.processes
    lessons = prepare_lessons(work.sprites, options.scenes, stage=stage, seed=seed, processes=processes)
    answers = answers_of([concept.name for concept in drawable(Sprites(work.sprites), stage)])
    judge = load_judge(JUDGE) if options.only else new_judge(answers)
    teaching = Teaching(Schedule(options.minutes, TEACHING_RATE), pick_device(options.device))
    teach(judge, options.only or list(QUESTIONS), lessons, work.folder / "runs", teaching)
    save_judge(judge, JUDGE)


def add_evaluate(command: argparse.ArgumentParser) -> None:
    add_settings(command)
    command.add_argument("--pictures", type=int, default=1000)
    command.add_argument("--seed", type=int, default=2026)
    command.add_argument("--sheet", type=Path, help="also draw the contact sheet to this PNG")
    command.set_defaults(action=run_evaluate)


def run_evaluate(work: Work, options: argparse.Namespace) -> None:
    drawings = Sprites(work.sprites)
    artist, settings = load_artist(work), settings_of(options)
    if options.sheet:
        noise = latent_noise(len(PROMPTS), options.seed)
        drawn = [
            picture
            for start in range(0, len(PROMPTS), BATCH)
            for picture in as_images(
                artist.draw(PROMPTS[start : start + BATCH], noise[start : start + BATCH], settings)
            )
        ]
        contact_sheet(drawn, PROMPTS, options.sheet)
    shards = work.shards()
    seen = {caption for shard in shards for caption in shard.captions}
    share = CARTOON_SHARES[options.stage]
    scenes = unseen_scenes(drawable(drawings, options.stage), options.pictures, options.seed, seen, share)
    question = Question(scenes, settings, options.seed)
    numbers = report(artist, load_judge(JUDGE), Painters(Painter(drawings), large_painter(work)), shards[0], question)
    print(json.dumps(numbers, indent=2))


def add_export(command: argparse.ArgumentParser) -> None:
    add_settings(command)
    command.add_argument("--version", required=True, help="of the checkpoint, for the manifest")
    command.add_argument("--compute", required=True, help="what training cost, in words, for the manifest")
    command.add_argument("--to", type=Path, default=REPOSITORY / "models" / "house")
    command.add_argument("--golden", type=Path, default=REPOSITORY / "test" / "fixtures" / "house-golden")
    command.add_argument("--precision", choices=[p.value for p in Precision], help="of all networks; usually mixed")
    command.set_defaults(action=run_export)


def run_export(work: Work, options: argparse.Namespace) -> None:
    edition = Edition(options.version, options.stage, options.compute, settings_of(options))
    precision = Precision(options.precision) if options.precision else None
    write_checkpoint(work, load_artist(work), edition, options.to, options.golden, precision)
    print(f"{len(concepts_of(options.stage))} things; written to {options.to}")


def add_quantise(command: argparse.ArgumentParser) -> None:
    command.add_argument("--checkpoint", type=Path, default=REPOSITORY / "models" / "house")
    command.set_defaults(action=run_quantise)


def run_quantise(_: Work, options: argparse.Namespace) -> None:
    loss = quantise_folder(options.checkpoint)
    print(f"Pictures differ by {loss.mean_levels} of 255 levels in the mean, the worst at {loss.worst_decibels} dB.")


def add_restore(command: argparse.ArgumentParser) -> None:
    command.add_argument("--checkpoint", type=Path, default=REPOSITORY / "models" / "house")
    command.set_defaults(action=run_restore)


def run_restore(work: Work, options: argparse.Namespace) -> None:
    restore_runs(options.checkpoint, work)
