import numpy as np
import pytest
from PIL import Image

from frisket_training.compose.paint import Painter
from frisket_training.compose.write import drawable
from frisket_training.evaluate.classifier import fit, load_classifier
from frisket_training.evaluate.contact_sheet import PROMPTS, contact_sheet
from frisket_training.evaluate.distance import feature_distance
from frisket_training.evaluate.features import FEATURES, describe
from frisket_training.evaluate.judge import at, load_judge, save_judge, teach
from frisket_training.evaluate.metrics import Share, judge_scenes
from frisket_training.evaluate.prompts import unseen_scenes
from frisket_training.world.slots import LEFT


def test_features_have_their_length_and_see_edges():
    flat, edged = Image.new("RGB", (64, 64), "gray"), Image.new("RGB", (64, 64), "gray")
    edged.paste("white", (0, 0, 32, 64))
    assert describe(flat).shape == (FEATURES,)
    assert abs(describe(edged) - describe(flat)).max() > 0.3


def test_a_classifier_learns_what_can_be_told_apart_and_survives_saving(tmp_path):
    rng = np.random.default_rng(1)
    labels = [str(index % 3) for index in range(300)]
    features = rng.normal(size=(300, 5)).astype(np.float32)
    features[:, 0] += np.array([3.0 * int(label) for label in labels])
    features[:, 1] += np.array([6.0 * (label == "1") for label in labels])
    classifier = fit(features, labels)
    classifier.save(tmp_path / "toy.npz")
    answers = load_classifier(tmp_path / "toy.npz").classify(features)
    assert np.mean([a == b for a, b in zip(answers, labels, strict=True)]) > 0.9


def test_a_slot_is_cut_out_at_any_picture_size():
    picture = Image.new("RGB", (128, 128))
    picture.paste("white", (0, 32, 64, 96))
    assert at(picture, LEFT).getcolors() == [(64 * 64, (255, 255, 255))]


@pytest.fixture(scope="module")
def court(sprites):
    concepts = drawable(sprites, stage=1)
    return teach(sprites, concepts, 600, seed=4), concepts


def test_the_judge_finds_most_true_scenes_right_and_wrong_ones_wrong(court, sprites):
    judge, concepts = court
    scenes = unseen_scenes(concepts, 80, 9, set())
    painter = Painter(sprites)
    truth = [painter.paint(scene) for scene in scenes]
    right = judge_scenes(judge, scenes, truth)
    wrong = judge_scenes(judge, scenes, truth[1:] + truth[:1])
    assert right["concept"].percent > wrong["concept"].percent + 10
    assert right["place"].percent > wrong["place"].percent + 30


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
