"""The configurations that every scheduler is checked with. Each is a scheduler_config.json without its class name."""

SD = {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear"}
COSINE = {"beta_schedule": "squaredcos_cap_v2"}
ZERO_SNR = {"rescale_betas_zero_snr": True, "timestep_spacing": "trailing", "prediction_type": "v_prediction"}

VARIANCE_PRESERVING = {
    "class defaults": {},
    "stable diffusion 1": {**SD, "steps_offset": 1, "clip_sample": False, "set_alpha_to_one": False},
    "stable diffusion 2, v": {**SD, "prediction_type": "v_prediction", "steps_offset": 1, "clip_sample": False},
    "zero terminal snr": {**SD, **ZERO_SNR, "clip_sample": False},
    "cosine, clipped at 2": {**COSINE, "timestep_spacing": "linspace", "clip_sample_range": 2.0},
    "predicts the sample": {**SD, "prediction_type": "sample", "timestep_spacing": "trailing", "clip_sample": False},
    "dynamic thresholding": {**SD, "thresholding": True, "dynamic_thresholding_ratio": 0.9, "sample_max_value": 1.4},
}

EULER = {
    "class defaults": {},
    "stable diffusion 1": {**SD, "steps_offset": 1, "timestep_spacing": "leading"},
    "stable diffusion 2, v": {
        **SD,
        "steps_offset": 1,
        "timestep_spacing": "leading",
        "prediction_type": "v_prediction",
    },
    "turbo": {**SD, "timestep_spacing": "trailing"},
    "zero terminal snr": {**SD, **ZERO_SNR},
    "cosine": {**COSINE, "timestep_spacing": "linspace"},
}

LOG_SNR = {
    "class defaults": {},
    "stable diffusion 1": {**SD, "steps_offset": 1, "timestep_spacing": "leading"},
    "karras": {**SD, "use_karras_sigmas": True},
    "exponential": {**SD, "use_exponential_sigmas": True},
    "stable diffusion 2, v": {**SD, "prediction_type": "v_prediction", "timestep_spacing": "trailing"},
    "zero terminal snr": {**SD, **ZERO_SNR},
    "cosine, predicts the sample": {**COSINE, "prediction_type": "sample"},
    "dynamic thresholding": {**SD, "thresholding": True, "dynamic_thresholding_ratio": 0.9, "sample_max_value": 1.4},
}

CASES = {
    "DDIMScheduler": {
        **VARIANCE_PRESERVING,
        "eta 0.6": {**SD, "clip_sample": False, "eta": 0.6},
        "eta 1, trailing": {**SD, "clip_sample": False, "timestep_spacing": "trailing", "eta": 1.0},
    },
    "DDPMScheduler": {
        **VARIANCE_PRESERVING,
        "forward variance": {**SD, "variance_type": "fixed_large", "clip_sample": False},
    },
    "EulerDiscreteScheduler": {
        **EULER,
        "karras": {**SD, "use_karras_sigmas": True},
        "karras between given ends": {**SD, "use_karras_sigmas": True, "sigma_min": 0.05, "sigma_max": 10.0},
        "exponential to sigma_min": {**SD, "use_exponential_sigmas": True, "final_sigmas_type": "sigma_min"},
        "log sigma timesteps": {**SD, "prediction_type": "v_prediction", "timestep_type": "continuous"},
        "predicts the sample": {**SD, "prediction_type": "sample"},
    },
    "EulerAncestralDiscreteScheduler": EULER,
    "DPMSolverMultistepScheduler": {
        **LOG_SNR,
        "karras, heun": {**SD, "use_karras_sigmas": True, "solver_type": "heun"},
        "first order": {**SD, "solver_order": 1},
        "euler at the end": {**SD, "euler_at_final": True, "final_sigmas_type": "sigma_min"},
    },
    "UniPCMultistepScheduler": {
        **LOG_SNR,
        "third order": {**SD, "solver_order": 3},
        "bh1 to sigma_min": {**SD, "solver_type": "bh1", "final_sigmas_type": "sigma_min"},
        "third order to the end": {
            **SD,
            "solver_order": 3,
            "final_sigmas_type": "sigma_min",
            "lower_order_final": False,
            "disable_corrector": [0, 1],
        },
    },
    "LCMScheduler": {
        "class defaults": {},
        "stable diffusion 1": {**SD, "steps_offset": 1, "set_alpha_to_one": True},
        "v": {"prediction_type": "v_prediction"},
        "clipped": {"clip_sample": True, "clip_sample_range": 0.8},
        "long teacher": {"original_inference_steps": 100, "timestep_scaling": 5.0},
        "cosine, predicts the sample": {**COSINE, "prediction_type": "sample"},
        "dynamic thresholding": {"thresholding": True, "dynamic_thresholding_ratio": 0.9, "sample_max_value": 1.4},
        "zero terminal snr": {"rescale_betas_zero_snr": True, "prediction_type": "v_prediction"},
    },
    "PNDMScheduler": {
        "class defaults": {},
        "stable diffusion 1": {**SD, "steps_offset": 1, "skip_prk_steps": True, "set_alpha_to_one": False},
        "stable diffusion 2, v": {**SD, "steps_offset": 1, "skip_prk_steps": True, "prediction_type": "v_prediction"},
        "runge-kutta, v": {**SD, "steps_offset": 1, "prediction_type": "v_prediction"},
        "trailing, ends at one": {
            **SD,
            "skip_prk_steps": True,
            "timestep_spacing": "trailing",
            "set_alpha_to_one": True,
        },
        "linspace": {**SD, "skip_prk_steps": True, "timestep_spacing": "linspace"},
        "cosine": {**COSINE, "skip_prk_steps": True},
    },
    "FlowMatchEulerDiscreteScheduler": {
        "class defaults": {},
        "stable diffusion 3": {"shift": 3.0},
        "shift below one": {"shift": 0.5},
        "few training steps": {"num_train_timesteps": 100},
        "few training steps, shifted": {"num_train_timesteps": 100, "shift": 6.0},
        "shift 1.15": {"shift": 1.15},
    },
}
