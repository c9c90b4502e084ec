"""Places to paint behind things. Each painter draws one variant, 256 px square, from its random numbers."""

import math
import random
from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from frisket_training.networks.autoencoder import PICTURE_PX as SIDE
from frisket_training.world.colours import Rgb, vary

Painter: TypeAlias = Callable[[random.Random], Image.Image]


def gradient(top: Rgb, bottom: Rgb) -> Image.Image:
    """A vertical gradient."""
    share = np.linspace(0, 1, SIDE)[:, None, None]
    rows = np.array(top) * (1 - share) + np.array(bottom) * share
    return Image.fromarray(np.broadcast_to(rows, (SIDE, SIDE, 3)).astype(np.uint8).copy())


def sprinkle(image: Image.Image, count: int, rng: random.Random) -> None:
    """Stars or snow flakes."""
    draw = ImageDraw.Draw(image)
    for _ in range(count):
        x, y, radius = rng.randrange(SIDE), rng.randrange(SIDE), rng.choice((0, 1, 1, 2))
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(255, 255, rng.randint(200, 255)))


def disc(image: Image.Image, centre: tuple[int, int], radius: int, colour: Rgb) -> None:
    x, y = centre
    ImageDraw.Draw(image).ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def band(image: Image.Image, top: int, colour: Rgb) -> None:
    """Colours everything from `top` down."""
    ImageDraw.Draw(image).rectangle((0, top, SIDE, SIDE), fill=colour)


def hills(image: Image.Image, top: int, height: int, colour: Rgb, rng: random.Random) -> None:
    """Rolling ground from about `top` down."""
    phase, waves = rng.random() * 2 * math.pi, rng.uniform(1, 2.2)
    ridge = [(x, top + height * math.sin(phase + waves * 2 * math.pi * x / SIDE)) for x in range(0, SIDE + 1, 8)]
    ImageDraw.Draw(image).polygon([*ridge, (SIDE, SIDE), (0, SIDE)], fill=colour)


def beach(rng: random.Random) -> Image.Image:
    image = gradient(vary((120, 195, 240), rng), vary((205, 235, 250), rng))
    shore = rng.randint(110, 140)
    band(image, shore, vary((35, 130, 200), rng))
    band(image, shore + rng.randint(35, 60), vary((238, 214, 160), rng))
    if rng.random() < 0.5:
        disc(image, (rng.randint(20, 230), 38), 18, (255, 225, 90))
    return image


def underwater(rng: random.Random) -> Image.Image:
    image = gradient(vary((70, 180, 220), rng), vary((10, 50, 120), rng))
    draw = ImageDraw.Draw(image)
    for _ in range(rng.randint(8, 20)):
        x, y, radius = rng.randrange(SIDE), rng.randrange(SIDE), rng.randint(2, 7)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=(200, 235, 250), width=1)
    band(image, SIDE - rng.randint(15, 35), vary((200, 180, 120), rng))
    return image


def meadow(rng: random.Random) -> Image.Image:
    image = gradient(vary((130, 200, 245), rng), vary((220, 240, 250), rng))
    hills(image, rng.randint(140, 165), 12, vary((120, 195, 90), rng), rng)
    hills(image, rng.randint(175, 200), 8, vary((85, 170, 70), rng), rng)
    return image


def desert(rng: random.Random) -> Image.Image:
    image = gradient(vary((250, 200, 130), rng), vary((255, 235, 190), rng))
    hills(image, rng.randint(140, 165), 12, vary((225, 175, 100), rng), rng)
    hills(image, rng.randint(175, 205), 10, vary((210, 150, 80), rng), rng)
    return image


def snow(rng: random.Random) -> Image.Image:
    image = gradient(vary((150, 190, 225), rng), vary((225, 238, 248), rng))
    draw = ImageDraw.Draw(image)
    for _ in range(3):
        x, height, width, foot = rng.randint(-20, SIDE + 20), rng.randint(90, 150), rng.randint(70, 130), 175
        peak = (x, foot - height)
        draw.polygon([(x - width, foot), peak, (x + width, foot)], fill=vary((120, 135, 165), rng))
        line = foot - height * 0.65
        draw.polygon([(x - width * 0.35, line), peak, (x + width * 0.35, line)], fill=(250, 250, 255))
    band(image, 170, vary((240, 246, 252), rng, 6))
    sprinkle(image, rng.randint(10, 40), rng)
    return image


def night(rng: random.Random) -> Image.Image:
    image = gradient(vary((12, 16, 50), rng, 8), vary((40, 50, 110), rng, 8))
    sprinkle(image, rng.randint(30, 80), rng)
    if rng.random() < 0.5:
        disc(image, (rng.randint(30, 220), 40), 20, (250, 245, 210))
    return image


