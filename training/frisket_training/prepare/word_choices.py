"""Decided by hand: what people mean by words that no caption uses, and which words mean nothing that can be drawn."""

AMBIGUOUS = frozenset(
    ["rose", "key", "turkey", "gear", "judge", "woods", "package", "ring", "cricket", "seal", "mouse", "fan"]
    + ["small", "mosque", "church"]
)
"""Known words whose neighbours mostly mean something else ("climbed" is near "rose"), or are nobody's picture."""

HAND_PICKED = {
    "auto": "car", "automobile": "car", "bike": "bicycle", "bunny": "rabbit", "burger": "hamburger", "corgi": "dog",
    "kitten": "cat", "kitty": "cat", "puppy": "dog", "doggy": "dog", "poodle": "dog", "boat": "sailboat",
    "yacht": "sailboat", "jet": "airplane", "plane": "airplane", "motorbike": "motorcycle", "lorry": "delivery truck",
    "sofa": "couch", "television": "tv", "phone": "telephone", "computer": "laptop", "present": "gift",
    "donut": "doughnut", "fries": "french fries", "coffee": "cup of coffee", "noodles": "bowl of noodles",
    "ramen": "bowl of noodles", "santa": "santa claus", "dinosaur": "t rex", "dino": "t rex", "trex": "t rex",
    "spaceship": "rocket", "spacecraft": "rocket", "spaceman": "astronaut", "cosmonaut": "astronaut",
    "galaxy": "space", "cosmos": "space", "sea": "ocean", "seaside": "beach", "shore": "beach", "sand": "desert",
    "jungle": "forest", "wood": "forest", "town": "city", "skyline": "city", "grass": "meadow", "field": "meadow",
    "winter": "snow", "snowy": "snow", "dusk": "sunset", "dawn": "sunset", "sunrise": "sunset", "midnight": "night",
    "highway": "road", "indoor": "indoors", "inside": "indoors", "big": "huge", "large": "huge", "enormous": "huge",
    "gigantic": "giant", "massive": "giant", "little": "small", "mini": "tiny", "crimson": "red", "scarlet": "red",
    "golden": "yellow", "violet": "purple", "turquoise": "teal", "cyan": "teal", "navy": "blue", "grey": "gray",
    "lime": "green", "rosy": "pink", "near": "next to", "under": "below", "beneath": "below", "over": "above",
    "atop": "on", "rides": "riding", "pixelart": "pixel art", "pixelated": "pixel art", "monochrome": "black and white",
    "watercolour": "watercolor", "aquarelle": "watercolor", "couple": "two", "pair": "two",
    "both": "two", "2": "two", "3": "three", "4": "four",
    "wolves": "wolfs", "mice": "mouses", "elves": "elfs", "oxen": "oxes", "butterflies": "butterflys",
    "fairies": "fairys", "leaves": "leafs", "strawberries": "strawberrys", "tomatoes": "tomatos",
    "potatoes": "potatos", "candies": "candys", "sweets": "candys", "knives": "kitchen knifes",
    "ferries": "ferrys", "snowmen": "snowmans", "superheroes": "superheros", "trophies": "trophys",
    "volcanoes": "volcanos", "tornadoes": "tornados", "geese": "swans", "goose": "swan", "octopuses": "octopus",
    "cacti": "cactus", "buses": "bus", "scarves": "scarfs",
    "spaghetti": "bowl of noodles", "pasta": "bowl of noodles", "noodle": "bowl of noodles",
    "sausage": "hot dog", "frankfurter": "hot dog", "sneaker": "running shoe",
    "sneakers": "running shoe", "boots": "running shoe", "suitcase": "handbag", "purse": "handbag",
    "witch": "wizard", "sorcerer": "wizard", "sword": "crossed swords", "lamp": "light bulb",
    "fireworks": "party popper", "firework": "party popper", "policeman": "police officer", "cop": "police officer",
    "policewoman": "police officer", "fireman": "firefighter", "man": "artist", "woman": "artist",
    "person": "artist", "human": "artist", "people": "artist", "boy": "artist", "girl": "artist", "child": "artist",
    "kid": "artist", "guy": "artist", "lady": "artist", "cowboy": "jockey", "rock": "moai", "stone": "moai",
    "silver": "gray", "box": "package", "boxes": "packages", "shades": "sunglasses", "pup": "dog", "puppies": "dogs",
    "kittens": "cats", "bunnies": "rabbits", "ponies": "horses", "pony": "horse", "foal": "horse", "calf": "cow",
    "bull": "ox", "buffalo": "bison", "duckling": "duck", "chick": "chicken", "hen": "chicken", "piglet": "pig",
    "lamb": "goat", "orca": "whale", "dinosaurs": "t rexes", "salmon": "fish",
    "goldfish": "tropical fish", "toad": "frog", "crow": "bird", "raven": "bird", "sparrow": "bird",
    "hummingbird": "bird", "seagull": "bird", "pigeon": "dove", "falcon": "eagle", "hawk": "eagle",
    "dragonfly": "butterfly", "moth": "butterfly", "muffin": "cupcake",
    "donuts": "doughnuts", "icecream": "ice cream cone", "gelato": "ice cream cone", "burgers": "hamburgers",
    "fir": "evergreen tree", "oak": "deciduous tree",
    "cottage": "house", "cabin": "hut", "palace": "castle", "skyscraper": "office building", "tram": "bus",
    "van": "delivery truck", "spaceships": "rockets", "alarm": "bell", "morning": "sunset",
    "evening": "sunset", "afternoon": "sunset", "rainy": "umbrella in the rain", "eiffel": "tokyo",
}  # fmt: skip
"""What people write most, decided by hand."""

