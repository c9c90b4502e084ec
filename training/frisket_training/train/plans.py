"""True layouts as plans: sure of themselves, or as doubtful as those of a network that looked at pixels."""

import torch
import torch.nn.functional as F
from torch import Tensor

from frisket_training.compose.layouts import Layouts
from frisket_training.networks.layout import Plan
from frisket_training.train.remember import WORLD

SURE = 100.0

LEAST_SHARE, DOUBT = 0.05, 1.5
"""A doubtful score is at least this share of a sure one, and has noise of so much deviation beside it."""

BOX_DOUBT = 0.01
TONE_DOUBT = 0.03


def plan_of(layouts: Layouts) -> Plan:
    """The plan that is sure of a layout."""
    concept = torch.where(layouts.concept < 0, WORLD.concepts, layouts.concept)
    return Plan(
        concept=sure(concept, WORLD.concepts + 1),
        tint=sure(layouts.tint, WORLD.tints),
        box=layouts.box,
        mirrored=layouts.mirrored * 2.0 * SURE - SURE,
        set=sure(layouts.set, WORLD.sets),
        place=sure(layouts.place, WORLD.places + 1),
        variant=sure(layouts.variant, WORLD.variants),
        tones=layouts.tones,
        effect=sure(layouts.effect, WORLD.effects + 1),
    )


def sure(answers: Tensor, count: int) -> Tensor:
    """Scores that leave no doubt."""
    return SURE * F.one_hot(answers, count).float()


def doubtful(plan: Plan) -> Plan:
    """The same with some doubt, another for every plan: what reads plans must not rely on their being sure."""
    confidence = LEAST_SHARE + (1 - LEAST_SHARE) * torch.rand(len(plan.set), 1)

    def shaken(scores: Tensor) -> Tensor:
        share = confidence[..., None] if scores.dim() > 2 else confidence
        return scores * share + DOUBT * torch.randn_like(scores)

    return plan._replace(
        concept=shaken(plan.concept),
        tint=shaken(plan.tint),
        box=plan.box + BOX_DOUBT * torch.randn_like(plan.box),
        set=shaken(plan.set),
        place=shaken(plan.place),
        tones=plan.tones + TONE_DOUBT * torch.randn_like(plan.tones),
        effect=shaken(plan.effect),
    )