def sunset(rng: random.Random) -> Image.Image:
    image = gradient(vary((250, 120, 70), rng), vary((255, 215, 140), rng))
    disc(image, (rng.randint(60, 200), rng.randint(120, 160)), 34, (255, 240, 170))
    band(image, rng.randint(170, 190), vary((120, 60, 90), rng))
    return image


def space(rng: random.Random) -> Image.Image:
    image = gradient(vary((8, 6, 20), rng, 5), vary((30, 12, 50), rng, 8))
    clouds = Image.new("RGB", image.size)
    for _ in range(4):
        colour = vary(rng.choice(((60, 20, 90), (20, 40, 100), (90, 20, 60))), rng)
        disc(clouds, (rng.randrange(SIDE), rng.randrange(SIDE)), rng.randint(30, 80), colour)
    image = ImageChops.add(image, clouds.filter(ImageFilter.GaussianBlur(30)))
    sprinkle(image, rng.randint(60, 120), rng)
    return image


def city(rng: random.Random) -> Image.Image:
    image = gradient(vary((150, 200, 240), rng), vary((230, 240, 250), rng))
    draw, left, street = ImageDraw.Draw(image), -10, 205
    while left < SIDE:
        width, roof = rng.randint(24, 50), street - rng.randint(60, 150)
        wall = vary(rng.choice(((120, 130, 150), (150, 140, 140), (100, 120, 140))), rng)
        draw.rectangle((left, roof, left + width, street), fill=wall)
        for y in range(roof + 8, street - 8, 16):
            for x in range(left + 6, left + width - 8, 13):
                draw.rectangle((x, y, x + 6, y + 8), fill=(250, 235, 160))
        left += width + rng.randint(2, 8)
    band(image, street, vary((90, 90, 95), rng))
    return image


def forest(rng: random.Random) -> Image.Image:
    image = gradient(vary((150, 210, 235), rng), vary((215, 238, 225), rng))
    draw = ImageDraw.Draw(image)
    for _ in range(rng.randint(9, 14)):
        x, foot, height = rng.randrange(SIDE), rng.randint(175, 200), rng.randint(80, 140)
        half, green = height * 0.32, vary((40, 120, 60), rng)
        draw.rectangle((x - 5, foot, x + 5, foot + 18), fill=(100, 70, 40))
        for tier in range(3):
            y, reach = foot - tier * height * 0.28, half * (1 - tier * 0.22)
            draw.polygon([(x - reach, y), (x, y - height * 0.45), (x + reach, y)], fill=green)
    band(image, 205, vary((80, 140, 60), rng))
    return image


def pool(rng: random.Random) -> Image.Image:
    image = Image.new("RGB", (SIDE, SIDE), vary((225, 205, 175), rng))
    draw = ImageDraw.Draw(image)
    for line in range(0, SIDE, 32):
        joint = vary((205, 185, 155), rng, 6)
        draw.line(((line, 0), (line, SIDE)), fill=joint, width=2)
        draw.line(((0, line), (SIDE, line)), fill=joint, width=2)
    top, side = rng.randint(110, 140), rng.randint(10, 30)
    draw.rounded_rectangle((side, top, SIDE - side, SIDE - 15), 22, fill=(250, 250, 250))
    draw.rounded_rectangle((side + 9, top + 9, SIDE - side - 9, SIDE - 24), 16, fill=vary((60, 180, 225), rng))
    for _ in range(7):
        x, y = rng.randint(side + 20, SIDE - side - 50), rng.randint(top + 20, SIDE - 40)
        draw.arc((x, y, x + 26, y + 8), 180, 360, fill=(200, 240, 250), width=2)
    return image


def room(rng: random.Random) -> Image.Image:
    wall = rng.choice(((235, 215, 190), (200, 220, 230), (215, 225, 200), (240, 215, 220)))
    image = Image.new("RGB", (SIDE, SIDE), vary(wall, rng))
    floor = rng.randint(165, 185)
    band(image, floor - 6, (245, 240, 235))
    band(image, floor, vary((165, 115, 75), rng))
    if rng.random() < 0.6:
        draw, left = ImageDraw.Draw(image), rng.randint(20, 160)
        draw.rectangle((left, 30, left + 70, 100), fill=(250, 250, 250))
        draw.rectangle((left + 6, 36, left + 64, 94), fill=vary((150, 205, 240), rng))
        draw.line(((left + 35, 36), (left + 35, 94)), fill=(250, 250, 250), width=4)
    return image


