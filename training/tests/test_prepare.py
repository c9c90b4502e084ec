import json

import numpy as np

from frisket_training.prepare import synonyms
from frisket_training.prepare.icons import IconSet
from frisket_training.prepare.packages import ALL, licences_table
from frisket_training.prepare.word_vectors import VECTORS_FILE, WordVectors, load_word_vectors


def icon_set(folder):
    icons = {"cat": {"body": "<path/>"}, "dog": {"body": "<rect/>", "width": 20}}
    described = {"icons": icons, "aliases": {"kitty": {"parent": "cat"}}, "width": 32, "height": 32}
    (folder / "icons.json").write_text(json.dumps(described))
    (folder / "chars.json").write_text(json.dumps({"1f408": "kitty", "1f415": "dog"}))
    return IconSet(folder)


def test_an_icon_is_found_by_its_code_points_and_through_aliases(tmp_path):
    svg = icon_set(tmp_path).svg("1F408-FE0F", 160)
    assert 'viewBox="0 0 32 32"' in svg and "<path/>" in svg and 'width="160"' in svg


def test_an_icon_may_have_its_own_size(tmp_path):
    assert 'viewBox="0 0 20 32"' in icon_set(tmp_path).svg("1F415", 160)


def test_a_missing_icon_is_none(tmp_path):
    assert icon_set(tmp_path).svg("1F980", 160) is None


def test_every_package_is_in_the_licences_table():
    table = licences_table()
    assert all(package.name in table and package.licence in table for package in ALL)
    assert "SA" not in {part for package in ALL for part in package.licence.split("-")}


def test_the_nearest_known_word_is_found():
    vectors = WordVectors(("cat", "kitty", "car"), np.array([[1, 0], [0.8, 0.6], [0, 1]], np.float32))
    word, cosine = vectors.nearest(["kitty", "nobody"], ["cat", "car"])["kitty"]
    assert (word, round(cosine, 3)) == ("cat", 0.8)
    assert vectors.cosines("nobody", ["cat"]) == []


def test_word_vectors_are_read_and_scaled_to_length_one(tmp_path):
    stored = {"words": ["the", ",", "cat"], "vectors": {w: [3.0] * 100 + [9, 0] for w in ("the", ",", "cat")}}
    (tmp_path / VECTORS_FILE).write_text(json.dumps(stored))
    vectors = load_word_vectors(tmp_path)
    assert vectors.words == ("the", "cat")
    assert np.allclose(np.linalg.norm(vectors.directions, axis=1), 1)


def test_synonyms_lead_to_known_words_and_never_replace_one(tmp_path):
    folder = tmp_path / "node_modules" / "emojibase-data" / "en"
    folder.mkdir(parents=True)
    tags = [{"hexcode": "1F916", "tags": ["android", "face", "robot"]}]
    (folder / "data.json").write_text(json.dumps(tags))
    words = (*(f"w{i}" for i in range(synonyms.COMMONEST_WORDS)), "robot", "android", "droid")
    directions = np.zeros((len(words), 2), np.float32)
    directions[-3:] = [[1, 0], [0.9, 0.43], [0.9, -0.43]]
    table = synonyms.build_synonyms(tmp_path, WordVectors(words, directions), stage=1)
    assert table["android"] == table["droid"] == "robot"
    assert table["puppy"] == "dog"
    known = synonyms.known_words(stage=1)
    assert not known & set(table)
    assert {word for phrase in table.values() for word in phrase.split()} <= known
