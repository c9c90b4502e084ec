import numpy as np
import pytest
import torch
from PIL import Image

from frisket_training.compose.paint import Painter
from frisket_training.compose.write import drawable
from frisket_training.evaluate.contact_sheet import PROMPTS, contact_sheet
from frisket_training.evaluate.distance import feature_distance
from frisket_training.evaluate.features import FEATURES, describe
from frisket_training.evaluate.judge import crops, load_judge, new_judge, save_judge
from frisket_training.evaluate.lessons import answers_of, crop_of, prepare_lessons
from frisket_training.evaluate.metrics import Share, judge_scenes
from frisket_training.evaluate.prompts import unseen_scenes
from frisket_training.evaluate.teach import Teaching, teach
from frisket_training.train.device import Device
from frisket_training.train.loop import Schedule
from frisket_training.world.slots import LEFT, RIGHT


def test_features_have_their_length_and_see_edges():
    flat, edged = Image.new("RGB", (64, 64), "gray"), Image.new("RGB", (64, 64), "gray")
    edged.paste("white", (0, 0, 32, 64))
    assert describe(flat).shape == (FEATURES,)
    assert abs(describe(edged) - describe(flat)).max() > 0.3


def test_a_slot_is_cut_out_at_any_picture_size():
    picture = Image.new("RGB", (128, 128))
    picture.paste("white", (0, 32, 64, 96))
    assert crop_of(picture, LEFT).getcolors() == [(64 * 64, (255, 255, 255))]


@pytest.fixture(scope="module")
def court(sprites, sprites_folder, tmp_path_factory):
    concepts, folder = drawable(sprites, stage=1), tmp_path_factory.mktemp("judge")
    lessons = prepare_lessons(sprites_folder, 240, stage=1, seed=4, processes=1)
    teaching = Teaching(Schedule(minutes=60, learning_rate=3e-3, warmup_steps=5), Device("cpu"), batch=24, max_steps=70)
    judge = new_judge(answers_of([concept.name for concept in concepts]))
    teach(judge, ("things", "places"), lessons, folder, teaching)
    return judge, concepts


def test_lessons_show_things_places_and_effects_from_where_they_are_seen_best(sprites_folder):
    lessons = prepare_lessons(sprites_folder, 60, stage=1, seed=4, processes=1)
    assert lessons.crops.shape[1:] == (64, 64, 3)
    assert len(lessons.crops) == len(lessons.concept) == len(lessons.tint) == len(lessons.set)
    assert lessons.wholes.shape[1:] == (96, 96, 3) and len(lessons.wholes) == len(lessons.place)
    assert lessons.styled.shape[1:] == (256, 256, 3) and len(lessons.styled) == len(lessons.effect)
    assert len(lessons.wholes) + len(lessons.styled) == 60


def test_only_the_networks_that_are_named_are_taught(sprites_folder, sprites, tmp_path):
    judge = new_judge(answers_of([concept.name for concept in drawable(sprites, stage=1)]))
    before = {name: network.look[0].weight.clone() for name, network in judge.networks.items()}
    lessons = prepare_lessons(sprites_folder, 60, stage=1, seed=4, processes=1)
    teaching = Teaching(Schedule(minutes=60, learning_rate=3e-3, warmup_steps=1), Device("cpu"), batch=2, max_steps=2)
    teach(judge, ("effects", "sets"), lessons, tmp_path, teaching)
    changed = {name for name, network in judge.networks.items() if not torch.equal(network.look[0].weight, before[name])}
    assert changed == {"effects", "sets"}


def test_all_things_of_a_picture_have_a_say_in_its_drawing_set(court):
    judge, _ = court
    picture = Image.new("RGB", (256, 256), (30, 80, 200))
    picture.paste("white", (0, 64, 128, 192))
    both = judge.ask("sets", crops([picture] * 2, [LEFT, RIGHT]))["set"].log_softmax(-1)[:, :2].sum(0)
    assert judge.drawing_set(picture, [LEFT, RIGHT]) == judge.answers["set"][int(both.argmax())]


def test_the_judge_finds_more_right_in_true_scenes_than_in_wrong_ones(court, sprites):
    judge, concepts = court
    scenes = unseen_scenes(concepts, 80, 9, set())
    painter = Painter(sprites)
    truth = [painter.paint(scene) for scene in scenes]
    right = judge_scenes(judge, scenes, truth)
    wrong = judge_scenes(judge, scenes, truth[1:] + truth[:1])
    assert right["concept"].percent > wrong["concept"].percent + 8
    assert right["place"].percent > wrong["place"].percent + 25


def test_a_saved_judge_judges_the_same(court, tmp_path):
    judge, _ = court
    save_judge(judge, tmp_path)
    picture = Image.new("RGB", (256, 256), (30, 80, 200))
    assert load_judge(tmp_path).places([picture]) == judge.places([picture])


def test_unseen_scenes_leave_seen_captions_out(court):
    _, concepts = court
    first = unseen_scenes(concepts, 20, 3, set())
    again = unseen_scenes(concepts, 20, 3, {first[0].caption})
    assert first[0] not in again


def test_a_set_is_nearer_to_itself_than_to_another():
    rng = np.random.default_rng(1)
    one, two = rng.normal(size=(2, 400, 80)).astype(np.float32)
    assert feature_distance(one, two) < feature_distance(one + 1, two)
    assert feature_distance(one, one) == pytest.approx(0, abs=1e-2)


def test_a_share_of_nothing_is_zero():
    assert str(Share(0, 0)) == "0.0 % of 0"
    assert Share(3, 4).percent == 75


def test_the_contact_sheet_has_64_different_prompts(tmp_path):
    assert len(set(PROMPTS)) == 64
    contact_sheet([Image.new("RGB", (256, 256))] * 9, PROMPTS[:9], tmp_path / "sheet.png")
    assert Image.open(tmp_path / "sheet.png").width == 8 * 192
