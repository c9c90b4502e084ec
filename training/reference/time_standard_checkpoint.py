"""Draws with a tiny checkpoint as diffusers does, to be timed against libs/pipeline.

libs/pipeline/bench/standard.bench.mjs starts it, writes one JSON request a line and reads one answer a line: {"prompt",
"seed", "steps", "guidanceScale", "sizePx"} becomes {"seconds", "processor_seconds", "rgb"}, the picture's bytes in base64.

python training/reference/time_standard_checkpoint.py CHECKPOINT THREADS
"""

import base64
import json
import sys
import time
from pathlib import Path

import diffusers
import onnxruntime
import torch
from reference_pipeline import ReferencePipeline, Request
from tiny_dialects import DIALECTS


def read_request(line: str) -> Request:
    asked = json.loads(line)
    return Request(
        [(asked["prompt"], 1.0)],
        seed=asked["seed"],
        image_count=1,
        steps=asked["steps"],
        guidance_scale=asked["guidanceScale"],
        width=asked["sizePx"],
        height=asked["sizePx"],
    )


def main() -> None:
    root, threads = Path(sys.argv[1]), int(sys.argv[2])
    torch.set_num_threads(threads)
    dialect = next(each for each in DIALECTS if each.name == root.name)
    pipeline = ReferencePipeline(root, dialect, threads)
    print(json.dumps({"onnxruntime": onnxruntime.__version__, "diffusers": diffusers.__version__}), flush=True)
    for line in sys.stdin:
        request = read_request(line)
        start, start_work = time.perf_counter(), time.process_time()
        (picture,) = pipeline.run(request)
        times = {"seconds": time.perf_counter() - start, "processor_seconds": time.process_time() - start_work}
        print(json.dumps({**times, "rgb": base64.b64encode(picture.tobytes()).decode()}), flush=True)


if __name__ == "__main__":
    main()
