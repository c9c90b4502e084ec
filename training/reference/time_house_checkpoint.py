"""Draws with a house checkpoint in numpy and onnxruntime, to be timed against libs/pipeline.

Opens the folder's networks and does what the pipeline does with guidance off: text encoder, prior, underdrawing, denoiser
steps, decoder. libs/pipeline/bench/python.bench.mjs starts it, writes one JSON request a line and reads one answer a line:
{"prompt", "seed", "steps"} becomes {"seconds", "processor_seconds", "rgb"}, the picture's bytes in base64.

python training/reference/time_house_checkpoint.py CHECKPOINT THREADS
"""

import base64
import json
import re
import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime
from philox import STREAM_LATENTS, STREAM_PRIOR, normal_noise

PAD, UNKNOWN = 0, 1


class HouseCheckpoint:
    def __init__(self, folder: Path, threads: int) -> None:
        self.folder, self.threads = folder, threads
        self.manifest = json.loads((folder / "manifest.json").read_text())
        self.architecture = self.manifest["architecture"]
        self.vocabulary = {word: index for index, word in enumerate(json.loads((folder / "vocab.json").read_text()))}
        self.null_embedding = np.float32(json.loads((folder / "null_image_embedding.json").read_text()))[None]
        self.text_encoder = self.open("text_encoder.onnx")
        self.prior = self.open("prior.onnx")
        self.denoiser = self.open("denoiser.onnx")
        self.decoder = self.open("vae_decoder.onnx")
        underdrawn = "underdrawing.onnx" in self.manifest["files"]
        self.underdrawing = self.open("underdrawing.onnx") if underdrawn else None

    def open(self, file: str) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = self.threads, 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(str(self.folder / file), options, providers=["CPUExecutionProvider"])

    def draw(self, prompt: str, seed: int, steps: int) -> np.ndarray:
        """RGB8 [height, width, 3]."""
        tokens, mask, text = self.text_encoder.run(
            ["text_tokens", "text_mask", "text_embedding"], {"input_ids": self.token_ids(prompt)}
        )
        pictured = self.imagine(text, seed) if self.manifest["prior"]["usedForText"] else self.null_embedding
        told = {"text_tokens": tokens, "text_mask": mask, "image_embedding": pictured}
        if self.underdrawing is not None:
            told["underdrawing"] = self.underdrawing.run(["underdrawing"], told)[0]
        channels = self.architecture["latentChannels"]
        cells = self.manifest["nativeSizePx"] // self.architecture["latentDownscale"]
        noise = normal_noise(seed, STREAM_LATENTS, [0], (channels, cells, cells))
        latents = integrate(
            lambda state, now: self.denoiser.run(["velocity"], {"latents": state, "timestep": now, **told})[0],
            noise,
            steps,
        )
        pixels = self.decoder.run(["sample"], {"latents": latents})[0][0]
        levels = np.floor(np.clip((pixels + 1) * 127.5, 0, 255) + 0.5)
        return np.minimum(levels, 255).astype(np.uint8).transpose(1, 2, 0)

    def token_ids(self, prompt: str) -> np.ndarray:
        """Known words alone: synonyms and spelling are the pipeline's."""
        words = re.findall("[a-z0-9]+", prompt.lower().replace("'", ""))
        ids = [self.vocabulary[word] for word in words if word in self.vocabulary] or [UNKNOWN]
        length = self.architecture["textTokens"]
        return np.int64([(ids + [PAD] * length)[:length]])

    def imagine(self, text: np.ndarray, seed: int) -> np.ndarray:
        """The prior: words' embedding to a picture's, at the norm of CLIP space."""
        drawn = integrate(
            lambda state, now: self.prior.run(
                ["velocity"], {"sample": state, "timestep": now, "text_embedding": text}
            )[0],
            normal_noise(seed, STREAM_PRIOR, [0], text.shape[1:]),
            self.manifest["prior"]["steps"],
        )
        return drawn * (np.float32(self.architecture["embeddingNorm"]) / np.linalg.norm(drawn, axis=1, keepdims=True))


def integrate(velocity, state: np.ndarray, steps: int) -> np.ndarray:
    """Euler along the rectified flow, from time 1 (noise) to 0."""
    times = [1 - index / steps for index in range(steps)] + [0]
    for now, later in zip(times, times[1:], strict=False):
        state = state + np.float32(later - now) * velocity(state, np.float32([now]))
    return state


def main() -> None:
    checkpoint = HouseCheckpoint(Path(sys.argv[1]), int(sys.argv[2]))
    print(json.dumps({"onnxruntime": onnxruntime.__version__}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        start, start_work = time.perf_counter(), time.process_time()
        picture = checkpoint.draw(request["prompt"], request["seed"], request["steps"])
        times = {"seconds": time.perf_counter() - start, "processor_seconds": time.process_time() - start_work}
        print(json.dumps({**times, "rgb": base64.b64encode(picture.tobytes()).decode()}), flush=True)


if __name__ == "__main__":
    main()
