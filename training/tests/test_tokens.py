import pytest

from frisket_training.train.tokens import EMPTY_PROMPT, Vocabulary, collect_vocabulary, split_words


def test_words_are_lower_case_and_apostrophes_vanish():
    assert split_words("A Cat's 3D-render, please!") == ["a", "cats", "3d", "render", "please"]


def test_unknown_words_are_left_out_and_the_rest_is_padding():
    vocabulary = Vocabulary(["<pad>", "<unk>", "a", "cat"])
    assert vocabulary.encode(["a zeppelin cat"])[0, :5].tolist() == [2, 3, 0, 0, 0]


def test_the_empty_prompt_is_one_unknown_word():
    assert tuple(Vocabulary(["<pad>", "<unk>"]).encode([""])[0].tolist()) == EMPTY_PROMPT


def test_words_beyond_the_limit_are_dropped():
    assert Vocabulary(["<pad>", "<unk>", "a"]).encode(["a " * 40])[0].tolist() == [2] * 24


def test_a_vocabulary_without_special_words_is_refused():
    with pytest.raises(ValueError, match="begins with"):
        Vocabulary(["a", "cat"])


def test_collected_words_are_in_alphabetical_order():
    assert collect_vocabulary(["b a", "c"]).words == ("<pad>", "<unk>", "a", "b", "c")
