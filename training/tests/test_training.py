import os
import signal

import pytest
import torch
from torch import nn

from frisket_training.cli import main
from frisket_training.compose.dataset import EncodedScenes
from frisket_training.compose.layouts import layouts_of
from frisket_training.train.autoencoder import peak_signal_to_noise, picture_loss
from frisket_training.train.denoiser import DenoiserTraining, disagree, worsen
from frisket_training.train.device import Device
from frisket_training.train.loop import Part, Schedule, TrainingRun
from frisket_training.train.plans import doubtful, plan_of
from frisket_training.train.reading import blend, forget, layout_loss
from frisket_training.train.seeing import cells_of, disturb, warmth
from frisket_training.train.stages import Request, text_encoder_of, train
from tests.conftest import with_random_codes
from tests.test_compose import toy_scene

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


def test_weights_alone_are_a_beginning(tmp_path):
    known = nn.Linear(3, 1)
    torch.save({"averaged": {"toy": known.state_dict()}}, tmp_path / "toy.pt")
    run, network, loss = toy_run(tmp_path / "toy.pt")
    assert torch.equal(network.weight, known.weight)
    run.run(loss, max_steps=1)
    assert run.step == 1
    assert (run.average[0] - known.weight).abs().max() < 0.1


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


def test_forgetting_touches_words_but_never_padding():
    ids = torch.full((400, 24), 7)
    ids[:, 12:] = 0
    forgotten = forget(ids)
    assert (forgotten[:, 12:] == 0).all()
    assert 0 < (forgotten == 1).sum() < 400


def test_the_true_layout_costs_nothing_and_a_wrong_one_does():
    layouts = layouts_of([toy_scene(), toy_scene(background=("place", "beach"), effect="sepia")])
    plan = plan_of(layouts)
    assert layout_loss(plan, layouts).item() == pytest.approx(0, abs=1e-4)
    assert layout_loss(plan._replace(box=plan.box + 0.2), layouts).item() > 1
    assert layout_loss(plan._replace(effect=-plan.effect), layouts).item() > 1


def test_what_is_absent_costs_nothing_wherever_it_is():
    layouts = layouts_of([toy_scene()])
    plan = plan_of(layouts)
    moved = plan.box.clone()
    moved[:, 1:] += 0.3
    assert layout_loss(plan._replace(box=moved), layouts).item() == pytest.approx(0, abs=1e-4)


def test_blended_embeddings_keep_their_length():
    images = torch.nn.functional.normalize(torch.randn(50, 256), dim=-1)
    blended = blend(images)
    assert torch.allclose(blended.norm(dim=-1), torch.ones(50), atol=1e-5)
    assert (blended * images).sum(-1).min() > 0.6


def test_some_underdrawings_are_missing_and_some_are_of_other_scenes():
    promised = torch.arange(1, 2001.0).view(-1, 1, 1, 1).expand(-1, 64, 1, 1)
    worse = worsen(promised)[:, 0, 0, 0]
    assert (worse == 0).float().mean() == pytest.approx(0.05, abs=0.02)
    assert ((worse != 0) & (worse != promised[:, 0, 0, 0])).float().mean() == pytest.approx(0.03, abs=0.02)


def test_most_image_embeddings_disagree_with_the_words():
    embeddings = torch.arange(1, 2001.0).view(-1, 1).expand(-1, 256)
    strange = (disagree(embeddings) != embeddings)[:, 0]
    assert strange.float().mean() == pytest.approx(0.8, abs=0.04)


def test_doubtful_plans_mean_what_sure_ones_mean_but_for_a_few():
    layouts = layouts_of([toy_scene()] * 200)
    doubted = doubtful(plan_of(layouts))
    assert (doubted.concept.argmax(-1) == plan_of(layouts).concept.argmax(-1)).float().mean() > 0.9
    assert 0 < (doubted.box - layouts.box).abs().mean() < 0.02
    assert doubted.place.softmax(-1).amax(-1).min() < 0.99


def test_scenes_are_disturbed_together_with_what_is_said_of_them():
    pixels = torch.full((16, 3, 96, 96), -1.0)
    pixels[:, 0, 40:56, 20:36] = 1
    boxes = torch.zeros(16, 4, 3)
    boxes[:, 0] = torch.tensor([28 / 96, 48 / 96, 16 / 96])
    moved, found, mirrored = disturb(pixels, boxes, torch.zeros(16, 4, dtype=torch.long))
    red = moved[:, 0] - moved[:, 0].amin((1, 2), keepdim=True)
    across = (red.sum(1) * (torch.arange(96) + 0.5)).sum(1) / red.sum((1, 2)) / 96
    assert torch.allclose(across, found[:, 0, 0], atol=0.01)
    assert 0 < mirrored[:, 0].sum() < 16


def test_every_thing_has_its_warm_spot_and_a_cell_that_knows_it():
    boxes, present = torch.zeros(1, 4, 3), torch.tensor([[True, True, False, False]])
    boxes[0, 0], boxes[0, 1] = torch.tensor([0.2, 0.3, 0.4]), torch.tensor([0.7, 0.6, 0.4])
    heat = warmth(boxes, present)[0, 0]
    pairs, cells = cells_of(boxes, present)
    for index, (column, row) in enumerate(((2, 3), (8, 7))):
        assert heat[row, column] > 0.7
        assert row * 12 + column in cells[pairs[:, 1] == index]
    assert (heat > 0.7).sum() <= 4


def test_parameters_may_have_their_own_rate():
    part = Part(nn.Linear(3, 1), 0.5, {"bias": 4.0})
    assert [(len(group["params"]), group["scale"]) for group in part.groups()] == [(1, 4.0), (1, 0.5)]


def test_stages_run_on_toy_scenes(work, monkeypatch):
    monkeypatch.setattr("frisket_training.train.stages.UPSAMPLER_SCENES", 2)
    request = Request(work, Device("cpu"), stage=1, minutes=1e-6, batch=2)
    for stage in ("autoencoder", "reading", "seeing", "upsampler"):
        train(stage, request)
        assert torch.load(work.run(stage), weights_only=True)["step"] == 1


def test_the_denoiser_learns_from_encoded_scenes(work):
    scenes = EncodedScenes([with_random_codes(work.shards()[0])], work.vocabulary())
    training = DenoiserTraining(scenes, text_encoder_of(work), Device("cpu"))
    loss = training.loss(2)
    loss.backward()
    assert torch.isfinite(loss)
    assert training.denoiser.leave.weight.grad.abs().max() > 0


def test_a_stage_without_its_forerunner_says_which_command_to_run(tmp_path, capsys):
    assert main(["--work", str(tmp_path), "train", "autoencoder"]) == 1
    assert "run `compose` first" in capsys.readouterr().err
