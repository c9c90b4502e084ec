"""What the layout network learns to say of a scene, as numbers. One row per scene in every array."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from frisket_training.networks.autoencoder import PICTURE_PX
from frisket_training.networks.layout import ABSENT, OBJECTS
from frisket_training.networks.scene_reader import in_order, seen_order
from frisket_training.world.colours import TINTS
from frisket_training.world.concepts import concepts_of
from frisket_training.world.places import PLACES
from frisket_training.world.scene import Scene
from frisket_training.world.styles import DRAWING_STYLES, EFFECTS

CONCEPT_ROWS = {concept.emoji: row for row, concept in enumerate(concepts_of(2))}
TINT_ROWS = {name: row + 1 for row, name in enumerate(TINTS)}
SET_ROWS = {name: row for row, name in enumerate(DRAWING_STYLES)}
PLACE_ROWS = {name: row + 1 for row, name in enumerate(PLACES)}
EFFECT_ROWS = {name: row + 1 for row, name in enumerate(EFFECTS)}


@dataclass(frozen=True)
class Layouts:
    """Objects from back to front, then the whole picture.

    concept int64 [n, 4] (`ABSENT`: no such object), tint int64 [n, 4] (0: as it is), box float32 [n, 4, 3] (centre x,
    centre y, side, in pictures), mirrored int64 [n, 4], set int64 [n], place int64 [n] (0: none, two tones instead),
    variant int64 [n], tones float32 [n, 6] (RGB of the upper and lower edge in [-1, 1]), effect int64 [n] (0: none)
    """

    concept: Tensor
    tint: Tensor
    box: Tensor
    mirrored: Tensor
    set: Tensor
    place: Tensor
    variant: Tensor
    tones: Tensor
    effect: Tensor

    def rows(self, index: Tensor | slice) -> "Layouts":
        """Some of the scenes."""
        return Layouts(*(getattr(self, field.name)[index] for field in fields(self)))


def layouts_of(scenes: Sequence[Scene]) -> Layouts:
    """The layouts of scenes."""
    count = len(scenes)
    concept, tint, mirrored = (np.zeros((count, OBJECTS), np.int64) for _ in range(3))
    concept[:] = ABSENT
    box = np.zeros((count, OBJECTS, 3), np.float32)
    for row, scene in enumerate(scenes):
        for column, thing in enumerate(scene.things):
            concept[row, column] = CONCEPT_ROWS[thing.concept.emoji]
            tint[row, column] = TINT_ROWS.get(thing.colour or "", 0)
            left, top, side = thing.box
            box[row, column] = np.array([left + side / 2, top + side / 2, side]) / PICTURE_PX
            mirrored[row, column] = thing.is_mirrored
    tones = np.array([[*scene.tones[0], *scene.tones[1]] for scene in scenes], np.float32) / 127.5 - 1
    whole = {
        "set": [SET_ROWS[scene.drawing_set] for scene in scenes],
        "place": [PLACE_ROWS[scene.background[1]] if scene.background[0] == "place" else 0 for scene in scenes],
        "variant": [scene.variant for scene in scenes],
        "effect": [EFFECT_ROWS.get(scene.effect or "", 0) for scene in scenes],
    }
    return Layouts(
        *(torch.from_numpy(array) for array in (concept, tint, box, mirrored)),
        torch.tensor(whole["set"]),
        torch.tensor(whole["place"]),
        torch.tensor(whole["variant"]),
        torch.from_numpy(tones),
        torch.tensor(whole["effect"]),
    )


OVERLAP = 0.12
"""Share of the smaller of two things from which on the later one stands before the other; neighbours share less."""


def standing_before(layouts: Layouts) -> Tensor:
    """Which things cover a good part of one painted earlier, bool [n, 4]."""
    centre, side = layouts.box[..., :2], layouts.box[..., 2]
    reach = torch.minimum(centre[:, :, None] + side[:, :, None, None] / 2, centre[:, None] + side[:, None, :, None] / 2)
    start = torch.maximum(centre[:, :, None] - side[:, :, None, None] / 2, centre[:, None] - side[:, None, :, None] / 2)
    shared = (reach - start).clamp(min=0).prod(-1)
    smaller = torch.minimum(side[:, :, None], side[:, None]).square().clamp(min=1e-6)
    present = layouts.concept >= 0
    both = present[:, :, None] & present[:, None]
    earlier = torch.ones(OBJECTS, OBJECTS, dtype=torch.bool).tril(-1)
    return ((shared / smaller > OVERLAP) & both & earlier).any(-1)


def as_seen(layouts: Layouts) -> Layouts:
    """The same with things in the order in which somebody would list them who sees the picture and knows no words."""
    order = seen_order(layouts.box, standing_before(layouts).float(), layouts.concept >= 0)
    return replace(
        layouts,
        concept=layouts.concept.gather(1, order),
        tint=layouts.tint.gather(1, order),
        box=in_order(layouts.box, order),
        mirrored=layouts.mirrored.gather(1, order),
    )


def save_layouts(layouts: Layouts, path: Path) -> None:
    np.savez(path, **{field.name: getattr(layouts, field.name).numpy() for field in fields(layouts)})


def load_layouts(path: Path) -> Layouts:
    stored: dict[str, NDArray[np.generic]] = dict(np.load(path))
    return Layouts(**{name: torch.from_numpy(array) for name, array in stored.items()})
