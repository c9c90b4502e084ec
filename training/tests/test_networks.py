import onnx
import onnxruntime
import pytest
import torch

from frisket_training.compose.layouts import layouts_of
from frisket_training.compose.paint import Painter
from frisket_training.compose.sprites import Sprites
from frisket_training.networks.autoencoder import Decoder, Encoder, exchange_components, fit_components
from frisket_training.networks.branch import Branch
from frisket_training.networks.denoiser import Denoiser
from frisket_training.networks.drawing_memory import DrawingMemory
from frisket_training.networks.effects import EFFECTS, apply_effect
from frisket_training.networks.image_encoder import ImageEncoder
from frisket_training.networks.layers import masked_mean, timestep_features
from frisket_training.networks.plan_encoder import PlanEncoder
from frisket_training.networks.prior import Prior
from frisket_training.networks.scene_reader import SceneReader, find_peaks, repeats, seen_order
from frisket_training.networks.text_encoder import TextEncoder
from frisket_training.networks.layout import Plan, Sizes
from frisket_training.networks.underdrawing import Underdrawing
from frisket_training.networks.upsampler import Upsampler
from frisket_training.train.remember import as_unit, grey_range
from frisket_training.world import styles
from tests.test_compose import toy_scene

pytestmark = pytest.mark.usefixtures("reproducible")


TOY_SIZES = Sizes(concepts=2, tints=3, sets=2, places=2, variants=2, effects=len(EFFECTS))


def sure(answers: torch.Tensor, count: int) -> torch.Tensor:
    return torch.nn.functional.one_hot(answers, count).float()


def toy_plan(**overrides) -> Plan:
    nothing = torch.full((1, 4), 2)
    parts = {
        "concept": sure(nothing, 3),
        "tint": sure(torch.zeros(1, 4, dtype=torch.long), 3),
        "box": torch.full((1, 4, 3), 0.5),
        "mirrored": torch.full((1, 4), -1.0),
        "set": sure(torch.zeros(1, dtype=torch.long), 2),
        "place": sure(torch.zeros(1, dtype=torch.long), 3),
        "variant": sure(torch.zeros(1, dtype=torch.long), 2),
        "tones": torch.tensor([[1.0, -1, -1, -1, -1, 1]]),
        "effect": sure(torch.zeros(1, dtype=torch.long), len(EFFECTS) + 1),
    }
    return Plan(**{**parts, **overrides})


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
    assert ImageEncoder(TOY_SIZES)(torch.randn(2, 3, 96, 96)).shape == (2, 256)
    assert Prior()(torch.randn(2, 256), torch.rand(2), torch.randn(2, 256)).shape == (2, 256)


def test_an_upsampler_that_knows_nothing_enlarges_bilinearly():
    pixels = torch.rand(1, 3, 12, 20) * 2 - 1
    plain = torch.nn.functional.interpolate(pixels, scale_factor=4.0, mode="bilinear")
    assert torch.allclose(Upsampler()(pixels), plain)


def test_peaks_are_found_one_by_one_and_listed_as_somebody_would_who_sees_them():
    heat = torch.zeros(1, 1, 12, 12)
    heat[0, 0, 3, 8], heat[0, 0, 3, 9], heat[0, 0, 9, 2] = 0.9, 0.6, 0.8
    warmth, cells = find_peaks(heat)
    assert cells[0, :2].tolist() == [3 * 12 + 8, 9 * 12 + 2]
    assert (warmth[0, 2:] == 0).all()
    boxes = torch.tensor([[[0.7, 0.6, 0.4], [0.3, 0.3, 0.4], [0.5, 0.1, 0.3], [0, 0, 0]]])
    order = seen_order(boxes, torch.tensor([[0.0, 0, 1, 0]]), torch.tensor([[True, True, True, False]]))
    assert order.tolist() == [[1, 0, 2, 3]]


