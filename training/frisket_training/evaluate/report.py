"""Everything that is measured of a checkpoint, as one JSON object."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

from frisket_training.compose.dataset import Shard
from frisket_training.compose.large import LargePainter
from frisket_training.compose.paint import Painter
from frisket_training.evaluate.distance import feature_distance
from frisket_training.evaluate.features import describe
from frisket_training.evaluate.judge import Judge
from frisket_training.evaluate.metrics import Share, judge_scenes
from frisket_training.evaluate.pictures import as_images, load_pictures
from frisket_training.networks.autoencoder import PICTURE_PX
from frisket_training.networks.prior import EMBEDDING, EMBEDDING_NORM
from frisket_training.networks.scene_reader import THUMBNAIL_PX
from frisket_training.sample.artist import Artist, Settings, latent_noise
from frisket_training.train.autoencoder import as_pixels, peak_signal_to_noise
from frisket_training.world.scene import Scene

BATCH = 16
PSNR_PICTURES = 100
VARIED = 200
ENLARGED = 40
DIFFERENT_LEVELS = 2.0
"""Two variations are different pictures from this mean difference on; noise alone makes less than one level."""


@dataclass(frozen=True)
class Question:
    """What to draw and how."""

    scenes: Sequence[Scene]
    settings: Settings
    seed: int


@dataclass(frozen=True)
class Painters:
    """Paint true scenes at 256 and at 1024 px."""

    small: Painter
    large: LargePainter


def report(artist: Artist, judge: Judge, painters: Painters, shard: Shard, question: Question) -> dict[str, object]:
    """The judge on drawn pictures and on true ones, PSNR, feature distance, variations, enlarged pictures."""
    painter = painters.small
    scenes = question.scenes
    drawn = draw_all(artist, question)
    truth = [painter.paint(scene) for scene in scenes]
    half = len(truth) // 2
    singles = [scene for scene in scenes if is_plain_single(scene)][:VARIED]
    features = np.stack([describe(picture) for picture in truth])
    return {
        "pictures": len(scenes),
        "steps": question.settings.steps,
        "guidance_scale": question.settings.guidance_scale,
        "drawn": as_json(judge_scenes(judge, scenes, drawn)),
        "true_scenes": as_json(judge_scenes(judge, scenes, truth)),
        "autoencoder_psnr_db": round(autoencoder_psnr(artist, shard), 2),
        "feature_distance": round(feature_distance(np.stack([describe(p) for p in drawn]), features), 3),
        "feature_distance_floor": round(feature_distance(features[:half], features[half:]), 3),
        "variations": as_json(vary(artist, judge, singles, painter, question)),
        "enlarging": enlarge(artist, painters.large, [s for s in scenes if s.effect is None][:ENLARGED]),
    }


def draw_all(artist: Artist, question: Question) -> list[Image.Image]:
    """One picture per scene's caption."""
    noise = latent_noise(len(question.scenes), question.seed)
    generator = torch.Generator().manual_seed(question.seed)
    imagined = torch.randn(len(question.scenes), EMBEDDING, generator=generator)
    pictures: list[Image.Image] = []
    for start in range(0, len(question.scenes), BATCH):
        part = slice(start, start + BATCH)
        captions = [scene.caption for scene in question.scenes[part]]
        pictures += as_images(artist.draw(captions, noise[part], question.settings, imagined[part]))
    return pictures


def is_plain_single(scene: Scene) -> bool:
    return len(scene.things) == 1 and scene.effect is None


@torch.no_grad()
def vary(
    artist: Artist, judge: Judge, scenes: Sequence[Scene], painter: Painter, question: Question
) -> dict[str, Share]:
    """Variations of true scenes: is the thing still the same?"""
    right, differ = [], []
    noise = latent_noise(len(scenes), question.seed + 1)
    others = latent_noise(len(scenes), question.seed + 2)
    for start in range(0, len(scenes), BATCH):
        part = scenes[start : start + BATCH]
        thumbnails = [painter.paint(s).resize((THUMBNAIL_PX, THUMBNAIL_PX), Image.Resampling.BOX) for s in part]
        pixels = torch.from_numpy(np.stack([np.asarray(t) for t in thumbnails])).permute(0, 3, 1, 2) / 127.5 - 1
        embeddings = F.normalize(artist.image_encoder(pixels), dim=-1) * EMBEDDING_NORM
        pictures = as_images(artist.vary(embeddings, noise[start : start + len(part)], question.settings))
        again = as_images(artist.vary(embeddings, others[start : start + len(part)], question.settings))
        differ += [difference_of(one, two) > DIFFERENT_LEVELS for one, two in zip(pictures, again, strict=True)]
        seen = judge.concepts_at(pictures, [scene.things[0].slot for scene in part])
        right += [name == scene.things[0].concept.name for name, scene in zip(seen, part, strict=True)]
    return {"concept kept": Share(sum(right), len(right)), "two of them differ": Share(sum(differ), len(differ))}


def difference_of(one: Image.Image, two: Image.Image) -> float:
    """Mean absolute difference of two pictures, of 255 levels."""
    return float(np.abs(np.asarray(one, np.float32) - np.asarray(two, np.float32)).mean())


@torch.no_grad()
def autoencoder_psnr(artist: Artist, shard: Shard) -> float:
    """PSNR in dB at 256 px of held-out scenes, there and back."""
    rows = shard.held_out_rows()[:PSNR_PICTURES]
    truth = load_pictures(shard, rows)
    painted = torch.cat([artist.decoder(artist.encoder(part)) for part in truth.split(BATCH)])
    return peak_signal_to_noise(painted, truth)


@torch.no_grad()
def enlarge(artist: Artist, painter: LargePainter, scenes: Sequence[Scene]) -> dict[str, float]:
    """PSNR in dB of true scenes shrunk to 256 px and enlarged again: by the upsampler, and by Lanczos."""
    errors = np.zeros(2)
    for scene in scenes:
        truth = painter.paint(scene)
        small = truth.resize((PICTURE_PX, PICTURE_PX), Image.Resampling.BOX)
        wanted = as_pixels(np.array(truth)[None])
        plain = as_pixels(np.array(small.resize(truth.size, Image.Resampling.LANCZOS))[None])
        enlarged = artist.upsampler(as_pixels(np.array(small)[None])).clamp(-1, 1)
        errors += [(picture - wanted).square().mean().item() for picture in (enlarged, plain)]
    upsampler, lanczos = (round(float(10 * np.log10(4 * len(scenes) / error)), 2) for error in errors)
    return {"upsampler_psnr_db": upsampler, "lanczos_psnr_db": lanczos, "of": len(scenes)}


def as_json(shares: dict[str, Share]) -> dict[str, object]:
    return {name: {"percent": round(value.percent, 1), "of": value.asked} for name, value in shares.items()}
