import pytest

from frisket_training.prepare.grammar import PLACE_WORDS, SCENERY, as_read, build_grammar
from frisket_training.prepare.synonyms import HAND_PICKED, known_words
from frisket_training.world.places import PLACES

STAGE = 2


@pytest.fixture(scope="module")
def grammar():
    return build_grammar(STAGE)


def words_of(phrases):
    return {word for phrase in phrases for word in phrase.split()}


def test_only_words_that_the_networks_know_are_read_in_place_of_others(grammar):
    said = [*grammar["connectives"].values(), *grammar["instead"].values(), *grammar["places"].values()]
    assert words_of([*said, grammar["together"], grammar["worn"]["relation"]]) <= known_words(STAGE)
    assert words_of(grammar["instead"]) <= known_words(STAGE)


def test_every_connective_stands_for_a_relation(grammar):
    assert {*grammar["connectives"].values(), *grammar["reversed"].values()} <= {*grammar["relations"]}
    assert {grammar["together"], grammar["worn"]["relation"]} <= {*grammar["relations"]}


def test_every_place_has_scenery_however_it_is_named(grammar):
    assert SCENERY.keys() == PLACES.keys()
    assert {*SCENERY.values()} <= {*grammar["things"]}
    assert {name for places in PLACE_WORDS.values() for name in places.values()} <= PLACES.keys()
    for _, phrases in PLACES.values():
        assert {as_read(phrase) for phrase in phrases} <= grammar["places"].keys()


def test_words_picked_by_hand_are_not_known_already_but_for_spellings():
    for word, meaning in HAND_PICKED.items():
        assert set(meaning.split()) <= known_words(STAGE), word


def test_what_is_a_thing_by_itself_is_left_alone(grammar):
    assert not {*grammar["instead"]} & {*grammar["things"]}