def test_a_second_peak_on_a_large_thing_is_no_second_thing_but_a_rider_is():
    boxes = torch.tensor([[[0.5, 0.5, 0.95], [0.6, 0.75, 0.9], [0.2, 0.2, 0.2], [0.9, 0.9, 0.2]]])
    assert repeats(boxes)[0, :2].tolist() == [False, True]
    riding = torch.tensor([[[0.5, 0.69, 0.62], [0.53, 0.34, 0.56], [0, 0, 0], [0, 0, 0]]])
    assert repeats(riding)[0, :2].tolist() == [False, False]


@torch.no_grad()
def test_a_picture_turned_around_is_read_as_the_same_things_turned_around():
    reader, pixels = SceneReader(TOY_SIZES), torch.rand(1, 3, 96, 96) * 2 - 1
    plan, turned = reader(pixels), reader(pixels.flip(3))
    assert torch.allclose(plan.place, turned.place, atol=1e-4)
    assert torch.allclose(plan.box[..., 2].sort().values, turned.box[..., 2].sort().values, atol=1e-4)


def test_the_code_of_a_plan_does_not_ask_which_way_things_face():
    encoder = PlanEncoder(TOY_SIZES)
    plan = toy_plan()
    assert torch.equal(encoder(plan), encoder(plan._replace(mirrored=-plan.mirrored)))
    assert not torch.equal(encoder(plan), encoder(plan._replace(concept=plan.concept.flip(-1))))


def test_autoencoder_shapes():
    latents = Encoder()(torch.randn(1, 3, 256, 256))
    assert latents.shape == (1, 96, 16, 16)
    assert Decoder()(latents).shape == (1, 3, 256, 256)


@torch.no_grad()
def test_fitted_components_have_unit_variance_and_give_simple_pictures_back():
    pictures = torch.rand(4, 3, 16, 16).repeat_interleave(16, 2).repeat_interleave(16, 3) * 2 - 1
    encoder, decoder = Encoder(), Decoder()
    fit_components(encoder, decoder, pictures)
    latents = encoder(pictures)
    assert latents[:, 0].std() == pytest.approx(1, abs=0.05)
    assert torch.allclose(decoder(latents), pictures, atol=1e-2)


def test_masked_mean_ignores_masked_tokens():
    tokens = torch.tensor([[[1.0], [3.0], [100.0]]])
    assert masked_mean(tokens, torch.tensor([[1.0, 1.0, 0.0]])).item() == 2


def test_times_are_told_apart():
    features = timestep_features(torch.tensor([0.0, 0.5, 1.0]))
    assert features.shape == (3, 128)
    assert (features[0] - features[1]).abs().max() > 0.5


def test_a_memory_gives_back_what_it_was_filled_with():
    pictures = torch.rand(6, 4, 4, 4).repeat_interleave(8, 2).repeat_interleave(8, 3)
    memory = DrawingMemory(6, 4, 16, 32)
    memory.fill(pictures)
    assert torch.allclose(memory(torch.tensor([4, 1])), pictures[[4, 1]], atol=0.02)


@torch.no_grad()
def test_exchanged_components_show_what_is_new_and_the_others_stay():
    encoder, decoder, old = Encoder(), Decoder(), torch.rand(20, 3, 256, 256) - 0.5
    fit_components(encoder, decoder, old)
    before = encoder.components.weight.clone()
    texture = (torch.arange(16)[:, None] + torch.arange(16)) % 2 - 0.5
    new = old + texture.repeat(16, 16)
    exchange_components(encoder, decoder, new, 2)
    assert torch.equal(encoder.components.weight[:94], before[:94])
    plain, textured = decoder(encoder(old)), decoder(encoder(new))
    assert torch.allclose(textured - plain, texture.repeat(16, 16).expand_as(new), atol=0.1)


def test_effects_come_near_to_those_that_scenes_are_painted_with(sprites: Sprites):
    plain = Painter(sprites).paint(toy_scene(background=("place", "meadow"), variant=3))
    assert list(EFFECTS) == list(styles.EFFECTS)
    for row, (name, (paint, _)) in enumerate(styles.EFFECTS.items()):
        drawn, wanted = apply_effect(as_unit([plain]), torch.tensor([row + 1])), as_unit([paint(plain)])
        assert (drawn - wanted).abs().mean() < 0.05, name


