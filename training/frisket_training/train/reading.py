"""Trains everything that reads words: text encoder, layout network, and the code for plans that image embeddings are.

No step looks at a picture. The layout network is told a scene in words, or by the code of its plan alone, and says what
is where; each caption also finds its own code among a batch's, as in CLIP (Radford et al. 2021).
"""

import math
import random
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.compose.layouts import Layouts, as_seen, layouts_of
from frisket_training.networks.layout import LayoutNetwork, Plan
from frisket_training.networks.plan_encoder import PlanEncoder
from frisket_training.networks.prior import EMBEDDING_NORM
from frisket_training.networks.text_encoder import PAD_ID, TextEncoder
from frisket_training.train.conditioning import NullEmbedding
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun
from frisket_training.train.plans import doubtful, plan_of
from frisket_training.train.remember import WORLD
from frisket_training.train.tokens import EMPTY_PROMPT, UNKNOWN_ID, Vocabulary
from frisket_training.world.scene import SceneWriter

FORGOTTEN_WORDS = 0.02
"""Share of words that training replaces by "unknown", so that an unknown word does no harm later."""

EMBEDDING_NOISE = 0.5
"""At most so much noise is mixed into image embeddings: what is near one must mean the same, for variations."""

MAX_SHARPNESS = 100.0

CONTRAST_WEIGHT = 0.5
BOX_WEIGHT = 30.0
BOX_GRAIN = 0.02
"""Errors of boxes below this share of the picture count quadratically."""

TONES_WEIGHT = 4.0
OPEN_WEIGHT = 0.5
"""Of what words cannot tell: facing and variant."""

WORD_RATE = 3.0
"""A word's vector is touched only when a scene names it, so it must move far each time."""

LAYOUT_RATE = 2.0


class Sharpness(nn.Module):
    """The learned inverse temperature of the softmax."""

    def __init__(self) -> None:
        super().__init__()
        self.log = nn.Parameter(torch.tensor(math.log(10.0)))


class ReadingTraining:
    """Networks, data and loss."""

    def __init__(self, vocabulary: Vocabulary, writer: SceneWriter, device: Device) -> None:
        self.vocabulary, self.writer, self.device = vocabulary, writer, device
        self.text = TextEncoder(len(vocabulary.words)).to(device.name)
        self.plan = PlanEncoder(WORLD).to(device.name)
        self.layout = LayoutNetwork(WORLD).to(device.name)
        self.null = NullEmbedding().to(device.name)
        self.sharpness = Sharpness().to(device.name)

    def parts(self) -> dict[str, Part]:
        return {
            "text_encoder": Part(self.text, exceptions={"words.weight": WORD_RATE}),
            "plan_encoder": Part(self.plan, LAYOUT_RATE),
            "layout": Part(self.layout, LAYOUT_RATE),
            "null_embedding": Part(self.null),
            "sharpness": Part(self.sharpness),
        }

    def start_from(self, path: Path) -> None:
        """Begins with the averaged weights of another run; parts that it lacks begin anew."""
        state = torch.load(path, map_location=self.device.name, weights_only=True)["averaged"]
        for name, part in self.parts().items():
            if name in state:
                part.network.load_state_dict(state[name])

    def loss(self, batch: int) -> Tensor:
        """Of the layouts of scenes told in words, of the same told by their code, and of finding one by the other."""
        scenes = [self.writer.write() for _ in range(batch)]
        told, seen = layouts_of(scenes), as_seen(layouts_of(scenes))
        ids = torch.cat([forget(self.vocabulary.encode([s.caption for s in scenes])), torch.tensor([EMPTY_PROMPT])])
        ids = ids[:, : int((ids != PAD_ID).sum(1).max())].to(self.device.name)
        with self.device.autocast():
            tokens, mask, texts = self.text(ids)
            codes = F.normalize(self.plan(doubtful(plan_of(seen))), dim=-1)
            shown = torch.cat([self.null.vector.expand(batch, -1), blend(codes) * EMBEDDING_NORM])
            wordless = (part[-1:].expand(batch, *part.shape[1:]) for part in (tokens, mask))
            tokens, mask = (torch.cat([part[:-1], empty]) for part, empty in zip((tokens, mask), wordless, strict=True))
            plan = self.layout(tokens, mask, shown)
        by_words, by_code = Plan(*(part[:batch] for part in plan)), Plan(*(part[batch:] for part in plan))
        return (
            CONTRAST_WEIGHT * self.contrast(F.normalize(texts[:batch], dim=-1), codes)
            + layout_loss(by_words, told)
            + layout_loss(by_code, seen)
        )

    def contrast(self, texts: Tensor, codes: Tensor) -> Tensor:
        """The symmetric cross entropy of CLIP."""
        scores = texts.float() @ codes.float().t() * self.sharpness.log.exp().clamp(max=MAX_SHARPNESS)
        own = torch.arange(len(scores), device=scores.device)
        return (F.cross_entropy(scores, own) + F.cross_entropy(scores.t(), own)) / 2


