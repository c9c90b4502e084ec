"""Rectified flow: x_t = (1 - t) x_0 + t noise, sampled with Euler from t = 1 to t = 0."""

from collections.abc import Callable

import torch
from torch import Tensor


def integrate(velocity: Callable[[Tensor, Tensor], Tensor], noise: Tensor, steps: int) -> Tensor:
    """From noise [b, ...] to a sample; `velocity` takes the state and one time per row [b]."""
    state = noise
    for step in range(steps):
        time = torch.full((len(noise),), 1 - step / steps, device=noise.device)
        state = state - velocity(state, time) / steps
    return state


def guide(conditional: Tensor, unconditional: Tensor, scale: float) -> Tensor:
    """Classifier-free guidance: away from the unconditional prediction, `scale` times as far as the conditional."""
    return unconditional + scale * (conditional - unconditional)
