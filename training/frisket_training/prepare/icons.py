"""Finds the drawing of an emoji in an icon set of the iconify format."""

import json
from pathlib import Path
from typing import Any

DEFAULT_SIDE = 16
"""What iconify means when a set does not say how large its icons are."""


class IconSet:
    """One `@iconify-json/*` package."""

    def __init__(self, folder: Path, names: Path | None = None) -> None:
        """`names`: another set of the same icon names, for a package that does not say which emoji an icon is."""
        self.set: dict[str, Any] = json.loads((folder / "icons.json").read_text(encoding="utf-8"))
        self.names: dict[str, str] = json.loads(((names or folder) / "chars.json").read_text(encoding="utf-8"))

    def svg(self, emoji: str, side_px: int) -> str | None:
        """The drawing of an emoji (code points in hexadecimal, joined by "-") as an SVG document, or None."""
        code = emoji.lower()
        name = self.names.get(code) or self.names.get(code.replace("-fe0f", ""))
        icon = self.resolve(name) if name else None
        if icon is None:
            return None
        width, height = (icon.get(key, self.set.get(key, DEFAULT_SIDE)) for key in ("width", "height"))
        box = f"{icon.get('left', 0)} {icon.get('top', 0)} {width} {height}"
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'width="{side_px}" height="{side_px}" viewBox="{box}">{icon["body"]}</svg>'
        )

    def resolve(self, name: str) -> dict[str, Any] | None:
        """An icon by its name or by an alias."""
        if name in self.set["icons"]:
            return self.set["icons"][name]
        alias = self.set.get("aliases", {}).get(name)
        return self.resolve(alias["parent"]) if alias else None
