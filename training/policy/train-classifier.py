"""Trains the text classifier of libs/policy and writes libs/policy/src/data/text-classifier.ts and a report of out-of-fold figures.

Usage: train-classifier.py FEATURES.jsonl POLICY_DATA_DIR   (needs numpy, scipy and scikit-learn)
FEATURES.jsonl comes from dump-features.mjs, so the features are the product's own.

Three choices keep the style of a prompt from passing for its content: labels inside I2P are graded by how often pictures came
out unsafe (so its harmless half speaks against style), captions and art prompts weigh little in the head for unsafe pictures,
and prompts in the same style are written for this project. All thresholds and calibrations use out-of-fold scores; texts that
differ only in the group they name stay in one fold.
"""

import base64
import hashlib
import json
import pathlib
import re
import struct
import sys

import numpy as np
from scipy.sparse import csr_matrix, diags, vstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

BUCKETS = 2**16
HATE_BUCKETS = 2**18  # groups of words are many
FOLDS = 5
SEED = 20221123
HARMLESS_TALK_WEIGHT = 0.1
CAPTIONS_KEPT = 1500  # COCO captions are all alike; more of them only slow the training down
REGULARISATION = 1.0
HATE_REGULARISATION = 10.0  # its features are shared by many statements, so it may trust them more
TRAFFIC_BINS = 20
PROMPT_BLOCKS = ["words", "letters", "concepts"]
HEADS = ["unsafe_picture", "hate", "harassment", "violence", "self_harm", "sexual", "shocking", "illegal_activity"]
I2P_CATEGORY = {"self_harm": "self-harm", "illegal_activity": "illegal activity"}
HAZARD_HEAD = {"vcr": "violence", "ssh": "self_harm", "sxc_prn": "sexual", "hte": "hate", "ncr": "illegal_activity", "iwp": "illegal_activity"}
GROUP_WORDS = re.compile(
    r"(?i)wo?m[ae]?n'?s?|females?|trans people|trans person|trans|gay people|gay person|gay|black people|black person|black"
    r"|disabled people|disabled person|disabled|muslims?|immigrants?|an?\b"
)
HARMLESS_SETS = ["coco-captions", "parti-prompts", "art-prompts"]


def read(path):
    return [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]


def matrix(rows, blocks, buckets=BUCKETS):
    indices, values, starts = [], [], [0]
    for row in rows:
        weights = {}
        for block in (row["features"][name] for name in blocks):
            for hashed in block:
                bucket = hashed % buckets
                weights[bucket] = weights.get(bucket, 0) + 1 / np.sqrt(len(block))
        indices += weights.keys()
        values += weights.values()
        starts.append(len(indices))
    return csr_matrix((values, indices, starts), shape=(len(rows), buckets))


def weighed(features, counted):
    """Features times their rarity among the counted rows, and that rarity."""
    frequency = np.asarray((features[counted] > 0).sum(0)).ravel()
    rarity = np.log((counted.sum() + 1) / (frequency + 1)) + 1
    return (features @ diags(rarity)).tocsr(), rarity


def folds(rows, texts):
    rng = np.random.RandomState(SEED)
    fold_of = {}
    result = []
    for row in rows:
        key = row["set"] + str(row.get("id"))
        if row["set"] == "hatecheck":
            key = "h" + re.sub("[^a-z]", "", GROUP_WORDS.sub("", texts[row["id"]]).lower())[:40]
        elif row["set"] in ("written", "statements"):
            key = row["set"] + row["template"]
        if key not in fold_of:
            fold_of[key] = rng.randint(FOLDS)
        result.append(fold_of[key])
    return np.array(result)


