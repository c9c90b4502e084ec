"""Where to train: one GPU when there is one, else the CPU; bfloat16 on both."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

import torch


@dataclass(frozen=True)
class Device:
    """A torch device and the precision of its matrix products."""

    name: str

    def autocast(self) -> AbstractContextManager[None]:
        """bfloat16 for matrix products and convolutions, float32 for the rest."""
        return torch.autocast(self.name, torch.bfloat16)


def pick_device(name: str | None = None) -> Device:
    """The named device, or the best one here."""
    return Device(name or ("cuda" if torch.cuda.is_available() else "cpu"))
