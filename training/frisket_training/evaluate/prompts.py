"""Prompts to judge by: scenes of the world from another seed than any that was trained on."""

import random
from collections.abc import Collection, Sequence

from frisket_training.world.concepts import Concept
from frisket_training.world.scene import Scene, SceneWriter


def unseen_scenes(
    concepts: Sequence[Concept], count: int, seed: int, seen: Collection[str], cartoon_share: float = 0.0
) -> list[Scene]:
    """`count` scenes whose captions are not among `seen`."""
    writer, scenes = SceneWriter(concepts, random.Random(seed), cartoon_share=cartoon_share), []
    while len(scenes) < count:
        scene = writer.write()
        if scene.caption not in seen:
            scenes.append(scene)
    return scenes
