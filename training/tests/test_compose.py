import random

import numpy as np

from frisket_training.compose.dataset import HELD_OUT, LAYOUTS, EncodedScenes
from frisket_training.compose.layouts import layouts_of, load_layouts
from frisket_training.compose.paint import Painter
from frisket_training.compose.sprites import Sprites, tint
from frisket_training.compose.write import drawable
from frisket_training.world.colours import COLOURS
from frisket_training.world.concepts import concepts_of
from frisket_training.world.scene import PAPER_WHITE, Box, Scene, SceneWriter, Thing
from frisket_training.world.slots import LEFT, RIGHT
from frisket_training.world.styles import EFFECTS
from tests.conftest import TOY_CONCEPTS, with_random_codes


def standing(concept, slot):
    return Thing(concept, slot, box=Box(slot.left_px, slot.top_px, slot.size_px))


def toy_scene(**overrides):
    parts = {
        "things": (standing(concepts_of(1)[1], LEFT),),
        "background": ("white",),
        "tones": (PAPER_WHITE, PAPER_WHITE),
        "variant": 0,
        "drawing_set": "fluent",
        "effect": None,
        "caption": "toy",
    }
    return Scene(**{**parts, **overrides})


def test_only_concepts_with_every_drawing_are_drawable(sprites: Sprites):
    assert [concept.name for concept in drawable(sprites, stage=1)] == [c.name for c in concepts_of(1)[:TOY_CONCEPTS]]


def test_things_are_painted_on_their_slots_alone(sprites: Sprites):
    picture = np.asarray(Painter(sprites).paint(toy_scene()))
    outside = picture.copy()
    outside[LEFT.top_px : LEFT.top_px + LEFT.size_px, LEFT.left_px : LEFT.left_px + LEFT.size_px] = 252
    assert (outside == 252).all()
    assert (picture != 252).any()


def test_later_things_cover_earlier_ones(sprites: Sprites):
    first, second = (standing(concept, RIGHT) for concept in concepts_of(1)[1:3])
    painter = Painter(sprites)
    both = np.asarray(painter.paint(toy_scene(things=(first, second))))
    assert (both[128, 192] == np.asarray(painter.paint(toy_scene(things=(second,))))[128, 192]).all()


def test_a_tint_keeps_the_outline_and_changes_the_colour(sprites: Sprites):
    plain = sprites.draw(concepts_of(1)[2], "fluent", 64)
    red = tint(plain, COLOURS["red"])
    assert red.getchannel("A").tobytes() == plain.getchannel("A").tobytes()
    assert red.getpixel((32, 32))[0] > red.getpixel((32, 32))[2]


def test_every_effect_keeps_the_size_and_changes_the_picture(sprites: Sprites):
    painter = Painter(sprites)
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


def test_layouts_say_where_things_are():
    layouts = layouts_of([toy_scene()])
    assert layouts.concept[0].tolist() == [concepts_of(2).index(concepts_of(1)[1]), -1, -1, -1]
    assert layouts.box[0, 0].tolist() == [0.25, 0.5, 0.5]
    assert (int(layouts.place[0]), int(layouts.effect[0]), int(layouts.set[0])) == (0, 0, 0)


def test_layouts_of_a_shard_are_those_of_its_scenes(work):
    shard = work.shards()[0]
    layouts = load_layouts(shard.folder / LAYOUTS)
    assert len(layouts.concept) == len(shard.captions)
    first = concepts_of(2)[int(layouts.concept[0, 0])]
    assert first.name in shard.captions[0]


def test_fresh_scenes_have_layouts(sprites: Sprites):
    writer = SceneWriter(drawable(sprites, stage=1), random.Random(1), cartoon_share=0.5)
    layouts = layouts_of([writer.write() for _ in range(200)])
    assert set(layouts.set.tolist()) == {0, 1}
    assert layouts.place.max() > 0 and layouts.effect.max() > 0 and layouts.tint.max() > 0
    assert layouts.tones.abs().max() <= 1


def test_encoded_scenes_leave_the_held_out_ones_out(work):
    shard = work.shards()[0]
    scenes = EncodedScenes([with_random_codes(shard)], work.vocabulary())
    latents, ids, embeddings, promised = scenes.sample(5)
    assert len(scenes) == len(shard.captions) - HELD_OUT
    assert (latents.shape, ids.shape, embeddings.shape) == ((5, 96, 16, 16), (5, 24), (5, 256))
    assert promised.shape == latents.shape