NOT_THINGS = frozenset(
    ["flying", "ride", "speed", "super", "build", "study", "weekend", "passenger", "aboard", "mad", "lit", "pay"]
    + ["club", "coach", "justice", "creative", "education", "victory", "chopped", "saute", "herd", "teams", "players"]
    + ["leagues", "asked", "job", "drugs", "war", "undercover", "arrest", "actor", "flight", "crew", "biking"]
    + ["skateboarding", "stories", "tales", "apocalypse", "aged"]
    + ["abc", "cbs", "nbc", "nba", "arctic", "articles", "atlantic", "pacific", "baked", "basement", "bathroom", "bet"]
    + ["bright", "broadcast", "broadcasting", "broadcasts", "cable", "campus", "cardiac", "channel", "charge", "christian"]
    + ["islam", "muslim", "climb", "closet", "clove", "cloves", "clue", "commuter", "cooked", "cost", "crushed", "daily"]
    + ["dark", "diced", "dining", "dried", "driver", "driving", "drunk", "editorial", "elementary", "emergency"]
    + ["equestrian", "eruption", "essays", "expert", "filled", "filling", "fired", "firing", "floor", "freestyle"]
    + ["fried", "garnish", "glow", "golf", "mickelson", "merapi", "viagra", "hour", "hours", "jar", "knights", "larger"]
    + ["launch", "locker", "media", "microscopy", "minced", "navigation", "neck", "network", "nose", "nut", "paid"]
    + ["parked", "patrol", "pet", "player", "pop", "popping", "publications", "published", "publishing", "repair"]
    + ["rhythm", "roasted", "sauteed", "seat", "senate", "shiny", "shows", "signal", "sit", "sleep", "sleeping"]
    + ["smaller", "song", "steam", "stores", "sugar", "superstar", "swim", "tale", "teaching", "tonight", "upstairs"]
    + ["utility", "vast", "video", "watch", "wear", "wearing", "wore", "worn", "winning", "window", "vocals", "bridge"]
    + ["champion", "hiking", "boating", "cotton", "crops", "flour", "hollywood", "bollywood", "hubble", "medalist", "bass", "acoustic"]
)
"""Words whose tag or neighbour would put a thing into the picture that nobody asked for."""
