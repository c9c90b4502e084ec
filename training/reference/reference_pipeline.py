"""Runs a checkpoint folder as diffusers does.

onnxruntime runs the networks; schedulers are diffusers', tokenizers transformers'. Only the noise is Frisket's
(philox.py), so that both sides begin from the same numbers.
"""

import importlib
import json
import math
from dataclasses import dataclass, field
from pathlib import Path

import diffusers
import numpy as np
import onnxruntime
import torch
from philox import STREAM_LATENTS, STREAM_REDRAW, STREAM_STEPS, normal_noise
from tiny_dialects import Dialect
from tiny_networks import GUIDANCE_EMBEDDING_WIDTH, LATENT_CHANNELS
from transformers import CLIPTokenizer

DOWNSCALE = 8
NUMPY_TYPES = {
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
}


@dataclass(frozen=True)
class Request:
    #: segments of the prompt with their weights; one chunk of 75 tokens at most each run through the encoder alone
    prompt: list[tuple[str, float]]
    negative_prompt: str = ""
    seed: int = 0
    image_count: int = 2
    steps: int = 4
    guidance_scale: float = 7.5
    width: int = 64
    height: int = 64
    strength: float | None = None
    image: np.ndarray | None = field(default=None, repr=False)
    mask: np.ndarray | None = field(default=None, repr=False)


class Network:
    def __init__(self, path: Path, threads: int = 0) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.inputs = {port.name: port for port in self.session.get_inputs()}
        self.outputs = [port.name for port in self.session.get_outputs()]

    def __call__(self, **feeds: np.ndarray) -> dict[str, np.ndarray]:
        cast = {name: np.asarray(value).astype(NUMPY_TYPES[self.inputs[name].type]) for name, value in feeds.items()}
        results = self.session.run(None, cast)
        return {name: np.asarray(value, dtype=np.float32) for name, value in zip(self.outputs, results, strict=True)}


