import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from torch import nn

from frisket_training.export.checkpoint import TooLargeError, check_size
from frisket_training.export.manifest import Edition, build_manifest
from frisket_training.export.networks import Export, ParityError, compare, export
from frisket_training.export.preview import PreviewMap, solve
from frisket_training.export.rounding import Precision, quantise, round_network, storage
from frisket_training.export.restore import restore, restore_runs
from frisket_training.networks.underdrawing import Underdrawing
from frisket_training.sample.artist import Settings, latent_noise, load_artist
from frisket_training.sample.flow import guide, integrate
from frisket_training.train.remember import WORLD
from frisket_training.work import Work


def toy_export():
    network = nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 64))
    return Export("toy", network, (torch.randn(2, 64),), ("x",), ("y",), Precision.INT8)


def test_rounding_to_int8_is_off_by_half_a_level_at_most():
    weight = np.random.default_rng(1).normal(size=(8, 100)).astype(np.float32)
    levels, scale = quantise(weight)
    assert levels.dtype == np.int8
    assert (abs(levels * scale - weight) <= scale / 2 + 1e-6).all()


def test_small_tensors_stay_exact():
    assert storage((10, 10), Precision.INT8) is Precision.FLOAT32
    assert storage((2000,), Precision.INT8) is Precision.FLOAT16
    assert storage((100, 100), Precision.INT8) is Precision.INT8
    assert storage((100, 100), Precision.FLOAT32) is Precision.FLOAT32


def test_rounding_twice_changes_nothing_more():
    network = nn.Linear(128, 128)
    round_network(network, Precision.INT8)
    once = network.weight.clone()
    round_network(network, Precision.INT8)
    assert torch.allclose(network.weight, once, atol=1e-7)


@pytest.mark.parametrize("precision", list(Precision))
def test_an_exported_network_agrees_with_pytorch(tmp_path, precision):
    item = toy_export()
    assert export(item, tmp_path, precision) < 1e-5
    assert onnx.load(tmp_path / "toy.onnx").opset_import[0].version == 17


def test_int8_takes_a_quarter_of_the_bytes(tmp_path):
    sizes = {}
    for precision in (Precision.FLOAT32, Precision.INT8):
        export(toy_export(), tmp_path, precision)
        sizes[precision] = (tmp_path / "toy.onnx").stat().st_size
    assert sizes[Precision.INT8] < sizes[Precision.FLOAT32] / 2.5


def test_an_export_that_differs_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr("frisket_training.export.networks.compare", lambda *_: 0.5)
    with pytest.raises(ParityError, match="differs from PyTorch by 0.5"):
        export(toy_export(), tmp_path)


def test_comparing_sees_a_changed_network(tmp_path):
    item = toy_export()
    export(item, tmp_path)
    with torch.no_grad():
        item.network[2].bias += 1
    assert compare(item, tmp_path / "toy.onnx") == pytest.approx(1, abs=1e-3)


def test_euler_reaches_the_sample_of_a_straight_flow():
    noise, target = torch.randn(3, 4), torch.randn(3, 4)
    assert torch.allclose(integrate(lambda *_: noise - target, noise, 5), target, atol=1e-5)


def test_guidance_of_one_is_the_conditional_prediction():
    told, untold = torch.randn(2, 3), torch.randn(2, 3)
    assert torch.allclose(guide(told, untold, 1.0), told)
    assert torch.allclose(guide(told, untold, 0.0), untold)


def test_the_preview_map_finds_a_linear_relation():
    latents, wanted = torch.randn(4, 96, 16, 16), torch.randn(3, 96)
    found = solve(latents, torch.einsum("cd,ndhw->nchw", wanted, latents) + 0.25)
    assert torch.allclose(torch.tensor(found.matrix), wanted, atol=1e-3)
    assert found.bias == pytest.approx([0.25] * 3, abs=1e-3)


def test_a_checkpoint_that_is_too_large_is_refused(tmp_path):
    path = tmp_path / "denoiser.onnx"
    with path.open("wb") as file:
        file.truncate(36_000_000)
    with pytest.raises(TooLargeError, match="denoiser.onnx"):
        check_size([path])


def test_the_manifest_names_what_is_known_and_hashes_its_files(tmp_path):
    path = tmp_path / "vocab.json"
    path.write_text("[]")
    preview = PreviewMap([[0.0] * 64] * 3, [0.0] * 3)
    manifest = build_manifest(Edition("1.2.3", 1, "one minute", Settings(steps=9)), preview, [path])
    assert json.loads(json.dumps(manifest)) == manifest
    assert manifest["defaults"]["steps"] == 9
    assert len(manifest["concepts"]) == 176
    assert "in cartoon style" not in manifest["styles"]
    assert manifest["files"]["vocab.json"]["bytes"] == 2


@pytest.mark.parametrize("precision", list(Precision))
def test_weights_come_back_from_an_exported_network(tmp_path, precision):
    item = toy_export()
    export(item, tmp_path, precision)
    restored = restore(tmp_path / "toy.onnx")
    assert set(restored) == set(item.network.state_dict())
    for name, weight in item.network.state_dict().items():
        assert torch.allclose(restored[name], weight, atol=1e-6)


HOUSE = Path(__file__).resolve().parents[2] / "models" / "house"


@pytest.mark.skipif(not (HOUSE / "vae_encoder.onnx").exists(), reason="no checkpoint was exported yet")
def test_runs_of_the_committed_checkpoint_come_back_and_draw_what_it_draws(tmp_path, monkeypatch):
    monkeypatch.setattr("frisket_training.sample.artist.remembered_underdrawing", lambda _: Underdrawing(WORLD).eval())
    restore_runs(HOUSE, Work(tmp_path))
    artist = load_artist(Work(tmp_path))
    latents = latent_noise(1, 3)
    session = onnxruntime.InferenceSession(str(HOUSE / "vae_decoder.onnx"), providers=["CPUExecutionProvider"])
    drawn = session.run(None, {"latents": latents.numpy()})[0]
    with torch.no_grad():
        assert np.abs(artist.decoder(latents).numpy() - drawn).max() < 1e-3
    assert list(artist.vocabulary.words) == json.loads((HOUSE / "vocab.json").read_text(encoding="utf-8"))
