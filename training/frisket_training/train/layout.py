"""Trains the layout network alone, over finished encoders: embeddings of all scenes were made before, so that no step
looks at a picture. The network learns to say from an embedding alone what it says from words."""

from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from frisket_training.networks.layout import Plan
from frisket_training.networks.prior import EMBEDDING_NORM
from frisket_training.networks.text_encoder import PAD_ID
from frisket_training.train.conditioning import Shares
from frisket_training.train.loop import Schedule, TrainingRun
from frisket_training.train.reading import ReadingTraining, blend, forget, layout_loss, layouts_of
from frisket_training.train.tokens import EMPTY_PROMPT

SHARES = Shares(nothing=0.0, image_alone=0.97, words_alone=0.01)
"""An underdrawing is made from words alone or from an embedding alone."""

FRESH_SHARE = 0.5
"""Scenes without a picture for each with one, so that words are not forgotten."""


def train_layout(training: ReadingTraining, path: Path, schedule: Schedule, batch: int) -> None:
    """Goes on from `path`, a finished run of `reading`; its encoders stay as they are."""
    embeddings = [torch.from_numpy(np.array(shard.embeddings)).float() for shard in training.shards]
    for network in (training.text, training.image, training.sharpness, training.null):
        network.requires_grad_(False)

    def loss() -> Tensor:
        shard = int(torch.randint(len(training.shards), ()))
        rows = torch.randint(len(training.shards[shard].training_rows()), (batch,))
        fresh = [training.writer.write() for _ in range(int(batch * FRESH_SHARE))]
        ids = torch.cat([training.ids[shard][rows], training.vocabulary.encode([scene.caption for scene in fresh])])
        ids = torch.cat([forget(ids), torch.tensor([EMPTY_PROMPT])])
        ids = ids[:, : int((ids != PAD_ID).sum(1).max())].to(training.device.name)
        images = F.normalize(embeddings[shard][rows], dim=-1).to(training.device.name)
        shown = torch.cat([blend(images) * EMBEDDING_NORM, training.null.vector.expand(len(fresh), -1)])
        with training.device.autocast():
            with torch.no_grad():
                tokens, mask, _ = training.text(ids)
            plan = training.layout(*SHARES.hide(tokens, mask, shown, batch, training.null))
        painted, told = Plan(*(part[:batch] for part in plan)), Plan(*(part[batch:] for part in plan))
        return layout_loss(painted, training.layouts[shard].rows(rows)) + layout_loss(told, layouts_of(fresh))

    TrainingRun(path, training.parts(), schedule).run(loss)
