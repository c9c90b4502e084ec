"""Writes test/fixtures/scheduler-goldens/*.golden.json: 20-step runs of the diffusers schedulers, step by step.

    python training/reference/make_scheduler_goldens.py

The network, the noise and the picture are formulas (formulas.py), so a file holds only what a scheduler gave.
"""

import importlib
import json
from pathlib import Path

import diffusers
import numpy as np
import torch
from diffusers import logging
from formulas import SAMPLE_SHAPE, START_FIELD, clean_sample, network, noise
from scheduler_cases import CASES

STEP_COUNT = 20
LATER_START = 7
KEPT_ELEMENTS = 8
OUTPUT = Path(__file__).parents[2] / "test/fixtures/scheduler-goldens"


def kept_indices() -> list[int]:
    """Elements spread over both images."""
    return np.linspace(0, np.prod(SAMPLE_SHAPE) - 1, KEPT_ELEMENTS).astype(int).tolist()


def summary(sample: torch.Tensor) -> list[float]:
    """The Euclidean norm, then the kept elements."""
    flat = sample.double().flatten()
    return [float(f"{value:.9g}") for value in [flat.norm().item(), *flat[kept_indices()].tolist()]]


def make_scheduler(class_name: str, config: dict):
    scheduler = getattr(diffusers, class_name).from_config(config)
    scheduler.set_timesteps(STEP_COUNT)
    return scheduler


def inject_noise(scheduler) -> list[int]:
    """Makes the scheduler draw the formula's noise for the step held in the returned cell."""
    cell = [START_FIELD]
    module = importlib.import_module(type(scheduler).__module__)
    module.randn_tensor = lambda *_args, **_options: torch.from_numpy(noise(cell[0]))
    return cell


def add_noise(scheduler, index: int) -> torch.Tensor:
    original, start = torch.from_numpy(clean_sample()), torch.from_numpy(noise(START_FIELD))
    timestep = scheduler.timesteps[index : index + 1]
    if hasattr(scheduler, "set_begin_index"):
        scheduler.set_begin_index(index)
    if hasattr(scheduler, "scale_noise"):
        return scheduler.scale_noise(original, timestep, start)
    return scheduler.add_noise(original, start, timestep)


def run(class_name: str, config: dict, first_step: int) -> dict:
    scheduler = make_scheduler(class_name, config)
    step_cell = inject_noise(scheduler)
    options = {"eta": config["eta"]} if "eta" in config else {}
    sigma = float(scheduler.init_noise_sigma) if hasattr(scheduler, "init_noise_sigma") else 1.0
    if first_step > 0:
        sample = add_noise(scheduler, first_step)
    else:
        sample = torch.from_numpy(noise(START_FIELD)) * sigma
        if hasattr(scheduler, "set_begin_index"):
            scheduler.set_begin_index(0)
    steps = [summary(sample)]
    for index in range(first_step, len(scheduler.timesteps)):
        timestep = scheduler.timesteps[index]
        step_cell[0] = index
        seen = scheduler.scale_model_input(sample, timestep) if hasattr(scheduler, "scale_model_input") else sample
        output = torch.from_numpy(network(seen.numpy(), float(timestep)))
        sample = scheduler.step(output, timestep, sample, **options).prev_sample
        steps.append(summary(sample))
    return {
        "firstStep": first_step,
        "initNoiseSigma": float(f"{sigma:.9g}"),
        "timesteps": [float(f"{value:.9g}") for value in scheduler.timesteps.tolist()],
        "samples": steps,
    }


def case(class_name: str, name: str, config: dict) -> dict:
    # PNDM remembers outputs by call, not by step, so a run that begins later has no reference there.
    later_starts = [] if class_name == "PNDMScheduler" else [LATER_START]
    return {
        "name": name,
        "config": {"_class_name": class_name, **{key: value for key, value in config.items() if key != "eta"}},
        "eta": config.get("eta", 0),
        "runs": [run(class_name, config, first_step) for first_step in [0, *later_starts]],
    }


def main() -> None:
    logging.set_verbosity_error()
    OUTPUT.mkdir(parents=True, exist_ok=True)
    for class_name, configs in CASES.items():
        golden = {
            "reference": f"diffusers {diffusers.__version__}, torch {torch.__version__}",
            "sampleShape": SAMPLE_SHAPE,
            "stepCount": STEP_COUNT,
            "keptElements": kept_indices(),
            "cases": [case(class_name, name, config) for name, config in configs.items()],
        }
        path = OUTPUT / f"{class_name}.golden.json"
        path.write_text(json.dumps(golden, separators=(",", ":")) + "\n")
        print(path.name, len(configs), "cases", path.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
