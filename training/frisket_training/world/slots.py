"""Where things can stand: squares on a grid of 16 px, near to which things are painted."""

from typing import NamedTuple

CELL_PX = 16


class Slot(NamedTuple):
    """A square of `cells` cells with its upper left corner at (`row`, `column`), in cells of 16 px."""

    cells: int
    row: int
    column: int

    @property
    def size_px(self) -> int:
        return self.cells * CELL_PX

    @property
    def top_px(self) -> int:
        return self.row * CELL_PX

    @property
    def left_px(self) -> int:
        return self.column * CELL_PX


WHOLE = Slot(16, 0, 0)
SINGLE = Slot(12, 3, 2)
MOUNT = Slot(10, 6, 3)
RIDER = Slot(9, 1, 4)
BACK = Slot(10, 1, 1)
LEFT = Slot(8, 4, 0)
RIGHT = Slot(8, 4, 8)
TOP = Slot(8, 0, 4)
BOTTOM = Slot(8, 8, 4)
FRONT = Slot(8, 8, 7)
UPPER_LEFT = Slot(8, 0, 0)
UPPER_RIGHT = Slot(8, 0, 8)
LOWER_LEFT = Slot(8, 8, 0)
LOWER_RIGHT = Slot(8, 8, 8)
FIRST_OF_THREE = Slot(6, 6, 0)
SMALL = Slot(6, 6, 5)
THIRD_OF_THREE = Slot(6, 6, 10)
TINY = Slot(4, 8, 6)

SLOTS = (
    WHOLE,
    SINGLE,
    MOUNT,
    RIDER,
    BACK,
    LEFT,
    RIGHT,
    TOP,
    BOTTOM,
    FRONT,
    UPPER_LEFT,
    UPPER_RIGHT,
    LOWER_LEFT,
    LOWER_RIGHT,
    FIRST_OF_THREE,
    SMALL,
    THIRD_OF_THREE,
    TINY,
)
"""Every slot."""
