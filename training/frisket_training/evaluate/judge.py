"""The judge: four small networks that only ever saw renderings made for them.

What it gets right on true scenes is the ceiling of every number it gives.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from frisket_training.evaluate.lessons import crop_of, whole_of, windows_of
from frisket_training.evaluate.network import JudgeNetwork
from frisket_training.world.slots import Slot
from frisket_training.world.styles import DRAWING_STYLES

ANSWERS = "answers.json"
WEIGHTS = "judge-{}.npz"
QUESTIONS = {"things": ("concept", "tint"), "places": ("place",), "effects": ("effect",), "sets": ("set",)}
"""What each network answers."""

BATCH = 64


@dataclass(frozen=True)
class Judge:
    """Networks for crops of things, for small and for full pictures, and the names of their answers."""

    answers: dict[str, tuple[str, ...]]
    networks: dict[str, JudgeNetwork]

    def concepts_at(self, pictures: Sequence[Image.Image], slots: Sequence[Slot]) -> list[str]:
        """The thing that each picture shows at its slot."""
        return self.names("concept", self.ask("things", crops(pictures, slots))["concept"])

    def concept_score(self, picture: Image.Image, slot: Slot, concept: str) -> float:
        """The logarithm of the probability that the picture's slot shows the concept."""
        scores = self.ask("things", crops([picture], [slot]))["concept"].log_softmax(-1)
        return float(scores[0, self.answers["concept"].index(concept)])

    def tints_at(self, pictures: Sequence[Image.Image], slots: Sequence[Slot]) -> list[str]:
        """The colour of the thing at the slot, or `NO_TINT`."""
        return self.names("tint", self.ask("things", crops(pictures, slots))["tint"])

    def places(self, pictures: Sequence[Image.Image]) -> list[str]:
        return self.names("place", self.ask("places", [whole_of(picture) for picture in pictures])["place"])

    def effect(self, picture: Image.Image) -> str:
        """What was done to the picture, or `NO_EFFECT`; all its windows taken together, since paper shows little."""
        scores = self.ask("effects", windows_of(picture))["effect"].log_softmax(-1).sum(0)
        return self.answers["effect"][int(scores.argmax())]

    def drawing_set(self, picture: Image.Image, slots: Sequence[Slot]) -> str:
        """Which of the networks' drawing sets the things at the slots were drawn in, all of them taken together."""
        scores = self.ask("sets", crops([picture] * len(slots), slots))["set"].log_softmax(-1).sum(0)
        return max(DRAWING_STYLES, key=lambda name: float(scores[self.answers["set"].index(name)]))

    def names(self, question: str, scores: Tensor) -> list[str]:
        return [self.answers[question][index] for index in scores.argmax(-1).tolist()]

    @torch.no_grad()
    def ask(self, network: str, pictures: Sequence[Image.Image]) -> dict[str, Tensor]:
        """Scores of all answers of a network, for pictures of one size."""
        pixels = torch.from_numpy(np.stack([np.asarray(p) for p in pictures])).permute(0, 3, 1, 2) / 127.5 - 1
        parts = [self.networks[network](part) for part in pixels.split(BATCH)]
        return {question: torch.cat([part[question] for part in parts]) for question in parts[0]}


def crops(pictures: Sequence[Image.Image], slots: Sequence[Slot]) -> list[Image.Image]:
    return [crop_of(picture, slot) for picture, slot in zip(pictures, slots, strict=True)]


def new_judge(answers: dict[str, tuple[str, ...]]) -> Judge:
    """A judge that has learnt nothing yet."""
    networks = {
        name: JudgeNetwork({question: len(answers[question]) for question in questions})
        for name, questions in QUESTIONS.items()
    }
    return Judge(answers, networks)


def load_judge(folder: Path) -> Judge:
    """The judge that `save_judge` left in a folder."""
    answers = {name: tuple(names) for name, names in json.loads((folder / ANSWERS).read_text(encoding="utf-8")).items()}
    judge = new_judge(answers)
    for name, network in judge.networks.items():
        stored = np.load(folder / WEIGHTS.format(name))
        network.load_state_dict({key: torch.from_numpy(stored[key]).float() for key in stored.files})
        network.eval()
    return judge


def save_judge(judge: Judge, folder: Path) -> None:
    """Weights as float16, beside the names of all answers."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ANSWERS).write_text(json.dumps(judge.answers, ensure_ascii=False) + "\n", encoding="utf-8")
    for name, network in judge.networks.items():
        weights = {key: tensor.half().numpy() for key, tensor in network.state_dict().items()}
        np.savez_compressed(folder / WEIGHTS.format(name), **weights)
