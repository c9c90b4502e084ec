"""Parts of a network that are computed only where somebody wants them, in exported networks too."""

from collections.abc import Callable

import torch
from torch import Tensor


class Branch:
    """`paint(canvas, wanted, *others)`, skipped where nobody wants it: then the canvas [b, ...] stays as it is. `wanted` is
    bool [b]; `paint` leaves the rows alone that do not want it.

    A traced network would compute both and choose then. Scripts are made of the examples once, beforehand: traces cannot
    be nested.
    """

    def __init__(self, paint: Callable[..., Tensor], *example: Tensor) -> None:
        self.paint = paint
        self.example = example
        self.script: Callable[..., Tensor] | None = None

    def prepare(self) -> None:
        """Makes the script that exported networks contain."""
        traced = torch.jit.trace(self.paint, self.example, check_trace=False)
        self.script = with_two(traced) if len(self.example) == 2 else with_four(traced)

    def __call__(self, canvas: Tensor, wanted: Tensor, *others: Tensor) -> Tensor:
        if torch.jit.is_tracing():
            if self.script is None:
                raise RuntimeError("Call prepare() before this network is exported.")
            return self.script(canvas, wanted, *others)
        return self.paint(canvas, wanted, *others) if bool(wanted.any()) else canvas


def with_two(traced: Callable[..., Tensor]) -> Callable[..., Tensor]:
    """The choice as a script; scripts know no `*others`."""

    def choose(canvas: Tensor, wanted: Tensor) -> Tensor:
        if bool(wanted.any()):
            return traced(canvas, wanted)
        else:
            return canvas

    return torch.jit.script(choose)


def with_four(traced: Callable[..., Tensor]) -> Callable[..., Tensor]:
    """The same with two more inputs."""

    def choose(canvas: Tensor, wanted: Tensor, first: Tensor, second: Tensor) -> Tensor:
        if bool(wanted.any()):
            return traced(canvas, wanted, first, second)
        else:
            return canvas

    return torch.jit.script(choose)
