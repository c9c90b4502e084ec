"""The picture that words and image embedding promise, before any noise is taken away.

A layout network reads the words and says what is where; remembered drawings are laid there like paper cut-outs, over a
remembered place or two tones; an effect goes over everything; the encoder makes latents of it. The denoiser goes on from
there: it knows what a scene is like as a whole, which is what cut-outs do not know.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from frisket_training.networks.autoencoder import PICTURE_PX, Encoder
from frisket_training.networks.cutout import LAY, SPRITE_PX, Pose
from frisket_training.networks.drawing_memory import DrawingMemory
from frisket_training.networks.effects import BRANCHES, apply_effect
from frisket_training.networks.layout import OBJECTS, LayoutNetwork, Plan, Sizes
from frisket_training.networks.prior import EMBEDDING
from frisket_training.networks.text_encoder import TEXT_WIDTH

CHOICE_SEED = 1

SPRITE_COMPONENTS = 60
PLACE_COMPONENTS = 32

LEAST_SIDE = 0.05

CHOICES_PER_OBJECT = 4
"""Sideways, up or down, size, facing."""

CHOICE_FREQUENCY = 6.0
"""So often do choices turn over along their direction: near embeddings choose alike, but all choices come up."""

SHIFT = (0.04, 0.025)
SHRINK = 0.05
"""How far a thing is moved from where the layout wants it and how much smaller it becomes, at most."""


SAME = 1e-3


class Underdrawing(nn.Module):
    """Text tokens [b, 24, 192], mask [b, 1, 1, 24], image embedding [b, 256] to latents [b, 96, 16, 16].

    Words come first: the embedding tells what is on the picture only where the prompt is empty. What words leave open is
    settled by the embedding in any case.
    """

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.layout = LayoutNetwork(sizes)
        self.things = DrawingMemory(sizes.sets * sizes.concepts, 4, SPRITE_COMPONENTS, SPRITE_PX)
        self.places = DrawingMemory(sizes.places * sizes.variants, 3, PLACE_COMPONENTS, PICTURE_PX)
        self.register_buffer("greys", torch.zeros(sizes.sets * sizes.concepts, 2))
        self.register_buffer("tints", torch.zeros(sizes.tints, 3))
        choices = OBJECTS * CHOICES_PER_OBJECT + sizes.variants
        directions = torch.randn(choices, EMBEDDING, generator=torch.Generator().manual_seed(CHOICE_SEED))
        self.register_buffer("directions", F.normalize(directions, dim=-1) * CHOICE_FREQUENCY)
        self.register_buffer("empty_token", torch.zeros(TEXT_WIDTH))
        self.register_buffer("null_embedding", torch.zeros(EMBEDDING))
        self.encoder = Encoder()

    def forward(self, tokens: Tensor, mask: Tensor, image_embedding: Tensor) -> Tensor:
        wordless = (tokens[:, 0] - self.empty_token).abs().amax(-1, keepdim=True) < SAME
        seen = torch.where(wordless, image_embedding, self.null_embedding)
        plan = self.choose(self.layout(tokens, mask, seen), image_embedding)
        return self.encoder(self.paint(plan) * 2 - 1)

    @staticmethod
    def prepare_export() -> None:
        """Before it is exported: makes scripts of what is only computed where a picture asks for it."""
        for branch in (LAY, *BRANCHES):
            branch.prepare()

    def choose(self, plan: Plan, image_embedding: Tensor) -> Plan:
        """Settles what words leave open (exact place and size, facing, the variant of a place) by fixed directions of
        the image embedding: the prior draws another one for every seed."""
        choices = torch.sin(F.linear(image_embedding, self.directions))
        objects = choices[:, : OBJECTS * CHOICES_PER_OBJECT].view(-1, OBJECTS, CHOICES_PER_OBJECT)
        across, down, size, facing = objects.split(1, -1)
        x, y, side = plan.box.split(1, -1)
        shifted = torch.cat([x + across * SHIFT[0] * side, y + down * SHIFT[1] * side, side * (1 - SHRINK * size.abs())], -1)
        variant = choices[:, OBJECTS * CHOICES_PER_OBJECT :]
        return plan._replace(box=shifted, mirrored=facing[..., 0], variant=variant)

    def paint(self, plan: Plan) -> Tensor:
        """The likeliest picture of a plan, rgb [b, 3, 256, 256] in [0, 1]."""
        canvas = self.background(plan)
        drawing_set = plan.set.argmax(-1)
        for index in range(OBJECTS):
            canvas = self.with_thing(canvas, plan, index, drawing_set)
        return apply_effect(canvas.clamp(0, 1), plan.effect.argmax(-1)).clamp(0, 1)

    def background(self, plan: Plan) -> Tensor:
        """A place, or two tones from top to bottom."""
        place = plan.place.argmax(-1)
        remembered = self.places((place - 1).clamp(min=0) * self.sizes.variants + plan.variant.argmax(-1))
        share = torch.linspace(0, 1, PICTURE_PX).view(1, 1, -1, 1)
        top, bottom = (tone[..., None, None] / 2 + 0.5 for tone in plan.tones.chunk(2, -1))
        toned = (top * (1 - share) + bottom * share).expand(-1, -1, -1, PICTURE_PX)
        return torch.where((place > 0)[:, None, None, None], remembered, toned)

    def with_thing(self, canvas: Tensor, plan: Plan, index: int, drawing_set: Tensor) -> Tensor:
        """The canvas with one object of the plan, on the rows that have it."""
        answer = plan.concept[:, index].argmax(-1)
        row = drawing_set * self.sizes.concepts + answer.clamp(max=self.sizes.concepts - 1)
        tint = plan.tint[:, index].argmax(-1)
        facing = 1 - 2 * (plan.mirrored[:, index, None] > 0).float()
        pose = Pose(
            centre=plan.box[:, index, :2],
            side=plan.box[:, index, 2:].clamp(min=LEAST_SIDE),
            facing=facing,
            greys=self.greys[row],
            colour=self.tints[(tint - 1).clamp(min=0)],
            is_tinted=(tint > 0).float()[:, None],
        )
        return LAY(canvas, answer < self.sizes.concepts, self.things(row).clamp(0, 1), torch.cat(pose, -1))
