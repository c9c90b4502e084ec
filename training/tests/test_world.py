import random

from frisket_training.world.colours import COLOURS
from frisket_training.world.concepts import STAGES, concepts_of
from frisket_training.world.phrases import noun_phrase, plural
from frisket_training.world.places import PLACES, VARIANTS_PER_PLACE, paint_place
from frisket_training.world.scene import RELATIONS, SHIFT_SHARE, SceneWriter
from frisket_training.world.slots import SLOTS
from frisket_training.world.styles import EFFECTS


def scenes(count: int, seed: int = 5):
    writer = SceneWriter(concepts_of(1), random.Random(seed))
    return [writer.write() for _ in range(count)]


def test_every_slot_lies_on_the_canvas():
    assert all(slot.row + slot.cells <= 16 and slot.column + slot.cells <= 16 for slot in SLOTS)


def test_no_slot_is_listed_twice():
    assert len(set(SLOTS)) == len(SLOTS)


def test_each_stage_of_the_world_contains_the_one_before():
    small, large = (set(concepts_of(stage)) for stage in STAGES)
    assert small < large


def test_names_of_concepts_are_unique():
    names = [concept.name for concept in concepts_of(max(STAGES))]
    assert len(set(names)) == len(names)


def test_the_same_seed_writes_the_same_scenes():
    assert scenes(50) == scenes(50)


def test_captions_name_everything_on_the_picture():
    for scene in scenes(400):
        for thing in scene.things:
            assert thing.concept.name in scene.caption


def test_captions_name_the_colour_of_a_painted_thing():
    painted = [scene for scene in scenes(400) if any(thing.colour for thing in scene.things)]
    assert painted
    assert all(thing.colour in scene.caption for scene in painted for thing in scene.things if thing.colour)


def test_related_things_stand_on_the_slots_of_their_relation():
    related = [scene for scene in scenes(400) if scene.relation]
    assert related
    for scene in related:
        relation = RELATIONS[scene.relation]
        assert {thing.slot for thing in scene.things} == {relation.first, relation.second}
        assert scene.things[0].concept != scene.things[1].concept


def test_what_is_in_front_is_painted_last():
    behind = [scene for scene in scenes(2000) if scene.relation == "behind"]
    assert behind
    assert all(scene.things[-1].slot == RELATIONS["behind"].second for scene in behind)


def test_effects_come_with_words_for_them():
    styled = [scene for scene in scenes(400) if scene.effect]
    assert styled
    assert all(any(words in scene.caption for words in EFFECTS[scene.effect][1]) for scene in styled)


def test_plurals_and_articles():
    assert [plural(word) for word in ("cat", "fox", "peach", "glasses")] == ["cats", "foxes", "peaches", "glasses"]
    phrases = {noun_phrase("owl", random.Random(seed), colour="orange") for seed in range(40)}
    assert phrases == {"an orange owl", "the orange owl", "orange owl"}


def test_things_stay_near_their_slots_and_face_both_ways():
    things = [thing for scene in scenes(400) for thing in scene.things]
    for thing in things:
        reach = SHIFT_SHARE * thing.slot.size_px + 1
        centre = thing.box.left_px + thing.box.size_px / 2
        assert abs(centre - thing.slot.left_px - thing.slot.size_px / 2) <= reach
        assert thing.box.size_px <= thing.slot.size_px
    assert {thing.is_mirrored for thing in things} == {True, False}


def test_tones_are_those_of_the_named_colours():
    for scene in scenes(400):
        kind, *names = scene.background
        if kind == "gradient":
            assert scene.tones == (COLOURS[names[0]], COLOURS[names[1]])
        if kind == "colour":
            assert all(abs(a - b) <= 8 for tone in scene.tones for a, b in zip(tone, COLOURS[names[0]], strict=True))


def test_there_are_sixteen_places_at_least():
    assert len(PLACES) >= 16


def test_every_painting_of_a_place_is_its_own_and_always_the_same():
    for name in PLACES:
        paintings = [paint_place(name, variant) for variant in range(VARIANTS_PER_PLACE)]
        assert all(painting.size == (256, 256) for painting in paintings)
        assert len({painting.tobytes() for painting in paintings}) == VARIANTS_PER_PLACE
        assert paint_place(name, 0).tobytes() == paintings[0].tobytes()


def test_colours_are_bytes():
    assert all(0 <= value <= 255 for colour in COLOURS.values() for value in colour)
