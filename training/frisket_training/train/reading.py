"""Trains everything that reads: text encoder, image encoder and layout network, together.

First the layout network learns from captions alone what is where. Then each caption finds its own thumbnail among a
batch's, as in CLIP (Radford et al. 2021), and the layout is told from words, from the thumbnail, or from both.
"""

import math
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.compose.dataset import LAYOUTS, Shard
from frisket_training.compose.layouts import Layouts, layouts_of, load_layouts
from frisket_training.networks.image_encoder import ImageEncoder
from frisket_training.networks.layout import LayoutNetwork, Plan
from frisket_training.networks.prior import EMBEDDING_NORM
from frisket_training.networks.text_encoder import PAD_ID, TextEncoder
from frisket_training.train.autoencoder import as_pixels
from frisket_training.train.conditioning import NullEmbedding, Shares
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun
from frisket_training.train.remember import WORLD
from frisket_training.train.tokens import EMPTY_PROMPT, UNKNOWN_ID, Vocabulary
from frisket_training.world.scene import SceneWriter

SHARES = Shares(nothing=0.02, image_alone=0.43, words_alone=0.10)

FORGOTTEN_WORDS = 0.02
"""Share of words that training replaces by "unknown", so that an unknown word does no harm later."""

EMBEDDING_NOISE = 0.7
"""At most so much noise is mixed into image embeddings that come with words: the words must stay in charge."""

FRESH_SCENES = 1.0
"""Scenes without a picture beside each painted one: captions cost little, and combinations of words are many."""

WORDS_FIRST_STEPS = 2500
"""A step on captions alone costs a tenth: most of what words mean is learnt before the first thumbnail."""

LAYOUT_RATE = 2.0

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


class Sharpness(nn.Module):
    """The learned inverse temperature of the softmax."""

    def __init__(self) -> None:
        super().__init__()
        self.log = nn.Parameter(torch.tensor(math.log(10.0)))


class ReadingTraining:
    """Networks, data and loss."""

    def __init__(self, shards: Sequence[Shard], vocabulary: Vocabulary, writer: SceneWriter, device: Device) -> None:
        self.shards, self.vocabulary, self.writer, self.device = shards, vocabulary, writer, device
        self.ids = [vocabulary.encode(shard.captions) for shard in shards]
        self.layouts = [load_layouts(shard.folder / LAYOUTS) for shard in shards]
        self.text = TextEncoder(len(vocabulary.words)).to(device.name)
        self.image = ImageEncoder().to(device.name)
        self.layout = LayoutNetwork(WORLD).to(device.name)
        self.null = NullEmbedding().to(device.name)
        self.sharpness = Sharpness().to(device.name)

    def parts(self) -> dict[str, Part]:
        return {
            "text_encoder": Part(self.text, exceptions={"words.weight": WORD_RATE}),
            "image_encoder": Part(self.image),
            "layout": Part(self.layout, LAYOUT_RATE),
            "null_embedding": Part(self.null),
            "sharpness": Part(self.sharpness),
        }

    def start_from(self, path: Path) -> None:
        """Begins with the averaged weights of another run."""
        state = torch.load(path, map_location=self.device.name, weights_only=True)["averaged"]
        for name, part in self.parts().items():
            part.network.load_state_dict(state[name])

    def words_loss(self, batch: int) -> Tensor:
        """Of the layout of scenes that nobody paints."""
        scenes = [self.writer.write() for _ in range(batch)]
        ids = forget(self.vocabulary.encode([scene.caption for scene in scenes]))
        ids = ids[:, : int((ids != PAD_ID).sum(1).max())].to(self.device.name)
        with self.device.autocast():
            tokens, mask, _ = self.text(ids)
            plan = self.layout(tokens, mask, self.null.vector.expand(batch, -1))
        return layout_loss(plan, layouts_of(scenes))

    def loss(self, batch: int) -> Tensor:
        """Of words and thumbnails together."""
        shard = int(torch.randint(len(self.shards), ()))
        rows = torch.randint(len(self.shards[shard].training_rows()), (batch,)).sort().values
        pixels = as_pixels(np.array(self.shards[shard].thumbnails[rows.numpy()])).to(self.device.name)
        fresh = [self.writer.write() for _ in range(int(batch * FRESH_SCENES))]
        ids = torch.cat([self.ids[shard][rows], self.vocabulary.encode([scene.caption for scene in fresh])])
        ids = torch.cat([forget(ids), torch.tensor([EMPTY_PROMPT])]).to(self.device.name)
        with self.device.autocast():
            tokens, mask, texts = self.text(ids)
            images = F.normalize(self.image(pixels), dim=-1)
            shown = torch.cat([blend(images) * EMBEDDING_NORM, self.null.vector.expand(len(fresh), -1)])
            plan = self.layout(*SHARES.hide(tokens, mask, shown, batch, self.null))
        texts = texts[:batch]
        painted, told = Plan(*(part[:batch] for part in plan)), Plan(*(part[batch:] for part in plan))
        return (
            CONTRAST_WEIGHT * self.contrast(F.normalize(texts, dim=-1), images)
            + layout_loss(painted, self.layouts[shard].rows(rows))
            + layout_loss(told, layouts_of(fresh))
        )

    def contrast(self, texts: Tensor, images: Tensor) -> Tensor:
        """The symmetric cross entropy of CLIP."""
        scores = texts.float() @ images.float().t() * self.sharpness.log.exp().clamp(max=MAX_SHARPNESS)
        own = torch.arange(len(scores), device=scores.device)
        return (F.cross_entropy(scores, own) + F.cross_entropy(scores.t(), own)) / 2


def blend(images: Tensor) -> Tensor:
    """Unit vectors [b, 256] with between nothing and much noise in them, of unit length again."""
    strength = EMBEDDING_NOISE * torch.rand(len(images), 1, device=images.device)
    noise = F.normalize(torch.randn_like(images), dim=-1)
    return F.normalize(images + strength * noise, dim=-1)


def layout_loss(plan: Plan, truth: Layouts) -> Tensor:
    """Cross entropies of answers, distances of numbers; only what the scene shows counts."""
    present = (truth.concept >= 0).float()
    in_place, toned = (truth.place > 0).float(), (truth.place == 0).float()
    concept = torch.where(truth.concept < 0, WORLD.concepts, truth.concept)
    box = F.smooth_l1_loss(plan.box, truth.box, beta=BOX_GRAIN, reduction="none").mean(-1)
    facing = F.binary_cross_entropy_with_logits(plan.mirrored, truth.mirrored.float(), reduction="none")
    variant = F.cross_entropy(plan.variant, truth.variant, reduction="none")
    tones = F.smooth_l1_loss(plan.tones, truth.tones, beta=BOX_GRAIN, reduction="none").mean(-1)
    return (
        F.cross_entropy(plan.concept.flatten(0, 1), concept.flatten()) * 2
        + of_those(F.cross_entropy(plan.tint.flatten(0, 1), truth.tint.flatten(), reduction="none"), present.flatten())
        + of_those(box, present) * BOX_WEIGHT
        + of_those(facing, present) * OPEN_WEIGHT
        + F.cross_entropy(plan.set, truth.set)
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
    run.run(lambda: training.words_loss(2 * batch) if run.step < WORDS_FIRST_STEPS else training.loss(batch))
