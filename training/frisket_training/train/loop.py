"""A training loop that may be stopped at any second and goes on where it was."""

import math
import os
import signal
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

import torch
from torch import Tensor, nn

GRADIENT_CLIP = 1.0
SAVE_EVERY_S = 180.0
REPORT_EVERY_STEPS = 50
WEIGHT_DECAY = 0.01

AVERAGE_DECAY = 0.998
"""Weights are averaged over about 500 steps: the few thousand steps of a CPU run leave no room for more."""


@dataclass(frozen=True)
class Schedule:
    """How long to train and how fast: linear warm-up, a plateau, then a cosine to zero.

    `minutes` count time spent training, over all restarts together.
    """

    minutes: float
    learning_rate: float
    warmup_steps: int = 200
    plateau: float = 0.4

    def rate(self, step: int, elapsed_s: float) -> float:
        progress = min(1.0, elapsed_s / 60 / self.minutes)
        warm = min(1.0, (step + 1) / self.warmup_steps)
        if progress < self.plateau:
            return self.learning_rate * warm
        fall = (progress - self.plateau) / (1 - self.plateau)
        return self.learning_rate * warm * 0.5 * (1 + math.cos(math.pi * fall))


@dataclass(frozen=True)
class Part:
    """A network and how its learning rate compares with the schedule's; `exceptions` by parameter name."""

    network: nn.Module
    rate: float = 1.0
    exceptions: Mapping[str, float] = field(default_factory=dict)

    def groups(self) -> list[dict[str, object]]:
        """Parameter groups for the optimiser."""
        return [
            {"params": [parameter], "scale": self.exceptions[name]}
            for name, parameter in self.network.named_parameters()
            if name in self.exceptions
        ] + [
            {
                "params": [p for name, p in self.network.named_parameters() if name not in self.exceptions],
                "scale": self.rate,
            }
        ]


class TrainingRun:
    """Optimises `parts` and keeps their running average; all of it lives in one file."""

    def __init__(self, path: Path, parts: Mapping[str, Part], schedule: Schedule) -> None:
        self.path = path
        self.parts = parts
        self.schedule = schedule
        self.parameters = [p for part in parts.values() for p in part.network.parameters()]
        groups = [group for part in parts.values() for group in part.groups()]
        self.optimiser = torch.optim.AdamW(
            groups, schedule.learning_rate, betas=(0.9, 0.98), weight_decay=WEIGHT_DECAY, fused=True
        )
        self.average = [p.detach().clone() for p in self.parameters]
        self.step = 0
        self.elapsed_s = 0.0
        self.stopping = False
        self.resume()

    def resume(self) -> None:
        """Goes on from the file, if there is one; a file with nothing but weights (`restore`) is a beginning."""
        if not self.path.exists():
            return
        state = torch.load(self.path, map_location="cpu", weights_only=True)
        if "optimiser" not in state:
            self.begin_with(state["averaged"])
            return
        for name, part in self.parts.items():
            part.network.load_state_dict(state["current"][name])
        self.optimiser.load_state_dict(state["optimiser"])
        for own, saved in zip(self.average, state["average"], strict=True):
            own.copy_(saved)
        self.step, self.elapsed_s = state["step"], state["elapsed_s"]
        torch.set_rng_state(state["random"])

    def begin_with(self, weights: Mapping[str, Mapping[str, Tensor]]) -> None:
        """Takes the weights of all parts that have some."""
        for name in self.parts.keys() & weights.keys():
            self.parts[name].network.load_state_dict(weights[name])
        for own, parameter in zip(self.average, self.parameters, strict=True):
            own.copy_(parameter.detach())

    def save(self) -> None:
        """Writes beside the file and renames: a kill in between leaves the old one whole."""
        state = {
            "current": {name: part.network.state_dict() for name, part in self.parts.items()},
            "averaged": self.averaged(),
            "average": self.average,
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
            "elapsed_s": self.elapsed_s,
            "random": torch.get_rng_state(),
        }
        self.path.parent.mkdir(parents=True, exist_ok=True)
        partial = self.path.with_suffix(".partial")
        torch.save(state, partial)
        os.replace(partial, self.path)

    def averaged(self) -> dict[str, dict[str, Tensor]]:
        """The averaged weights of every part, by its own parameter names."""
        averages = iter(self.average)
        states = {}
        for name, part in self.parts.items():
            own = {key: next(averages).clone() for key, _ in part.network.named_parameters()}
            states[name] = {**part.network.state_dict(), **own}
        return states

    def run(self, loss: Callable[[], Tensor], max_steps: int | None = None) -> None:
        """Trains until the schedule's minutes are spent, `max_steps` are done or a signal asks to stop."""
        previous = {number: signal.signal(number, self.stop) for number in (signal.SIGTERM, signal.SIGINT)}
        saved_at = started_at = time.monotonic()
        first_step, smooth = self.step, None
        try:
            while not self.finished(max_steps):
                before = time.monotonic()
                value = self.update(loss)
                self.elapsed_s += time.monotonic() - before
                smooth = value if smooth is None else smooth + 0.02 * (value - smooth)
                if self.step % REPORT_EVERY_STEPS == 0:
                    pace = (self.step - first_step) / (time.monotonic() - started_at)
                    print(
                        f"{self.path.stem}: step {self.step}, loss {smooth:.4f}, {pace:.2f} steps/s, "
                        f"{self.elapsed_s / 60:.1f} of {self.schedule.minutes:g} min",
                        flush=True,
                    )
                if time.monotonic() - saved_at > SAVE_EVERY_S:
                    self.save()
                    saved_at = time.monotonic()
        finally:
            for number, handler in previous.items():
                signal.signal(number, handler)
        self.save()

    def finished(self, max_steps: int | None) -> bool:
        spent = self.elapsed_s >= self.schedule.minutes * 60
        return self.stopping or spent or (max_steps is not None and self.step >= max_steps)

    def update(self, loss: Callable[[], Tensor]) -> float:
        """One step of the optimiser and of the average; the loss."""
        rate = self.schedule.rate(self.step, self.elapsed_s)
        for group in self.optimiser.param_groups:
            group["lr"] = rate * group["scale"]
        value = loss()
        self.optimiser.zero_grad(set_to_none=True)
        value.backward()
        nn.utils.clip_grad_norm_(self.parameters, GRADIENT_CLIP)
        self.optimiser.step()
        self.step += 1
        keep = min(AVERAGE_DECAY, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            torch._foreach_lerp_(self.average, [p.detach() for p in self.parameters], 1 - keep)
        return value.item()

    def stop(self, number: int, frame: FrameType | None) -> None:
        """Signal handler: finish this step, save, leave."""
        self.stopping = True