def target(row, head):
    """Graded label 0 … 1 and weight of one row for one head; weight 0 leaves it out."""
    kind = row["set"]
    if kind == "i2p":
        graded = row["image_inappropriate_pct"] / 100
        if head == "unsafe_picture":
            return graded, 1
        if head == "sexual":
            return row["image_nudity_pct"] / 100, 1
        if head == "hate":
            return 0, 0.3
        return (graded if I2P_CATEGORY.get(head, head) in row["categories"] else 0), 1
    if kind == "hatecheck":
        unsafe = row["label"] == "unsafe"
        return (float(unsafe), 1) if head == "hate" else (0, 0 if unsafe else 1)
    if kind == "ailuminate-en":
        return (0.7, 0.5) if HAZARD_HEAD.get(row["hazard"]) == head else (0, 0)
    if kind == "written":
        if head == "unsafe_picture":
            return (0 if row["label"] == "safe" else 0.7), (0 if row["label"] == "hate" else 0.3)
        return float(row["label"] == head), 1
    if kind == "statements":
        if head == "hate":
            return float(row["label"] == "hate"), 1
        # Talk and no pictures: it only keeps the other heads from taking every mention of women for a picture of one.
        return 0, (HARMLESS_TALK_WEIGHT if row["label"] == "safe" else 0)
    if kind in HARMLESS_SETS:
        return 0, 0.3 if head == "unsafe_picture" else 1
    return 0, 0


def fit(features, labels, weights, rows, strength, tolerance):
    rows = rows[weights[rows] > 0]
    doubled = vstack([features[rows], features[rows]])
    classes = np.r_[np.ones(len(rows)), np.zeros(len(rows))]
    shares = np.r_[labels[rows] * weights[rows], (1 - labels[rows]) * weights[rows]]
    used = shares > 0
    model = LogisticRegression(C=strength, max_iter=300, tol=tolerance)
    return model.fit(doubled[used], classes[used], sample_weight=shares[used])


def calibrate(scores, labels, weights):
    """Platt: slope and offset that make out-of-fold scores into probabilities."""
    used = weights > 0
    doubled = np.r_[scores[used], scores[used]][:, None]
    classes = np.r_[np.ones(used.sum()), np.zeros(used.sum())]
    shares = np.r_[labels[used] * weights[used], (1 - labels[used]) * weights[used]]
    model = LogisticRegression(C=1e6).fit(doubled, classes, sample_weight=shares + 1e-9)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def calibration_error(probabilities, labels, weights, bins=10):
    used = weights > 0
    p, y, w = probabilities[used], labels[used], weights[used]
    cell = np.minimum((p * bins).astype(int), bins - 1)
    parts = [(w[cell == b].sum(), abs(np.average(p[cell == b], weights=w[cell == b]) - np.average(y[cell == b], weights=w[cell == b]))) for b in range(bins) if w[cell == b].sum() > 0]
    return sum(share * gap for share, gap in parts) / w.sum()


def hate_report(rows, probabilities):
    """How the head for hate does on HateCheck templates of which it has seen none, alone."""
    checked = np.array([row["set"] == "hatecheck" for row in rows])
    hateful = np.array([row.get("label") == "unsafe" for row in rows])
    p, y = probabilities[checked], hateful[checked]
    return {
        "auc_hateful_against_not": round(float(roc_auc_score(y, p)), 4),
        "recall_at_5_percent_false_positives": round(float((p[y] > np.quantile(p[~y], 0.95)).mean()), 4),
    }