def road(rng: random.Random) -> Image.Image:
    image = gradient(vary((140, 205, 245), rng), vary((220, 240, 250), rng))
    band(image, 150, vary((110, 180, 85), rng))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 175, SIDE, SIDE - 12), fill=vary((85, 88, 95), rng))
    for x in range(rng.randint(-20, 0), SIDE, 50):
        draw.rectangle((x, 205, x + 28, 211), fill=(245, 245, 240))
    return image


def moon(rng: random.Random) -> Image.Image:
    image = gradient(vary((6, 8, 22), rng, 5), vary((26, 28, 54), rng, 6))
    sprinkle(image, rng.randint(30, 60), rng)
    disc(image, (rng.randint(30, 220), rng.randint(34, 60)), 22, (70, 130, 220))
    hills(image, rng.randint(160, 180), 7, vary((165, 165, 172), rng), rng)
    draw = ImageDraw.Draw(image)
    for _ in range(rng.randint(5, 8)):
        x, y, reach = rng.randrange(SIDE), rng.randint(196, 245), rng.randint(7, 18)
        draw.ellipse((x - reach, y - reach // 3, x + reach, y + reach // 3), fill=vary((128, 128, 138), rng, 8))
    return image


def clouds(rng: random.Random) -> Image.Image:
    image = gradient(vary((85, 160, 235), rng), vary((190, 225, 250), rng))
    for _ in range(rng.randint(4, 6)):
        x, y = rng.randrange(SIDE), rng.randint(20, 150)
        for step in range(4):
            disc(image, (x + step * 15, y + (step % 2) * 5), rng.randint(10, 17), (247, 250, 255))
    for x in range(-10, SIDE + 30, 26):
        disc(image, (x, rng.randint(228, 248)), rng.randint(26, 36), (255, 255, 255))
    return image


def stage(rng: random.Random) -> Image.Image:
    image = gradient(vary((60, 20, 50), rng, 10), vary((110, 40, 70), rng, 10))
    draw = ImageDraw.Draw(image)
    draw.polygon([(128, -20), (rng.randint(30, 70), 215), (rng.randint(186, 226), 215)], fill=vary((150, 80, 100), rng, 8))
    for x in (*range(0, 48, 12), *range(208, 256, 12)):
        draw.rectangle((x, 0, x + 11, 205), fill=vary((175, 30, 45), rng, 18))
    draw.rectangle((0, 0, SIDE, 22), fill=vary((150, 22, 38), rng, 8))
    band(image, 205, vary((170, 115, 70), rng))
    for y in range(218, SIDE, 13):
        draw.line(((0, y), (SIDE, y)), fill=(135, 88, 52), width=1)
    return image


def volcano(rng: random.Random) -> Image.Image:
    image = gradient(vary((90, 40, 60), rng, 10), vary((245, 140, 80), rng))
    x, draw = rng.randint(70, 186), ImageDraw.Draw(image)
    draw.polygon([(x - 130, 190), (x - 22, 62), (x + 22, 62), (x + 130, 190)], fill=vary((85, 65, 70), rng, 8))
    draw.polygon([(x - 22, 62), (x + 22, 62), (x + 34, 112), (x + 8, 88), (x - 6, 124), (x - 20, 84)], fill=(250, 110, 40))
    for _ in range(3):
        disc(image, (x + rng.randint(-24, 24), rng.randint(10, 48)), rng.randint(12, 20), (120, 90, 95))
    band(image, 188, vary((70, 55, 55), rng, 8))
    return image


VARIANTS_PER_PLACE = 8
"""Each place has so many paintings, always the same: painting a city costs more than the rest of a scene."""


def paint_place(name: str, variant: int) -> Image.Image:
    """One of the paintings of a place."""
    return PLACES[name][0](random.Random(f"{name} {variant}"))


PLACES: dict[str, tuple[Painter, tuple[str, ...]]] = {
    "beach": (beach, ("on a beach", "at the beach")),
    "underwater": (underwater, ("underwater", "in the ocean")),
    "meadow": (meadow, ("in a meadow", "in a grassy field")),
    "desert": (desert, ("in the desert",)),
    "snow": (snow, ("in the snow", "in snowy mountains")),
    "night": (night, ("under a night sky", "at night")),
    "sunset": (sunset, ("at sunset",)),
    "space": (space, ("in outer space", "in space")),
    "city": (city, ("in the city", "in front of a city skyline")),
    "forest": (forest, ("in a forest", "in the woods")),
    "pool": (pool, ("beside the pool", "by a swimming pool")),
    "room": (room, ("in a room", "indoors")),
    "road": (road, ("on the road", "on a street")),
    "moon": (moon, ("on the moon",)),
    "clouds": (clouds, ("above the clouds", "in the clouds", "in the sky")),
    "stage": (stage, ("on a stage", "on stage")),
    "volcano": (volcano, ("in front of a volcano",)),
}
"""Every place and the words for it."""