def test_no_effect_changes_nothing():
    pictures = torch.rand(2, 3, 256, 256)
    assert torch.equal(apply_effect(pictures, torch.zeros(2, dtype=torch.long)), pictures)


def toy_underdrawing() -> Underdrawing:
    """Remembers a thing that is green on the left half and one that is white all over."""
    underdrawing = Underdrawing(TOY_SIZES)
    drawings = torch.zeros(4, 4, 160, 160)
    drawings[::2, 1, :, :80] = 1
    drawings[::2, 3, :, :80] = 1
    drawings[1::2] = 1
    underdrawing.things.fill(drawings)
    underdrawing.greys.copy_(torch.tensor([[0.0, 1.0]]).expand(4, 2))
    return underdrawing


def test_an_underdrawing_without_things_shows_its_two_tones():
    picture = toy_underdrawing().paint(toy_plan())
    assert picture[0, :, 0, 100].tolist() == pytest.approx([1, 0, 0], abs=0.01)
    assert picture[0, :, 255, 100].tolist() == pytest.approx([0, 0, 1], abs=0.01)


def test_a_thing_is_laid_in_its_box_and_may_be_mirrored():
    there = toy_plan(concept=sure(torch.tensor([[0, 2, 2, 2]]), 3))
    picture, mirrored = (toy_underdrawing().paint(plan) for plan in (there, there._replace(mirrored=-there.mirrored)))
    assert picture[0, 1, 128, 96] > 0.9 and picture[0, 1, 128, 160] < 0.1
    assert mirrored[0, 1, 128, 96] < 0.1 and mirrored[0, 1, 128, 160] > 0.9
    assert picture[0, 1, 20, 96] < 0.1


def test_an_underdrawing_has_the_shape_of_latents():
    tokens, mask, embedding = conditioning()
    assert Underdrawing(TOY_SIZES)(tokens, mask, embedding).shape == (2, 96, 16, 16)


def test_the_greys_of_a_drawing_are_those_that_painting_it_stretches(sprites: Sprites):
    low, high = grey_range(sprites.pixels[0])
    assert 0 <= low < high <= 1


def test_a_new_denoiser_trusts_its_underdrawing():
    denoiser, noise, promised = Denoiser(), torch.randn(2, 96, 16, 16), torch.randn(2, 96, 16, 16)
    velocity = denoiser(noise, torch.ones(2), *conditioning(), promised)
    assert torch.allclose(noise - velocity, promised, atol=1e-5)


def test_layouts_index_the_memory_that_they_were_made_for(sprites: Sprites):
    assert int(layouts_of([toy_scene()]).concept.max()) < 470


def test_an_exported_branch_is_taken_only_where_a_row_wants_it(tmp_path):
    branch = Branch(lambda canvas, wanted: torch.where(wanted[:, None], 1 / canvas, canvas), torch.ones(2, 3), torch.ones(2).bool())
    branch.prepare()

    class Inverse(torch.nn.Module):
        def forward(self, canvas, wanted):
            return branch(canvas, wanted)

    path, canvas = tmp_path / "branch.onnx", torch.tensor([[1.0, 2, 4], [0.5, 1, 8]])
    names = {"input_names": ["canvas", "wanted"], "output_names": ["result"], "dynamic_axes": {"canvas": {0: "b"}, "wanted": {0: "b"}}}
    torch.onnx.export(Inverse(), (canvas, torch.ones(2).bool()), str(path), opset_version=17, dynamo=False, **names)
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    for wanted in ([True, False], [False, False]):
        feeds = {"canvas": canvas.numpy(), "wanted": torch.tensor(wanted).numpy()}
        expected = Inverse()(canvas, torch.tensor(wanted))
        assert torch.equal(torch.from_numpy(session.run(None, feeds)[0]), expected)
    assert "If" in [node.op_type for node in onnx.load(str(path)).graph.node]


def test_a_branch_without_its_script_cannot_be_traced():
    branch = Branch(lambda canvas, wanted: canvas, torch.ones(2, 3), torch.ones(2).bool())
    with pytest.raises(RuntimeError, match="prepare"):
        torch.jit.trace(lambda canvas: branch(canvas, torch.ones(2).bool()), (torch.ones(2, 3),))