class ReferencePipeline:
    def __init__(self, root: Path, dialect: Dialect, threads: int = 0) -> None:
        """threads: inside one operator of a network; 0 leaves it to onnxruntime."""
        self.root, self.dialect = root, dialect
        self.networks = {path.parent.name: Network(path, threads) for path in root.glob("*/model.onnx")}
        self.tokenizers = [CLIPTokenizer.from_pretrained(path) for path in sorted(root.glob("tokenizer*"))]

    def run(self, request: Request) -> np.ndarray:
        """RGB8 [image_count, height, width, 3]."""
        positive, negative = self.conditioning(request)
        guided = request.guidance_scale > 1 and self.dialect.kind != "lcm"
        scheduler, cell = self.scheduler(request)
        sample, first = self.start(request, scheduler)
        extra = self.inpainting_channels(request)
        for index in range(first, len(scheduler.timesteps)):
            timestep = scheduler.timesteps[index]
            cell[0] = index
            seen = np.concatenate([scheduler.scale_model_input(sample, timestep).numpy(), *extra], axis=1)
            if guided:
                both = self.predict(np.concatenate([seen, seen]), timestep, join(negative, positive))
                unconditional, conditional = np.split(both, 2)
                output = unconditional + request.guidance_scale * (conditional - unconditional)
            else:
                output = self.predict(seen, timestep, positive)
            sample = scheduler.step(torch.from_numpy(output), timestep, sample).prev_sample
        return self.decode(sample.numpy())

    def scheduler(self, request: Request):
        class_name = self.dialect.scheduler["_class_name"]
        scheduler = getattr(diffusers, class_name).from_config(self.dialect.scheduler)
        scheduler.set_timesteps(request.steps)
        cell = [0]
        item = (LATENT_CHANNELS, request.height // DOWNSCALE, request.width // DOWNSCALE)
        module = importlib.import_module(type(scheduler).__module__)
        module.randn_tensor = lambda *_args, **_options: torch.from_numpy(
            normal_noise(request.seed, STREAM_STEPS, list(range(request.image_count)), item, cell[0])
        )
        return scheduler, cell

    def start(self, request: Request, scheduler) -> tuple[torch.Tensor, int]:
        images = list(range(request.image_count))
        item = (LATENT_CHANNELS, request.height // DOWNSCALE, request.width // DOWNSCALE)
        if request.strength is None:
            if hasattr(scheduler, "set_begin_index"):
                scheduler.set_begin_index(0)
            noise = normal_noise(request.seed, STREAM_LATENTS, images, item)
            return torch.from_numpy(noise) * float(scheduler.init_noise_sigma), 0
        first = len(scheduler.timesteps) - min(int(request.steps * request.strength), request.steps)
        if hasattr(scheduler, "set_begin_index"):
            scheduler.set_begin_index(first)
        latents = torch.from_numpy(np.repeat(self.encode(request.image), request.image_count, axis=0))
        noise = torch.from_numpy(normal_noise(request.seed, STREAM_REDRAW, images, item))
        return scheduler.add_noise(latents, noise, scheduler.timesteps[first : first + 1]), first

    def encode(self, image: np.ndarray) -> np.ndarray:
        return self.encode_pixels(to_pixels(image))

    def encode_pixels(self, pixels: np.ndarray) -> np.ndarray:
        """The mean of the posterior, in the denoiser's scale."""
        (output,) = self.networks["vae_encoder"](sample=pixels).values()
        return output[:, :LATENT_CHANNELS] * self.dialect.scaling_factor

    def decode(self, latents: np.ndarray) -> np.ndarray:
        decoder = self.networks["vae_decoder"]
        rows = [decoder(latent_sample=row[None] / self.dialect.scaling_factor)["sample"][0] for row in latents]
        pixels = np.clip(np.stack(rows), -1, 1)
        return np.floor((pixels + 1) * 127.5 + 0.5).astype(np.uint8).transpose(0, 2, 3, 1)

    def inpainting_channels(self, request: Request) -> list[np.ndarray]:
        if request.mask is None:
            return []
        repainted = (request.mask > 127).astype(np.float32)
        masked = to_pixels(request.image) * (1 - repainted)
        latent_mask = repainted[::DOWNSCALE, ::DOWNSCALE][None, None]
        channels = [latent_mask, self.encode_pixels(masked)]
        return [np.repeat(channel, request.image_count, axis=0) for channel in channels]

    def predict(self, latents: np.ndarray, timestep, conditioning: dict[str, np.ndarray]) -> np.ndarray:
        rank = self.dialect.timestep[1]
        shape = {"batch": [latents.shape[0]], "steps": [1], "scalar": []}[rank]
        return self.networks["unet"](sample=latents, timestep=np.full(shape, float(timestep)), **conditioning)[
            "out_sample"
        ]

    def conditioning(self, request: Request) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
        halves = []
        both = (request.prompt, [(request.negative_prompt, 1.0)])
        for segments in (request.prompt, [(request.negative_prompt, 1.0)] if request.negative_prompt else []):
            chunk_count = max(len(self.chunks(each, self.tokenizers[0])) for each in both)
            halves.append(self.half(segments, chunk_count, request))
        positive, negative = halves
        if self.dialect.kind == "unclip":
            embeddings = self.image_embeddings(request)
            positive["class_labels"], negative["class_labels"] = embeddings, np.zeros_like(embeddings)
        return positive, negative

    def half(self, segments: list[tuple[str, float]], chunk_count: int, request: Request) -> dict[str, np.ndarray]:
        if self.dialect.kind == "sdxl":
            return self.sdxl_half(segments, request)
        states = self.encode_text(segments, chunk_count)
        conditioning = {"encoder_hidden_states": np.repeat(states, request.image_count, axis=0)}
        if self.dialect.kind == "lcm":
            embedding = guidance_embedding(request.guidance_scale - 1)
            conditioning["timestep_cond"] = np.repeat(embedding[None], request.image_count, axis=0)
        return conditioning

    def sdxl_half(self, segments: list[tuple[str, float]], request: Request) -> dict[str, np.ndarray]:
        outputs = [
            self.networks[name](input_ids=self.chunks(segments, tokenizer)[0][0][None])
            for name, tokenizer in zip(("text_encoder", "text_encoder_2"), self.tokenizers, strict=True)
        ]
        states = np.concatenate([output["hidden_states.1"] for output in outputs], axis=2)
        pooled = outputs[1]["text_embeds"]
        if not segments:
            states, pooled = np.zeros_like(states), np.zeros_like(pooled)
        ids = np.array([[request.height, request.width, 0, 0, request.height, request.width]], dtype=np.float32)
        parts = {"encoder_hidden_states": states, "text_embeds": pooled, "time_ids": ids}
        return {name: np.repeat(value, request.image_count, axis=0) for name, value in parts.items()}

    def chunks(self, segments: list[tuple[str, float]], tokenizer) -> list[tuple[np.ndarray, np.ndarray]]:
        """Ids and weights of each 75 tokens, framed and padded."""
        tokens = [
            (i, weight) for text, weight in segments for i in tokenizer(text, add_special_tokens=False)["input_ids"]
        ]
        framed = []
        for start in range(0, max(len(tokens), 1), 75):
            part = tokens[start : start + 75]
            ids = [tokenizer.bos_token_id, *(i for i, _ in part), tokenizer.eos_token_id]
            weights = [1.0, *(weight for _, weight in part), 1.0]
            padding = 77 - len(ids)
            framed.append((np.array(ids + [tokenizer.pad_token_id] * padding), np.array(weights + [1.0] * padding)))
        return framed

    def encode_text(self, segments: list[tuple[str, float]], chunk_count: int) -> np.ndarray:
        chunks = self.chunks(segments, self.tokenizers[0])
        chunks += self.chunks([], self.tokenizers[0]) * (chunk_count - len(chunks))
        states = []
        for ids, weights in chunks:
            plain = self.networks["text_encoder"](input_ids=ids[None])["last_hidden_state"]
            weighted = plain * weights[None, :, None].astype(np.float32)
            states.append(plain if np.all(weights == 1) else weighted * (plain.mean() / weighted.mean()))
        return np.concatenate(states, axis=1).astype(np.float32)

    def image_embeddings(self, request: Request) -> np.ndarray:
        """Stable unCLIP's class labels at noise level 0: the embedding, then ones and zeros, the level's sinusoids."""
        if request.image is None:
            width = self.networks["unet"].inputs["class_labels"].shape[1]
            return np.zeros((request.image_count, width), dtype=np.float32)
        config = json.loads((self.root / "feature_extractor/preprocessor_config.json").read_text())
        mean, std = (np.array(config[key], dtype=np.float64)[:, None, None] for key in ("image_mean", "image_std"))
        pixels = (request.image.astype(np.float64).transpose(2, 0, 1) / 255 - mean) / std
        embedding = self.networks["image_encoder"](pixel_values=pixels[None])["image_embeds"]
        half = embedding.shape[1] // 2
        level = np.concatenate([np.ones((1, half)), np.zeros((1, half))], axis=1).astype(np.float32)
        return np.repeat(np.concatenate([embedding, level], axis=1), request.image_count, axis=0)


def join(first: dict[str, np.ndarray], second: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {name: np.concatenate([first[name], second[name]]) for name in first}


def to_pixels(image: np.ndarray) -> np.ndarray:
    """RGB8 [height, width, 3] to float32 [1, 3, height, width] in -1 … 1."""
    return (image.astype(np.float32).transpose(2, 0, 1)[None] / 127.5 - 1).astype(np.float32)


def guidance_embedding(guidance: float) -> np.ndarray:
    """Sinusoids of 1000 * w, as LatentConsistencyModelPipeline feeds them."""
    half = GUIDANCE_EMBEDDING_WIDTH // 2
    frequencies = np.exp(-math.log(10000.0) * np.arange(half) / (half - 1))
    angles = guidance * 1000 * frequencies
    return np.concatenate([np.sin(angles), np.cos(angles)]).astype(np.float32)
