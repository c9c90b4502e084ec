"""Renders the drawings of all concepts once."""

import json
import subprocess
from collections.abc import Collection
from pathlib import Path

from frisket_training.compose.sprites import INDEX, SPRITE_PX, SPRITES
from frisket_training.prepare.icons import IconSet
from frisket_training.prepare.packages import DRAWING_SETS, licences_table, location
from frisket_training.world.concepts import STAGES, concepts_of

NAMED_LIKE = {"fluent": "flat"}
"""The package of the glossy drawings does not say which emoji an icon is; the flat ones bear the same names."""

RENDERER = Path(__file__).parent / "render-sprites.mjs"


def render(packages: Path, folder: Path, side_px: int = SPRITE_PX, sets: Collection[str] = tuple(DRAWING_SETS)) -> None:
    """Every concept in every drawing set that has it, `side_px` square; beside them `licences.md`."""
    entries, icons = [], []
    for set_name in sets:
        package = DRAWING_SETS[set_name]
        icon_set = IconSet(location(packages, package), location(packages, DRAWING_SETS[NAMED_LIKE.get(set_name, set_name)]))
        for concept in concepts_of(max(STAGES)):
            svg = icon_set.svg(concept.emoji, side_px)
            if svg is not None:
                entries.append({"emoji": concept.emoji, "set": set_name})
                icons.append({"svg": svg})
    folder.mkdir(parents=True, exist_ok=True)
    request = folder / "request.json"
    request.write_text(json.dumps({"sizePx": side_px, "icons": icons}), encoding="utf-8")
    subprocess.run(["node", str(RENDERER), str(request), str(folder / SPRITES)], check=True)
    request.unlink()
    (folder / "licences.md").write_text(licences_table(), encoding="utf-8")
    (folder / INDEX).write_text(json.dumps(entries), encoding="utf-8")
