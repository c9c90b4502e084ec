"""A sheet of pictures with their prompts, for people."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

COLUMNS = 8
THUMBNAIL_PX = 192
LABEL_PX = 34
LABEL_CHARACTERS = 32

PROMPTS = (
    "an astronaut riding a horse",
    "a panda riding a bicycle in the city",
    "a flamingo beside the pool",
    "a red car on the road",
    "a rocket in outer space",
    "a fox in a meadow",
    "a teddy bear underwater",
    "three penguins in the snow",
    "a robot next to a pizza",
    "a castle under a night sky",
    "a tiger in the desert",
    "a purple dragon on a yellow background",
    "a giant strawberry on a blue background",
    "a blue elephant in the forest",
    "a dog as an oil painting",
    "a guitar to the left of a trumpet",
    "a cat on a bed",
    "an owl above a camera at night",
    "a whale in the ocean",
    "a hamburger on a white background",
    "a lion at sunset",
    "a snowman in the snow",
    "a pumpkin in a meadow",
    "two cats on a green background",
    "a koala riding a motorcycle in the desert",
    "a cup of coffee in a room",
    "a ship at sunset",
    "an ufo in space",
    "a unicorn and a rainbow",
    "a ghost in a forest",
    "a tractor in a grassy field",
    "a birthday cake on a pink background",
    "a monkey riding an elephant",
    "four red hearts on a white background",
    "a penguin with a purple background as pixel art",
    "a house as a pencil sketch",
    "a parrot in watercolor",
    "a bicycle as a neon sign",
    "a car in black and white",
    "a sailboat in sepia",
    "a crab on the beach",
    "an octopus underwater",
    "a crown on a teal background",
    "a princess next to a castle",
    "a robot riding a skateboard on the road",
    "a cactus in the desert",
    "an ice cream cone at the beach",
    "a mushroom in the woods",
    "a green frog and a pink pig",
    "a sunflower below a sun",
    "a soccer ball on an orange background",
    "a trophy above a king",
    "a fire engine in the city",
    "a helicopter in the city",
    "an evergreen tree in the snow",
    "a bear behind a tent",
    "a giraffe in a grassy field",
    "a turtle to the right of a rabbit",
    "a diamond on a black background",
    "three balloons on a yellow background",
    "a dragon above a volcano",
    "a shark in the ocean",
    "a bee and a tulip",
    "a Santa Claus riding a deer in the snow",
)  # fmt: skip
"""Written down before any of them was drawn; the sheet shows all of them, drawn once."""


def contact_sheet(pictures: Sequence[Image.Image], prompts: Sequence[str], path: Path) -> None:
    """Writes a PNG of all pictures, eight in a row."""
    rows = -(-len(pictures) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * THUMBNAIL_PX, rows * (THUMBNAIL_PX + LABEL_PX)), "white")
    draw = ImageDraw.Draw(sheet)
    for index, (picture, prompt) in enumerate(zip(pictures, prompts, strict=True)):
        left, top = index % COLUMNS * THUMBNAIL_PX, index // COLUMNS * (THUMBNAIL_PX + LABEL_PX)
        sheet.paste(picture.resize((THUMBNAIL_PX, THUMBNAIL_PX), Image.Resampling.LANCZOS), (left, top))
        for line in range(2):
            part = prompt[line * LABEL_CHARACTERS : (line + 1) * LABEL_CHARACTERS]
            draw.text((left + 3, top + THUMBNAIL_PX + 2 + 15 * line), part, fill="black")
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.quantize(256).save(path, optimize=True)