def blend(codes: Tensor) -> Tensor:
    """Unit vectors [b, 256] with between nothing and much noise in them, of unit length again."""
    strength = EMBEDDING_NOISE * torch.rand(len(codes), 1, device=codes.device)
    noise = F.normalize(torch.randn_like(codes), dim=-1)
    return F.normalize(codes + strength * noise, dim=-1)


def layout_loss(plan: Plan, truth: Layouts) -> Tensor:
    """Cross entropies of answers, distances of numbers; only what the scene shows counts."""
    present = (truth.concept >= 0).float()
    in_place, toned = (truth.place > 0).float(), (truth.place == 0).float()
    concept = torch.where(truth.concept < 0, WORLD.concepts, truth.concept)
    box = F.smooth_l1_loss(plan.box, truth.box, beta=BOX_GRAIN, reduction="none").mean(-1)
    facing = F.binary_cross_entropy_with_logits(plan.mirrored, truth.mirrored.float(), reduction="none")
    return (
        F.cross_entropy(plan.concept.flatten(0, 1), concept.flatten()) * 2
        + of_those(F.cross_entropy(plan.tint.flatten(0, 1), truth.tint.flatten(), reduction="none"), present.flatten())
        + of_those(box, present) * BOX_WEIGHT
        + of_those(facing, present) * OPEN_WEIGHT
        + picture_loss(plan, truth, in_place, toned)
    )


def picture_loss(plan: Plan, truth: Layouts, in_place: Tensor, toned: Tensor) -> Tensor:
    """What is said of the picture as a whole."""
    variant = F.cross_entropy(plan.variant, truth.variant, reduction="none")
    tones = F.smooth_l1_loss(plan.tones, truth.tones, beta=BOX_GRAIN, reduction="none").mean(-1)
    return (
        F.cross_entropy(plan.set, truth.set)
        + F.cross_entropy(plan.place, truth.place)
        + of_those(variant, in_place) * OPEN_WEIGHT
        + of_those(tones, toned) * TONES_WEIGHT
        + F.cross_entropy(plan.effect, truth.effect)
    )


def of_those(losses: Tensor, counted: Tensor) -> Tensor:
    """The mean of the losses that count."""
    return (losses * counted).sum() / counted.sum().clamp(min=1)


def forget(ids: Tensor) -> Tensor:
    """Replaces a few words by "unknown"."""
    return ids.masked_fill((torch.rand(ids.shape) < FORGOTTEN_WORDS) & (ids != PAD_ID), UNKNOWN_ID)


def train_reading(training: ReadingTraining, path: Path, schedule: Schedule, batch: int) -> None:
    """Goes on from `path` if it exists."""
    run = TrainingRun(path, training.parts(), schedule)
    training.writer.rng = random.Random(run.step)
    run.run(lambda: training.loss(batch))
