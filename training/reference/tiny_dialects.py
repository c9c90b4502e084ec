"""The dialects of published ONNX checkpoints, one tiny checkpoint each; docs/checkpoints.md says where they are met."""

from dataclasses import dataclass, field

SD_NOISE = {
    "beta_start": 0.00085,
    "beta_end": 0.012,
    "beta_schedule": "scaled_linear",
    "num_train_timesteps": 1000,
    "trained_betas": None,
    "steps_offset": 1,
}
PNDM = {
    "_class_name": "PNDMScheduler",
    **SD_NOISE,
    "skip_prk_steps": True,
    "set_alpha_to_one": False,
    "clip_sample": False,
}
DDIM = {"_class_name": "DDIMScheduler", **SD_NOISE, "set_alpha_to_one": False, "clip_sample": False}
DPM = {"_class_name": "DPMSolverMultistepScheduler", **SD_NOISE, "use_karras_sigmas": True, "solver_order": 2}
EULER_V = {
    "_class_name": "EulerDiscreteScheduler",
    **SD_NOISE,
    "prediction_type": "v_prediction",
    "timestep_spacing": "leading",
}
TURBO = {"_class_name": "EulerDiscreteScheduler", **SD_NOISE, "timestep_spacing": "trailing"}
LCM = {"_class_name": "LCMScheduler", **SD_NOISE, "original_inference_steps": 50, "set_alpha_to_one": True}
EULER = {"_class_name": "EulerDiscreteScheduler", **SD_NOISE, "timestep_spacing": "leading"}
UNIPC = {"_class_name": "UniPCMultistepScheduler", **SD_NOISE, "timestep_spacing": "leading"}

SD_SCALE, SDXL_SCALE = 0.18215, 0.13025


@dataclass(frozen=True)
class Dialect:
    name: str
    #: `_class_name` of model_index.json; None leaves the file out
    pipeline_class: str | None
    scheduler: dict
    #: type and rank of the unet's timestep: int64 or float, "batch", "steps" or scalar
    timestep: tuple[str, str] = ("float", "scalar")
    ids: str = "int64"
    vae_encoder_output: str | None = "latent_parameters"
    #: folder of the network whose weights lie in a file of their own, and that file's name
    external: tuple[str, str] | None = None
    configs: bool = True
    half: bool = False
    kind: str = "text"
    pad_token: str = "<|endoftext|>"
    scaling_factor: float = SD_SCALE
    index_extras: dict = field(default_factory=dict)


DIALECTS = [
    Dialect(
        "diffusers-int64",
        "OnnxStableDiffusionPipeline",
        PNDM,
        timestep=("int64", "batch"),
        ids="int32",
        vae_encoder_output="latent_sample",
        external=("unet", "weights.pb"),
        configs=False,
    ),
    Dialect(
        "diffusers-float",
        "OnnxStableDiffusionImg2ImgPipeline",
        DDIM,
        timestep=("float", "batch"),
        ids="int32",
        vae_encoder_output="latent_sample",
        configs=False,
    ),
    Dialect("optimum-scalar", "StableDiffusionPipeline", DPM, external=("unet", "model.onnx_data")),
    Dialect(
        "optimum-v-prediction",
        "ORTStableDiffusionPipeline",
        EULER_V,
        timestep=("int64", "steps"),
        ids="int32",
        external=("text_encoder", "model.onnx.data"),
        pad_token="!",
    ),
    Dialect("turbo-half", None, TURBO, timestep=("int64", "batch"), vae_encoder_output=None, configs=False, half=True),
    Dialect("lcm", "LatentConsistencyModelPipeline", LCM, kind="lcm"),
    Dialect("inpainting", "StableDiffusionInpaintPipeline", DDIM, kind="inpainting"),
    Dialect("stable-unclip", "StableUnCLIPImg2ImgPipeline", UNIPC, kind="unclip"),
    Dialect(
        "sdxl",
        "StableDiffusionXLPipeline",
        EULER,
        kind="sdxl",
        scaling_factor=SDXL_SCALE,
        index_extras={"force_zeros_for_empty_prompt": True},
    ),
]
