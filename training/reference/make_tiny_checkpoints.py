"""Writes test/fixtures/checkpoints: one tiny checkpoint with random weights in every dialect of tiny_dialects.py.

python training/reference/make_tiny_checkpoints.py
"""

import json
import shutil
from pathlib import Path

import torch
from onnx_export import export, halve, make_scalar, move_weights_out
from tiny_dialects import DIALECTS, Dialect
from tiny_networks import (
    GUIDANCE_EMBEDDING_WIDTH,
    LATENT_CHANNELS,
    PROJECTION_WIDTH,
    TEXT_WIDTH,
    TEXT_WIDTH_2,
    TIME_ID_WIDTH,
    TINY_VISION_SIZE,
    TextEncoder,
    VisionEncoder,
    make_unet,
    make_vae,
)
from tiny_vocabulary import END_TOKEN, vocabulary_size, write_tokenizer

OUTPUT = Path(__file__).parents[2] / "test/fixtures/checkpoints"
IMAGE_AXES = ["batch", "channels", "height", "width"]
UNET_KEYS = ("sample_size", "in_channels", "block_out_channels", "cross_attention_dim", "time_cond_proj_dim")
POOLED_AXES = {"pooler_output": ["batch"], "text_embeds": ["batch"]}
INTEGERS = {"int32": torch.int32, "int64": torch.int64}


def write_json(path: Path, content: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=2) + "\n")


def write_text_encoder(folder: Path, dialect: Dialect, tokenizer: Path, width: int, projection: int | None) -> None:
    ids = json.loads((tokenizer / "vocab.json").read_text())
    encoder = TextEncoder(vocabulary_size(tokenizer), width, ids[END_TOKEN], projection)
    hidden = [f"hidden_states.{index}" for index in range(3)] if dialect.kind == "sdxl" else []
    main = ["text_embeds", "last_hidden_state"] if projection else ["last_hidden_state", "pooler_output"]
    outputs = main + hidden
    export(
        folder / "model.onnx",
        encoder,
        lambda network, input_ids: network(input_ids)[: len(outputs)],
        {"input_ids": torch.zeros(2, 77, dtype=INTEGERS[dialect.ids])},
        outputs,
        {
            "input_ids": ["batch", "sequence"],
            **{name: POOLED_AXES.get(name, ["batch", "sequence"]) for name in outputs},
        },
    )


def unet_inputs(dialect: Dialect) -> dict[str, torch.Tensor]:
    channels = 2 * LATENT_CHANNELS + 1 if dialect.kind == "inpainting" else LATENT_CHANNELS
    cross = TEXT_WIDTH + TEXT_WIDTH_2 if dialect.kind == "sdxl" else TEXT_WIDTH
    kind, rank = dialect.timestep
    inputs = {
        "sample": torch.zeros(2, channels, 8, 8),
        "timestep": torch.ones(2 if rank == "batch" else 1, dtype=torch.int64 if kind == "int64" else torch.float32),
        "encoder_hidden_states": torch.zeros(2, 77, cross),
    }
    extras = {
        "lcm": {"timestep_cond": torch.zeros(2, GUIDANCE_EMBEDDING_WIDTH)},
        "unclip": {"class_labels": torch.zeros(2, 2 * PROJECTION_WIDTH)},
        "sdxl": {"text_embeds": torch.zeros(2, PROJECTION_WIDTH), "time_ids": torch.zeros(2, 6)},
    }
    return inputs | extras.get(dialect.kind, {})


def unet_options(dialect: Dialect) -> dict:
    addition_width = PROJECTION_WIDTH + 6 * TIME_ID_WIDTH
    return {
        "lcm": {"time_cond_proj_dim": GUIDANCE_EMBEDDING_WIDTH},
        "unclip": {"class_embed_type": "projection", "projection_class_embeddings_input_dim": 2 * PROJECTION_WIDTH},
        "sdxl": {
            "addition_embed_type": "text_time",
            "addition_time_embed_dim": TIME_ID_WIDTH,
            "projection_class_embeddings_input_dim": addition_width,
        },
    }.get(dialect.kind, {})


def call_unet(names: list[str]):
    """Maps the graph's positional inputs to the arguments of the unet's forward."""

    def call(network, *values):
        given = dict(zip(names, values, strict=True))
        added = {name: given.pop(name) for name in ("text_embeds", "time_ids") if name in given}
        return network(**given, **({"added_cond_kwargs": added} if added else {})).sample

    return call