def main():
    rows = read(sys.argv[1])
    texts = {row["id"]: row["text"] for file in pathlib.Path(sys.argv[2]).glob("*.jsonl") for row in read(file)}
    prompts = np.array([row["set"] != "statements" for row in rows])
    inputs = {
        # How statements are built shows in common features, which weighing by rarity would play down.
        "hate": (matrix(rows, [*PROMPT_BLOCKS, "statement"], HATE_BUCKETS), np.ones(HATE_BUCKETS)),
        "others": weighed(matrix(rows, PROMPT_BLOCKS), prompts),
    }
    fold = folds(rows, texts)
    sets = np.array([row["set"] for row in rows])
    captions = np.where(sets == "coco-captions")[0]
    dropped = np.random.RandomState(SEED).permutation(captions)[CAPTIONS_KEPT:]
    # What users send, as far as the sets can tell: captions, short prompts, art prompts and risky prompts alike.
    traffic_rows = np.isin(sets, [*HARMLESS_SETS, "i2p"])

    headers, weight_bytes, probabilities, report = [], b"", {}, {}
    for head in HEADS:
        features, rarity = inputs["hate" if head == "hate" else "others"]
        pairs = [target(row, head) for row in rows]
        labels = np.array([label for label, _ in pairs], dtype=float)
        weights = np.array([weight for _, weight in pairs], dtype=float)
        training_weights = weights.copy()
        training_weights[dropped] = 0
        scores = np.zeros(len(rows))
        effort = (HATE_REGULARISATION, 1e-4) if head == "hate" else (REGULARISATION, 3e-3)
        for k in range(FOLDS):
            scores[fold == k] = fit(features, labels, training_weights, np.where(fold != k)[0], *effort).decision_function(features[fold == k])
        # Traffic is prompts: talk would shift the calibration of heads that judge descriptions.
        counted = weights if head == "hate" else weights * prompts
        slope, offset = calibrate(scores, labels, counted)
        p = 1 / (1 + np.exp(-(slope * scores + offset)))
        probabilities[head] = p
        final = fit(features, labels, training_weights, np.arange(len(rows)), *effort)
        served = final.coef_[0] * rarity
        scale = float(np.abs(served).max() / 127)
        weight_bytes += np.round(served / scale).astype(np.int8).tobytes()
        histogram, _ = np.histogram(p[traffic_rows], bins=TRAFFIC_BINS, range=(0, 1))
        # Platt slopes above 1 would sharpen scores that the final model, trained on all folds, already makes sharper.
        blocks = [*PROMPT_BLOCKS, "statement"] if head == "hate" else PROMPT_BLOCKS
        headers.append({"id": head, "blocks": blocks, "bucketCount": len(served), "scale": scale, "bias": float(final.intercept_[0]), "slope": slope, "offset": offset, "traffic": [round(float(x), 6) for x in histogram / histogram.sum()]})
        decided = (counted > 0) & ((labels >= 0.9) | (labels == 0))
        report[head] = {"auc": round(float(roc_auc_score(labels[decided] >= 0.9, p[decided])), 4), "calibration_error": round(float(calibration_error(p, labels, counted)), 4)}
        print(head, report[head], flush=True)

    inappropriate = np.array([row.get("image_inappropriate_pct", -1) for row in rows])
    always, never = inappropriate >= 90, inappropriate == 0
    within = always | never
    unsafe = probabilities["unsafe_picture"]
    report["hatecheck"] = hate_report(rows, probabilities["hate"])
    print(report["hatecheck"])
    report["i2p_90_against_0"] = {
        "auc": round(float(roc_auc_score(always[within], unsafe[within])), 4),
        "recall_at_5_percent_false_positives": round(float((unsafe[always] > np.quantile(unsafe[never], 0.95)).mean()), 4),
    }
    print(report["i2p_90_against_0"])

    identifier = hashlib.sha256(weight_bytes).hexdigest()[:16]
    header = json.dumps({"id": identifier, "heads": headers}).encode()
    header += b" " * (-len(header) % 4)
    packed = b"FPC2" + struct.pack("<I", len(header)) + header + weight_bytes
    root = pathlib.Path(__file__).resolve().parents[2]
    (root / "libs/policy/src/data/text-classifier.ts").write_text(
        "// Written by training/policy/train-classifier.py.\n"
        "/** Weights of the text classifier, base64; see classifier/text-classifier.ts for the form. */\n"
        f"export const TEXT_CLASSIFIER =\n  '{base64.b64encode(packed).decode()}';\n"
    )
    pathlib.Path(__file__).with_name("out-of-fold.json").write_text(json.dumps(report, indent=2) + "\n")
    out_of_fold = [{"id": row.get("id"), "set": row["set"], **{head: round(float(probabilities[head][i]), 5) for head in HEADS}} for i, row in enumerate(rows) if row.get("id")]
    pathlib.Path(sys.argv[1]).with_suffix(".scores.jsonl").write_text("\n".join(json.dumps(row) for row in out_of_fold) + "\n")
    print(len(packed), "bytes", identifier)


if __name__ == "__main__":
    main()
