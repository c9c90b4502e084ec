"""Teaches the nsfw network to tell photographs from drawings as well: one more output, `photo`, from its last features.

    node photo_crops.mjs CROPS
    python train_photo_head.py CROPS ../../models/safety/nsfw.onnx

Prints how well crops of pictures are told apart that took no part in the training (five folds over pictures).
"""

import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

SIDE_PX = 224
FOLDS = 5
WEIGHT_DECAY = 3e-3
STEPS = 500
BATCH = 32
"""Of feature extraction."""


def feature_name(graph: onnx.GraphProto) -> str:
    """The pooled features: what the last matrix product reads."""
    return [node for node in graph.node if node.op_type == "Flatten"][-1].output[0]


def features(model: onnx.ModelProto, crops: list[Path]) -> np.ndarray:
    import onnxruntime

    name = feature_name(model.graph)
    copy = onnx.ModelProto.FromString(model.SerializeToString())
    copy.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(copy.SerializeToString(), providers=["CPUExecutionProvider"])
    rows = []
    for start in range(0, len(crops), BATCH):
        batch = [np.fromfile(path, np.uint8).reshape(SIDE_PX, SIDE_PX, 3) for path in crops[start : start + BATCH]]
        rows.append(session.run([name], {"input": np.stack(batch).astype(np.float32) / 255})[0])
    return np.concatenate(rows)


def fit(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float]:
    """Logistic regression with both classes weighing the same; weights for raw features."""
    torch.manual_seed(0)
    mean, spread = x.mean(0), x.std(0) + 1e-3
    inputs = torch.tensor((x - mean) / spread, dtype=torch.float32)
    targets = torch.tensor(y, dtype=torch.float32)
    sample_weight = torch.where(targets == 1, 0.5 / targets.mean(), 0.5 / (1 - targets.mean()))
    layer = torch.nn.Linear(x.shape[1], 1)
    torch.nn.init.zeros_(layer.weight)
    optimiser = torch.optim.AdamW(layer.parameters(), lr=3e-3, weight_decay=0)
    for _ in range(STEPS):
        optimiser.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(layer(inputs)[:, 0], targets, sample_weight)
        (loss + WEIGHT_DECAY * layer.weight.square().sum()).backward()
        optimiser.step()
    weight = layer.weight.detach().numpy()[0] / spread
    return weight, float(layer.bias.detach()[0]) - float(weight @ mean)


def add_output(model: onnx.ModelProto, weight: np.ndarray, bias: float) -> None:
    graph = model.graph
    for kind in (graph.node, graph.initializer, graph.output):
        for old in [entry for entry in kind if entry.name.startswith("photo") or "photo" in getattr(entry, "output", [])]:
            kind.remove(old)
    graph.initializer.append(numpy_helper.from_array(weight.astype(np.float32)[:, None], "photo_weight"))
    graph.initializer.append(numpy_helper.from_array(np.array([bias], np.float32), "photo_bias"))
    inputs = [feature_name(graph), "photo_weight", "photo_bias"]
    graph.node.append(helper.make_node("Gemm", inputs, ["photo_log_odds"], name="photo_product"))
    graph.node.append(helper.make_node("Sigmoid", ["photo_log_odds"], ["photo"], name="photo_share"))
    graph.output.append(helper.make_tensor_value_info("photo", TensorProto.FLOAT, ["n", 1]))


def main(folder: Path, target: Path) -> None:
    model = onnx.load(target)
    crops = sorted(folder.glob("*/*.rgb"))
    x = features(model, crops)
    y = np.array([path.parent.name == "photo" for path in crops])
    picture = np.array([path.name.split("-")[0] for path in crops])
    names = np.unique(picture)
    fold = dict(zip(names, np.random.default_rng(0).integers(0, FOLDS, len(names)), strict=True))
    folds = np.array([fold[name] for name in picture])
    scores = np.zeros(len(y))
    for number in range(FOLDS):
        weight, bias = fit(x[folds != number], y[folds != number])
        scores[folds == number] = x[folds == number] @ weight + bias
    for cut in (-2, -1, 0, 1, 2):
        print(f"log-odds ≥ {cut}: photographs {np.mean(scores[y] >= cut):.3f}, drawings {np.mean(scores[~y] >= cut):.3f}")
    print(f"{y.sum()} crops of photographs, {(~y).sum()} of drawings")
    add_output(model, *fit(x, y))
    onnx.checker.check_model(model)
    onnx.save(model, target)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