def write_unet(folder: Path, dialect: Dialect) -> None:
    inputs = unet_inputs(dialect)
    unet = make_unet(inputs["sample"].shape[1], inputs["encoder_hidden_states"].shape[2], **unet_options(dialect))
    axes = {name: ["batch"] for name in inputs} | {
        "sample": IMAGE_AXES,
        "timestep": ["steps" if dialect.timestep[1] == "steps" else "batch"],
        "encoder_hidden_states": ["batch", "sequence"],
        "out_sample": IMAGE_AXES,
    }
    export(folder / "model.onnx", unet, call_unet(list(inputs)), inputs, ["out_sample"], axes)
    if dialect.timestep[1] == "scalar":
        make_scalar(folder / "model.onnx", "timestep")
    if dialect.configs:
        config = {"_class_name": "UNet2DConditionModel", **{key: unet.config[key] for key in UNET_KEYS}}
        write_json(folder / "config.json", config)


def write_vae(root: Path, dialect: Dialect) -> None:
    vae = make_vae()
    export(
        root / "vae_decoder/model.onnx",
        vae,
        lambda network, latents: network.decode(latents).sample,
        {"latent_sample": torch.zeros(1, LATENT_CHANNELS, 8, 8)},
        ["sample"],
        {"latent_sample": IMAGE_AXES, "sample": IMAGE_AXES},
    )
    config = {
        "_class_name": "AutoencoderKL",
        "block_out_channels": list(vae.config.block_out_channels),
        "latent_channels": LATENT_CHANNELS,
        "scaling_factor": dialect.scaling_factor,
    }
    if dialect.configs:
        write_json(root / "vae_decoder/config.json", config)
    if dialect.vae_encoder_output is None:
        return
    encoders = {
        "latent_sample": lambda network, pixels: network.encode(pixels).latent_dist.sample(),
        "latent_parameters": lambda network, pixels: network.encode(pixels).latent_dist.parameters,
    }
    output = dialect.vae_encoder_output
    export(
        root / "vae_encoder/model.onnx",
        vae,
        encoders[output],
        {"sample": torch.zeros(1, 3, 64, 64)},
        [output],
        {"sample": IMAGE_AXES, output: IMAGE_AXES},
    )
    if dialect.configs:
        write_json(root / "vae_encoder/config.json", config)


def write_image_encoder(root: Path) -> None:
    export(
        root / "image_encoder/model.onnx",
        VisionEncoder(PROJECTION_WIDTH),
        lambda network, pixels: network(pixels),
        {"pixel_values": torch.zeros(1, 3, TINY_VISION_SIZE, TINY_VISION_SIZE)},
        ["image_embeds"],
        {"pixel_values": ["batch"], "image_embeds": ["batch"]},
    )
    write_json(
        root / "feature_extractor/preprocessor_config.json",
        {
            "crop_size": {"height": TINY_VISION_SIZE, "width": TINY_VISION_SIZE},
            "image_mean": [0.48145466, 0.4578275, 0.40821073],
            "image_std": [0.26862954, 0.26130258, 0.27577711],
            "size": {"shortest_edge": TINY_VISION_SIZE},
        },
    )


def write_index(root: Path, dialect: Dialect) -> None:
    folders = sorted(path.name for path in root.iterdir() if path.is_dir())
    parts = {name: ["diffusers", "OnnxRuntimeModel"] for name in folders if (root / name / "model.onnx").exists()}
    parts |= {name: ["transformers", "CLIPTokenizer"] for name in folders if name.startswith("tokenizer")}
    index = {"_class_name": dialect.pipeline_class, "_diffusers_version": "0.24.0", **dialect.index_extras, **parts}
    write_json(root / "model_index.json", {**index, "scheduler": ["diffusers", dialect.scheduler["_class_name"]]})


def write_checkpoint(dialect: Dialect) -> None:
    root = OUTPUT / dialect.name
    shutil.rmtree(root, ignore_errors=True)
    torch.manual_seed(20 + DIALECTS.index(dialect))
    write_tokenizer(root / "tokenizer", dialect.pad_token)
    write_text_encoder(root / "text_encoder", dialect, root / "tokenizer", TEXT_WIDTH, None)
    if dialect.kind == "sdxl":
        write_tokenizer(root / "tokenizer_2", "!")
        write_text_encoder(root / "text_encoder_2", dialect, root / "tokenizer_2", TEXT_WIDTH_2, PROJECTION_WIDTH)
    write_unet(root / "unet", dialect)
    write_vae(root, dialect)
    if dialect.kind == "unclip":
        write_image_encoder(root)
    write_json(root / "scheduler/scheduler_config.json", dialect.scheduler)
    if dialect.half:
        for path in root.rglob("*.onnx"):
            halve(path)
    if dialect.external is not None:
        folder, data_name = dialect.external
        move_weights_out(root / folder / "model.onnx", data_name)
    if dialect.pipeline_class is not None:
        write_index(root, dialect)


def main() -> None:
    for dialect in DIALECTS:
        write_checkpoint(dialect)
        files = [path for path in (OUTPUT / dialect.name).rglob("*") if path.is_file()]
        print(dialect.name, len(files), "files", sum(path.stat().st_size for path in files), "bytes")


if __name__ == "__main__":
    main()
