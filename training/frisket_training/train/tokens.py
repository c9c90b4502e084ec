"""Prompts to ids. The pipeline's tokenizer does the same; change both or neither."""

import re
from collections.abc import Sequence

import torch
from torch import Tensor

from frisket_training.networks.text_encoder import PAD_ID, TEXT_TOKENS

UNKNOWN_ID = 1
SPECIAL_WORDS = ("<pad>", "<unk>")
EMPTY_PROMPT = (UNKNOWN_ID, *([PAD_ID] * (TEXT_TOKENS - 1)))


def split_words(prompt: str) -> list[str]:
    """Lower-case runs of letters and digits; apostrophes are dropped first."""
    return re.findall(r"[a-z0-9]+", prompt.lower().replace("'", ""))


class Vocabulary:
    """Words by id; 0 is padding, 1 stands for the empty prompt. Words that are not in it are left out."""

    def __init__(self, words: Sequence[str]) -> None:
        if tuple(words[:2]) != SPECIAL_WORDS:
            raise ValueError(f"A vocabulary begins with {SPECIAL_WORDS}, this one with {tuple(words[:2])}.")
        self.words = tuple(words)
        self.ids = {word: index for index, word in enumerate(words)}

    def encode(self, prompts: Sequence[str]) -> Tensor:
        """Prompts to int64 ids [b, 24]; known words beyond the 24th are dropped."""
        ids = torch.zeros(len(prompts), TEXT_TOKENS, dtype=torch.long)
        for row, prompt in enumerate(prompts):
            known = [self.ids[word] for word in split_words(prompt) if word in self.ids] or [UNKNOWN_ID]
            ids[row, : len(known[:TEXT_TOKENS])] = torch.tensor(known[:TEXT_TOKENS])
        return ids


def collect_vocabulary(captions: Sequence[str]) -> Vocabulary:
    """Every word of the captions, in alphabetical order after the special ones."""
    found = {word for caption in captions for word in split_words(caption)}
    return Vocabulary([*SPECIAL_WORDS, *sorted(found)])
