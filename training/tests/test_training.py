import os
import signal

import pytest
import torch
from torch import nn

from frisket_training.cli import main
from frisket_training.compose.dataset import EncodedScenes, LatentScale
from frisket_training.train.autoencoder import halve, peak_signal_to_noise, picture_loss
from frisket_training.train.clip import forget
from frisket_training.train.conditioning import NullEmbedding, Shares
from frisket_training.train.denoiser import DenoiserTraining
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun
from frisket_training.train.stages import Request, train
from frisket_training.train.underdrawing import train_underdrawing
from tests.conftest import with_random_codes

FLAT = LatentScale(torch.zeros(8), torch.ones(8))
BLINK = Schedule(minutes=1e-6, learning_rate=1e-3)
LONG = Schedule(minutes=60, learning_rate=0.05, warmup_steps=1)


def toy_run(path, schedule=LONG):
    torch.manual_seed(1)
    network, inputs = nn.Linear(3, 1), torch.randn(32, 3)
    run = TrainingRun(path, {"toy": Part(network)}, schedule)
    return run, network, lambda: (network(inputs) - inputs.sum(1, keepdim=True)).square().mean()


def test_the_rate_warms_up_stays_and_falls_to_zero():
    schedule = Schedule(minutes=10, learning_rate=1.0, warmup_steps=10, plateau=0.5)
    assert schedule.rate(0, 0) == pytest.approx(0.1)
    assert schedule.rate(50, 60) == 1
    assert schedule.rate(50, 450) == pytest.approx(0.5)
    assert schedule.rate(50, 600) == pytest.approx(0)


def test_training_lowers_the_loss(tmp_path):
    run, _, loss = toy_run(tmp_path / "toy.pt")
    before = loss().item()
    run.run(loss, max_steps=60)
    assert loss().item() < before / 10


def test_a_resumed_run_ends_where_an_uninterrupted_one_does(tmp_path):
    whole, network, loss = toy_run(tmp_path / "whole.pt")
    whole.run(loss, max_steps=20)
    first, _, first_loss = toy_run(tmp_path / "parts.pt")
    first.run(first_loss, max_steps=10)
    second, resumed, second_loss = toy_run(tmp_path / "parts.pt")
    assert second.step == 10
    second.run(second_loss, max_steps=20)
    assert torch.equal(resumed.weight, network.weight)
    assert torch.equal(second.average[0], whole.average[0])


def test_a_signal_saves_and_stops(tmp_path):
    run, _, loss = toy_run(tmp_path / "toy.pt")

    def interrupted():
        if run.step == 4:
            os.kill(os.getpid(), signal.SIGTERM)
        return loss()

    run.run(interrupted)
    assert torch.load(tmp_path / "toy.pt", weights_only=True)["step"] == 5


def test_averaged_weights_carry_the_names_of_the_network(tmp_path):
    run, network, loss = toy_run(tmp_path / "toy.pt")
    run.run(loss, max_steps=5)
    averaged = run.averaged()["toy"]
    assert set(averaged) == set(network.state_dict())
    assert not torch.equal(averaged["weight"], network.weight)


def test_a_perfect_picture_has_no_loss_and_a_wrong_one_does():
    picture = torch.rand(1, 3, 32, 32) * 2 - 1
    assert picture_loss(picture, picture).item() == 0
    assert picture_loss(-picture, picture).item() > 0.1


def test_signal_to_noise_of_a_known_error():
    truth = torch.zeros(1, 3, 8, 8)
    assert peak_signal_to_noise(truth + 0.2, truth) == pytest.approx(20)


def test_halving_averages_four_pixels():
    assert halve(torch.tensor([[[[0.0, 1.0], [2.0, 3.0]]]])).item() == 1.5


def test_forgetting_touches_words_but_never_padding():
    ids = torch.full((400, 24), 7)
    ids[:, 12:] = 0
    forgotten = forget(ids)
    assert (forgotten[:, 12:] == 0).all()
    assert 0 < (forgotten == 1).sum() < 400


def test_the_denoiser_learns_from_encoded_scenes(work):
    scenes = EncodedScenes(
        [with_random_codes(work.shards()[0])], work.vocabulary(), LatentScale(torch.zeros(8), torch.ones(8))
    )
    training = DenoiserTraining(scenes, len(work.vocabulary().words), Device("cpu"))
    loss = training.loss(2)
    loss.backward()
    assert torch.isfinite(loss)
    assert training.denoiser.leave.weight.grad.abs().max() > 0
    assert training.denoiser.underdrawing.background.weight.grad.abs().max() > 0


def test_words_and_pictures_are_dropped_in_their_shares():
    ids, embeddings = torch.full((4000, 24), 5), torch.ones(4000, 256)
    shares = Shares(nothing=0.1, image_alone=0.2, words_alone=0.4)
    ids, embeddings = shares.drop(ids, embeddings, NullEmbedding())
    no_words, no_image = ids[:, 0] == 1, embeddings[:, 0] == 0
    assert (no_words & no_image).float().mean() == pytest.approx(0.1, abs=0.03)
    assert (no_words & ~no_image).float().mean() == pytest.approx(0.2, abs=0.03)
    assert (~no_words & no_image).float().mean() == pytest.approx(0.4, abs=0.03)


def test_parameters_may_have_their_own_rate():
    part = Part(nn.Linear(3, 1), 0.5, {"bias": 4.0})
    assert [(len(group["params"]), group["scale"]) for group in part.groups()] == [(1, 4.0), (1, 0.5)]


def test_the_denoiser_goes_on_from_an_underdrawing(work, tmp_path):
    scenes = EncodedScenes([with_random_codes(work.shards()[0])], work.vocabulary(), FLAT)
    train_underdrawing(scenes, len(work.vocabulary().words), tmp_path / "u.pt", BLINK, 2, Device("cpu"))
    training = DenoiserTraining(scenes, len(work.vocabulary().words), Device("cpu"))
    training.start_from(tmp_path / "u.pt")
    saved = torch.load(tmp_path / "u.pt", weights_only=True)["averaged"]["underdrawing"]["queries"]
    assert torch.equal(training.denoiser.underdrawing.queries, saved)


def test_every_stage_up_to_the_prior_runs_on_toy_scenes(work):
    request = Request(work, Device("cpu"), minutes=1e-6, batch=2)
    for stage in ("autoencoder", "clip", "encode", "prior", "decoder"):
        train(stage, request)
    assert work.scale().deviation.min() > 0
    assert torch.load(work.run("prior"), weights_only=True)["step"] == 1


def test_a_stage_without_its_forerunner_says_which_command_to_run(tmp_path, capsys):
    assert main(["--work", str(tmp_path), "train", "clip"]) == 1
    assert "run `compose` first" in capsys.readouterr().err
