"""Where everything lies below the work folder."""

import json
from dataclasses import dataclass
from pathlib import Path

from frisket_training.compose.dataset import Shard, open_shards
from frisket_training.train.tokens import Vocabulary, collect_vocabulary


class NotPreparedError(Exception):
    """A stage was started before the one that it needs."""


@dataclass(frozen=True)
class Work:
    """The work folder: everything that can be made again, nothing that is committed."""

    folder: Path

    @property
    def packages(self) -> Path:
        return self.folder / "packages"

    @property
    def sprites(self) -> Path:
        return self.folder / "sprites"

    @property
    def large_sprites(self) -> Path:
        return self.folder / "large-sprites"

    @property
    def scenes(self) -> Path:
        return self.folder / "scenes"

    def run(self, name: str) -> Path:
        """The file in which a training run lives."""
        return self.folder / "runs" / f"{name}.pt"

    def finished_run(self, name: str) -> Path:
        """The same, of a run that must exist."""
        path = self.run(name)
        if not path.exists():
            raise NotPreparedError(f"There is no {path}: run `train {name}` first.")
        return path

    def shards(self) -> list[Shard]:
        shards = open_shards(self.scenes)
        if not shards:
            raise NotPreparedError(f"There are no scenes in {self.scenes}: run `compose` first.")
        return shards

    def vocabulary(self) -> Vocabulary:
        """The committed order of words: made from the captions once, then kept."""
        path = self.folder / "vocabulary.json"
        if path.exists():
            return Vocabulary(json.loads(path.read_text(encoding="utf-8")))
        vocabulary = collect_vocabulary([caption for shard in self.shards() for caption in shard.captions])
        path.write_text(json.dumps(vocabulary.words, ensure_ascii=False), encoding="utf-8")
        return vocabulary
