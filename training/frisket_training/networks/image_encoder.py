"""Thumbnails to points in CLIP space: first what is seen, then the code for it."""

from torch import Tensor, nn

from frisket_training.networks.layout import Sizes
from frisket_training.networks.plan_encoder import PlanEncoder
from frisket_training.networks.scene_reader import SceneReader


class ImageEncoder(nn.Module):
    """rgb [b, 3, 96, 96] in [-1, 1] to a CLIP vector [b, 256], unscaled."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.reader = SceneReader(sizes)
        self.plan = PlanEncoder(sizes)

    def forward(self, pixels: Tensor) -> Tensor:
        return self.plan(self.reader(pixels))
