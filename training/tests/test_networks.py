import pytest
import torch

from frisket_training.networks.autoencoder import Decoder, Encoder
from frisket_training.networks.denoiser import Denoiser
from frisket_training.networks.image_encoder import ImageEncoder
from frisket_training.networks.layers import masked_mean, timestep_features
from frisket_training.networks.prior import Prior
from frisket_training.networks.text_encoder import TextEncoder
from frisket_training.networks.underdrawing import Underdrawing, patch_cells, place, slot_sizes
from frisket_training.world.slots import LEFT, SINGLE, TOP, WHOLE

pytestmark = pytest.mark.usefixtures("reproducible")


def conditioning(batch: int = 2):
    ids = torch.zeros(batch, 24, dtype=torch.long)
    ids[:, :3] = torch.randint(2, 50, (batch, 3))
    tokens, mask, _ = TextEncoder(50)(ids)
    return tokens, mask, torch.randn(batch, 256)


def test_text_encoder_shapes_and_mask():
    ids = torch.tensor([[2, 3] + [0] * 22])
    tokens, mask, embedding = TextEncoder(5)(ids)
    assert (tokens.shape, mask.shape, embedding.shape) == ((1, 24, 192), (1, 1, 1, 24), (1, 256))
    assert mask[0, 0, 0].tolist() == [0, 0] + [-1e4] * 22


def test_padding_does_not_change_the_text_embedding():
    encoder = TextEncoder(5)
    ids = torch.tensor([[2, 3] + [0] * 22])
    before = encoder(ids)[2]
    with torch.no_grad():
        encoder.words.weight[0] += 5
    assert torch.allclose(encoder(ids)[2], before, atol=1e-5)


def test_image_encoder_and_prior_shapes():
    assert ImageEncoder()(torch.randn(2, 3, 64, 64)).shape == (2, 256)
    assert Prior()(torch.randn(2, 256), torch.rand(2), torch.randn(2, 256)).shape == (2, 256)


def test_autoencoder_shapes_and_latent_limit():
    latents = Encoder()(torch.randn(1, 3, 128, 128) * 100)
    assert latents.shape == (1, 8, 16, 16)
    assert latents.abs().max() <= 4
    assert Decoder()(latents).shape == (1, 3, 256, 256)


def test_masked_mean_ignores_masked_tokens():
    tokens = torch.tensor([[[1.0], [3.0], [100.0]]])
    assert masked_mean(tokens, torch.tensor([[1.0, 1.0, 0.0]])).item() == 2


def test_times_are_told_apart():
    features = timestep_features(torch.tensor([0.0, 0.5, 1.0]))
    assert features.shape == (3, 128)
    assert (features[0] - features[1]).abs().max() > 0.5


def test_patches_land_on_their_slots_and_are_cut_at_the_edge():
    for slot in (SINGLE, LEFT, TOP, WHOLE):
        side = patch_cells(slot.cells)
        canvas = place(torch.ones(1, 1, side, side), slot)
        inside = canvas[0, 0, slot.row : slot.row + slot.cells, slot.column : slot.column + slot.cells]
        assert canvas.shape == (1, 1, 16, 16)
        assert inside.min() == 1
        assert canvas.sum() <= side**2


def test_slot_sizes_go_from_large_to_small():
    assert slot_sizes() == [16, 12, 10, 8, 6, 4]


def test_an_underdrawing_has_latents_and_a_coverage():
    drawing = Underdrawing()(*conditioning())
    assert drawing.shape == (2, 9, 16, 16)
    assert drawing[:, 8].min() >= 0 and drawing[:, 8].max() <= 1


def test_a_new_denoiser_has_no_opinion_of_its_own():
    denoiser, latents, conditions = Denoiser(), torch.randn(2, 8, 16, 16), conditioning()
    late = denoiser(latents, torch.full((2,), 0.2), *conditions)
    assert late.shape == (2, 8, 16, 16)
    assert late.abs().max() == 0


def test_the_first_steps_lead_straight_to_the_underdrawing():
    denoiser, noise, conditions = Denoiser(), torch.randn(2, 8, 16, 16), conditioning()
    velocity = denoiser(noise, torch.ones(2), *conditions)
    assert torch.allclose(noise - velocity, denoiser.underdrawing(*conditions)[:, :8], atol=1e-5)
