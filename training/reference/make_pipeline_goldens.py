"""Writes test/fixtures/pipeline-goldens: pictures that the tiny checkpoints give in Python.

python training/reference/make_pipeline_goldens.py
"""

import base64
import json
from pathlib import Path

import diffusers
import numpy as np
import onnxruntime
import torch
from diffusers import OnnxStableDiffusionPipeline, logging
from philox import STREAM_LATENTS, normal_noise
from reference_pipeline import ReferencePipeline, Request
from tiny_dialects import DIALECTS

ROOT = Path(__file__).parents[2] / "test/fixtures"
PROMPT = [("a painting of a red fox beside a quiet river", 1.0)]
LONG_PROMPT = [
    ("a robot reading a newspaper in a garden, pencil drawing, " * 3, 1.0),
    ("three paper boats on a pond", 1.6),
    (" under a willow tree, snow on the mountains, " * 2, 1.0),
]


def formula_image(width: int, height: int) -> np.ndarray:
    """A picture both sides can compute: (3x + 5y, 7x, 11y) modulo 256."""
    x, y = np.meshgrid(np.arange(width), np.arange(height))
    return np.stack([3 * x + 5 * y, 7 * x, 11 * y], axis=2).astype(np.uint64).astype(np.uint8)


def formula_mask(width: int, height: int) -> np.ndarray:
    """255 where the picture is to be repainted: x in 16 … 47, y in 8 … 39."""
    x, y = np.meshgrid(np.arange(width), np.arange(height))
    return np.where((x >= 16) & (x < 48) & (y >= 8) & (y < 40), 255, 0).astype(np.uint8)


REDRAW = {"strength": 0.6, "image": formula_image(64, 64), "steps": 10, "guidance_scale": 5.0}

CASES: dict[str, dict[str, Request]] = {
    "diffusers-int64": {
        "text": Request(PROMPT, "snow", seed=11, steps=8),
        "not square": Request(PROMPT, seed=12, steps=4, width=128, image_count=1),
    },
    "diffusers-float": {"text": Request(PROMPT, seed=21, steps=6), "redrawn": Request(PROMPT, seed=22, **REDRAW)},
    "optimum-scalar": {
        "text": Request(PROMPT, "a city at night", seed=31, steps=10),
        "long and weighted": Request(LONG_PROMPT, seed=32, steps=6),
        "redrawn": Request(PROMPT, seed=33, **REDRAW),
    },
    "optimum-v-prediction": {"text": Request(PROMPT, "snow", seed=41, steps=8, guidance_scale=4.0)},
    "turbo-half": {"text": Request(PROMPT, seed=51, steps=2, guidance_scale=0.0)},
    "lcm": {"text": Request(PROMPT, seed=61, steps=4, guidance_scale=8.0)},
    "inpainting": {
        "inpainted": Request(PROMPT, seed=71, steps=8, image=formula_image(64, 64), mask=formula_mask(64, 64)),
    },
    "stable-unclip": {
        "text": Request(PROMPT, seed=81, steps=6),
        "varied": Request([], seed=82, steps=6, guidance_scale=5.0, image=formula_image(32, 32)),
    },
    "sdxl": {
        "text": Request(PROMPT, seed=91, steps=6),
        "negative": Request(PROMPT, "snow", seed=92, steps=6, image_count=1),
    },
}


def check_against_diffusers_pipeline(root: Path, request: Request, images: np.ndarray) -> float:
    """The first picture through diffusers' own ONNX pipeline; mean absolute difference in levels."""
    pipeline = OnnxStableDiffusionPipeline.from_pretrained(root, safety_checker=None, feature_extractor=None)
    pipeline.set_progress_bar_config(disable=True)
    item = (4, request.height // 8, request.width // 8)
    result = pipeline(
        prompt=request.prompt[0][0],
        negative_prompt=request.negative_prompt,
        num_inference_steps=request.steps,
        guidance_scale=request.guidance_scale,
        height=request.height,
        width=request.width,
        latents=normal_noise(request.seed, STREAM_LATENTS, [0], item),
        output_type="np",
    ).images[0]
    return float(np.abs(result * 255 - images[0].astype(np.float64)).mean())


def golden_case(name: str, request: Request, images: np.ndarray) -> dict:
    return {
        "name": name,
        "prompt": "".join(text if weight == 1 else f"({text}:{weight})" for text, weight in request.prompt),
        "negativePrompt": request.negative_prompt,
        "seed": request.seed,
        "imageCount": request.image_count,
        "steps": request.steps,
        "guidanceScale": request.guidance_scale,
        "widthPx": request.width,
        "heightPx": request.height,
        "strength": request.strength,
        "imageSizePx": None if request.image is None else request.image.shape[0],
        "imagesRgbBase64": [base64.b64encode(image.tobytes()).decode() for image in images],
    }


def main() -> None:
    logging.set_verbosity_error()
    output = ROOT / "pipeline-goldens"
    output.mkdir(parents=True, exist_ok=True)
    reference = f"diffusers {diffusers.__version__}, onnxruntime {onnxruntime.__version__}, torch {torch.__version__}"
    for dialect in DIALECTS:
        pipeline = ReferencePipeline(ROOT / "checkpoints" / dialect.name, dialect)
        cases = []
        for name, request in CASES[dialect.name].items():
            images = pipeline.run(request)
            line = [dialect.name, name, "mean", f"{images.mean():.1f}", "deviation", f"{images.std():.1f}"]
            if dialect.name == "diffusers-int64":
                difference = check_against_diffusers_pipeline(pipeline.root, request, images)
                line += ["differs from OnnxStableDiffusionPipeline by", f"{difference:.3f} levels"]
                assert difference <= 1, "the reference does not do what diffusers does"
            print(*line)
            cases.append(golden_case(name, request, images))
        golden = {"reference": reference, "checkpoint": dialect.name, "cases": cases}
        (output / f"{dialect.name}.golden.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
