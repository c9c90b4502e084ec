"""Networks with the interfaces of Stable Diffusion's, small enough to commit. Weights are random but seeded."""

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from torch import nn

TEXT_WIDTH = 16
TEXT_WIDTH_2 = 8
PROJECTION_WIDTH = 12
LATENT_CHANNELS = 4
TIME_ID_WIDTH = 4
GUIDANCE_EMBEDDING_WIDTH = 256
TINY_VISION_SIZE = 32


class TextEncoder(nn.Module):
    """A causal transformer over token ids, as CLIP's, with every hidden state and the pooled end."""

    def __init__(self, vocabulary_size: int, width: int, end_id: int, projection: int | None = None) -> None:
        super().__init__()
        self.end_id = end_id
        self.token = nn.Embedding(vocabulary_size, width)
        self.position = nn.Parameter(torch.randn(77, width) * 0.3)
        self.layers = nn.ModuleList(CausalLayer(width) for _ in range(2))
        self.norm = nn.LayerNorm(width)
        # A trained norm has a mean of its own, which the rescaling of weighted prompts relies on.
        nn.init.uniform_(self.norm.weight, 0.5, 1.5)
        nn.init.normal_(self.norm.bias, 0.3, 0.2)
        self.projection = nn.Linear(width, projection, bias=False) if projection else None

    def forward(self, ids: torch.Tensor) -> tuple[torch.Tensor, ...]:
        hidden = self.token(ids.long()) + self.position
        states = [hidden]
        for layer in self.layers:
            states.append(layer(states[-1]))
        last = self.norm(states[-1])
        first_end = (ids == self.end_id).int().argmax(dim=-1)
        pooled = last[torch.arange(last.shape[0]), first_end]
        if self.projection is None:
            return last, pooled, *states
        return self.projection(pooled), last, *states


class CausalLayer(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(2))
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.feed = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))
        self.register_buffer("mask", torch.full((77, 77), -1e4).triu(1))

    def forward(self, hidden: torch.Tensor) -> torch.Tensor:
        query, key, value = self.qkv(self.norms[0](hidden)).chunk(3, dim=-1)
        scores = query @ key.transpose(1, 2) / query.shape[-1] ** 0.5 + self.mask
        hidden = hidden + self.out(scores.softmax(dim=-1) @ value)
        return hidden + self.feed(self.norms[1](hidden))


class VisionEncoder(nn.Module):
    """CLIP's image side: patches, their mean, a projection."""

    def __init__(self, projection: int) -> None:
        super().__init__()
        self.patches = nn.Conv2d(3, 16, kernel_size=8, stride=8)
        self.projection = nn.Linear(16, projection)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        return self.projection(torch.tanh(self.patches(pixels)).mean(dim=(2, 3))) * 4


def make_unet(in_channels: int = LATENT_CHANNELS, cross_width: int = TEXT_WIDTH, **options) -> UNet2DConditionModel:
    unet = UNet2DConditionModel(
        sample_size=8,
        in_channels=in_channels,
        out_channels=LATENT_CHANNELS,
        layers_per_block=1,
        block_out_channels=(8, 16),
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        cross_attention_dim=cross_width,
        attention_head_dim=8,
        norm_num_groups=4,
        **options,
    )
    strengthen(unet, "attn2", 4.0)
    strengthen(unet, "class_embedding", 4.0)
    strengthen(unet, "add_embedding", 4.0)
    strengthen(unet, "time_embedding", 2.0)
    unet.conv_out.weight.data *= 3.0
    return unet.eval()


def make_vae() -> AutoencoderKL:
    vae = AutoencoderKL(
        block_out_channels=(4, 4, 4, 8),
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        layers_per_block=1,
        latent_channels=LATENT_CHANNELS,
        norm_num_groups=4,
    )
    vae.decoder.conv_out.weight.data *= 2.0
    vae.encoder.conv_out.weight.data *= 8.0
    # The log-variance is held at its floor, so that encoders that draw inside the graph are deterministic.
    vae.quant_conv.weight.data[LATENT_CHANNELS:] = 0
    vae.quant_conv.bias.data[LATENT_CHANNELS:] = -30.0
    return vae.eval()


def strengthen(network: nn.Module, part: str, factor: float) -> None:
    """Random weights barely listen to their conditioning; a test must notice when it is wrong."""
    for name, parameter in network.named_parameters():
        if part in name and name.endswith("weight"):
            parameter.data *= factor
