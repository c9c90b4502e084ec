"""From a plan of a picture to a point in CLIP space: the code in which pictures and words meet."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.networks.layout import OBJECTS, Plan, Sizes
from frisket_training.networks.prior import EMBEDDING

OBJECT_WIDTH = 160
HIDDEN = 768


class PlanEncoder(nn.Module):
    """A plan (scores count as doubts: their softmax is what is read) to a CLIP vector [b, 256], unscaled.

    Variant and facing are left out: which painting of a place it is says nothing about what the picture is of.
    """

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.concept = nn.Linear(sizes.concepts + 1, OBJECT_WIDTH, bias=False)
        self.tint = nn.Linear(sizes.tints, OBJECT_WIDTH, bias=False)
        self.box = nn.Linear(3, OBJECT_WIDTH)
        self.object = nn.Linear(OBJECT_WIDTH, OBJECT_WIDTH)
        self.picture = nn.Linear(sizes.sets + sizes.places + 1 + 6 + sizes.effects + 1, OBJECT_WIDTH)
        self.hidden = nn.Linear((OBJECTS + 1) * OBJECT_WIDTH, HIDDEN)
        self.project = nn.Linear(HIDDEN, EMBEDDING)
        nn.init.normal_(self.concept.weight, std=0.5)
        nn.init.normal_(self.tint.weight, std=0.5)

    def forward(self, plan: Plan) -> Tensor:
        concept, tint = plan.concept.softmax(-1), plan.tint.softmax(-1)
        present = 1 - concept[..., -1:]
        seen = self.concept(concept) + present * (self.tint(tint) + self.box(plan.box * 4 - 2))
        objects = self.object(F.silu(seen))
        toned = plan.tones * plan.place.softmax(-1)[:, :1]
        answers = [plan.set.softmax(-1), plan.place.softmax(-1), toned, plan.effect.softmax(-1)]
        whole = self.picture(torch.cat(answers, -1))
        hidden = self.hidden(F.silu(torch.cat([objects.flatten(1), whole], -1)))
        return self.project(F.silu(hidden)).float()
