"""`manifest.json`: what the checkpoint is, knows and must not be taken for. The pipeline reads it."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from frisket_training.export.preview import PreviewMap
from frisket_training.networks.autoencoder import LATENT_CELLS, LATENT_CHANNELS, PICTURE_PX
from frisket_training.networks.prior import EMBEDDING, EMBEDDING_NORM
from frisket_training.networks.scene_reader import THUMBNAIL_PX
from frisket_training.networks.text_encoder import TEXT_TOKENS
from frisket_training.networks.upsampler import SCALE
from frisket_training.prepare.packages import DRAWING_SETS, WORD_VECTORS
from frisket_training.sample.artist import VARIATION_NOISE, Settings
from frisket_training.world.colours import COLOURS
from frisket_training.world.concepts import concepts_of
from frisket_training.world.phrases import COUNTS
from frisket_training.world.places import PLACES
from frisket_training.world.scene import CARTOON_SHARES, RELATIONS, SIZES
from frisket_training.world.styles import DRAWING_STYLES, EFFECTS

MANIFEST = "manifest.json"

TILE_PX, TILE_OVERLAP_PX = 256, 32
"""Pictures are enlarged in tiles; the overlap is more than the upsampler sees on both sides."""


@dataclass(frozen=True)
class Edition:
    """What differs from one export to the next."""

    version: str
    stage: int
    compute: str
    settings: Settings


def build_manifest(edition: Edition, preview: PreviewMap, files: list[Path]) -> dict[str, object]:
    """The manifest of the given files."""
    settings = edition.settings
    names = [concept.name for concept in concepts_of(edition.stage)]
    return {
        "id": "house",
        "name": "Frisket house checkpoint",
        "version": edition.version,
        "layout": "house",
        "architecture": {
            "textTokens": TEXT_TOKENS,
            "embeddingDimensions": EMBEDDING,
            "embeddingNorm": int(EMBEDDING_NORM),
            "imageEncoderSizePx": THUMBNAIL_PX,
            "latentChannels": LATENT_CHANNELS,
            "latentDownscale": PICTURE_PX // LATENT_CELLS,
        },
        "nativeSizePx": PICTURE_PX,
        "defaults": {
            "steps": settings.steps,
            "guidanceScale": settings.guidance_scale,
            "widthPx": PICTURE_PX,
            "heightPx": PICTURE_PX,
        },
        "prior": {
            "steps": settings.prior_steps,
            "guidanceScale": settings.prior_guidance_scale,
            "usedForText": settings.use_prior,
        },
        "variations": {"embeddingNoise": VARIATION_NOISE},
        "preview": asdict(preview),
        "upscaler": {"file": "upsampler.onnx", "scale": SCALE, "tileSizePx": TILE_PX, "overlapPx": TILE_OVERLAP_PX},
        "concepts": names,
        **vocabulary_of_scenes(edition.stage),
        "limits": limits(len(names)),
        "trainingCompute": edition.compute,
        "licences": licences(edition.stage),
        "files": {path.name: describe_file(path) for path in sorted(files)},
    }


def vocabulary_of_scenes(stage: int) -> dict[str, object]:
    """Everything but things that a prompt can ask for, in words that the checkpoint knows."""
    sets = [name for name in DRAWING_STYLES if name == "fluent" or CARTOON_SHARES[stage] > 0]
    return {
        "places": [phrases[0] for _, phrases in PLACES.values()],
        "styles": [*(DRAWING_STYLES[name][0] for name in sets), *(phrases[0] for _, phrases in EFFECTS.values())],
        "colours": list(COLOURS),
        "sizes": [size for size in SIZES if size],
        "counts": list(COUNTS.values()),
        "relations": [relation.phrases[0] for relation in RELATIONS.values()],
    }


def limits(concepts: int) -> str:
    return (
        f"Knows {concepts} things, {len(PLACES)} places, {len(EFFECTS)} effects and {len(COLOURS)} colours, and draws them "
        "as it remembers them: one thing, up to four of a kind, or two things together. It invents no new shapes. No "
        "photographs, no people that exist, no lettering. Square pictures only."
    )


def licences(stage: int) -> list[dict[str, str]]:
    used = [DRAWING_SETS[name] for name in DRAWING_STYLES if name == "fluent" or CARTOON_SHARES[stage] > 0]
    drawings = [
        {"subject": f"drawings: {p.name} {p.version}", "licence": p.licence, "note": p.author} for p in used
    ]
    return [
        {
            "subject": "networks",
            "licence": "Apache-2.0",
            "note": "made by this project from the drawings below: memory of them, and networks trained on scenes of them",
        },
        *drawings,
        {
            "subject": f"synonyms.json: {WORD_VECTORS.name} {WORD_VECTORS.version}",
            "licence": WORD_VECTORS.licence,
            "note": WORD_VECTORS.author,
        },
    ]


def describe_file(path: Path) -> dict[str, object]:
    """SHA-256 and length."""
    return {"sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "bytes": path.stat().st_size}


def write_manifest(folder: Path, manifest: dict[str, object]) -> None:
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
