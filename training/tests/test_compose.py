import random

import numpy as np
import torch

from frisket_training.compose.dataset import HELD_OUT, EncodedScenes, LatentScale
from frisket_training.compose.paint import Painter
from frisket_training.compose.sprites import Sprites, tint
from frisket_training.compose.write import drawable
from frisket_training.world.colours import COLOURS
from frisket_training.world.concepts import concepts_of
from frisket_training.world.scene import Scene, Thing
from frisket_training.world.slots import LEFT, RIGHT
from frisket_training.world.styles import EFFECTS
from tests.conftest import TOY_CONCEPTS, with_random_codes


def toy_scene(**overrides):
    thing = Thing(concepts_of(1)[1], LEFT)
    parts = {"things": (thing,), "background": ("white",), "drawing_set": "fluent", "effect": None, "caption": "toy"}
    return Scene(**{**parts, **overrides})


def test_only_concepts_with_every_drawing_are_drawable(sprites: Sprites):
    assert [concept.name for concept in drawable(sprites, stage=1)] == [c.name for c in concepts_of(1)[:TOY_CONCEPTS]]


def test_things_are_painted_on_their_slots_alone(sprites: Sprites):
    picture = np.asarray(Painter(sprites, random.Random(1)).paint(toy_scene()))
    outside = picture.copy()
    outside[LEFT.top_px : LEFT.top_px + LEFT.size_px, LEFT.left_px : LEFT.left_px + LEFT.size_px] = 252
    assert (outside == 252).all()
    assert (picture != 252).any()


def test_later_things_cover_earlier_ones(sprites: Sprites):
    first, second = (Thing(concept, RIGHT) for concept in concepts_of(1)[1:3])
    painter = Painter(sprites, random.Random(1))
    both = np.asarray(painter.paint(toy_scene(things=(first, second))))
    assert (both[128, 192] == np.asarray(painter.paint(toy_scene(things=(second,))))[128, 192]).all()


def test_a_tint_keeps_the_outline_and_changes_the_colour(sprites: Sprites):
    plain = sprites.draw(concepts_of(1)[2], "fluent", 64)
    red = tint(plain, COLOURS["red"])
    assert red.getchannel("A").tobytes() == plain.getchannel("A").tobytes()
    assert red.getpixel((32, 32))[0] > red.getpixel((32, 32))[2]


def test_every_effect_keeps_the_size_and_changes_the_picture(sprites: Sprites):
    painter = Painter(sprites, random.Random(1))
    plain = painter.paint(toy_scene())
    for effect in EFFECTS:
        changed = painter.paint(toy_scene(effect=effect))
        assert (changed.size, changed.mode) == (plain.size, "RGB")
        assert changed.tobytes() != plain.tobytes(), effect


def test_a_shard_gives_back_its_scenes(work):
    shard = work.shards()[0]
    assert len(shard.captions) == len(shard.offsets) == len(shard.thumbnails)
    assert shard.picture(0).size == (256, 256)
    assert len(shard.held_out_rows()) == HELD_OUT
    assert not set(shard.training_rows()) & set(shard.held_out_rows())


def test_normalised_latents_have_unit_variance_and_come_back():
    scale = LatentScale(torch.arange(8.0), torch.arange(1.0, 9.0))
    latents = torch.randn(64, 8, 16, 16) * scale.deviation[:, None, None] + scale.mean[:, None, None]
    normal = scale.normalise(latents)
    assert torch.allclose(normal.std((0, 2, 3)), torch.ones(8), atol=0.05)
    assert torch.allclose(scale.restore(normal), latents, atol=1e-4)


def test_encoded_scenes_leave_the_held_out_ones_out(work):
    shard = work.shards()[0]
    count = len(shard.captions)
    scenes = EncodedScenes([with_random_codes(shard)], work.vocabulary(), LatentScale(torch.zeros(8), torch.ones(8)))
    latents, ids, embeddings = scenes.sample(5)
    assert len(scenes) == count - HELD_OUT
    assert (latents.shape, ids.shape, embeddings.shape) == ((5, 8, 16, 16), (5, 24), (5, 256))
