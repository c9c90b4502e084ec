const BRANDS =
  'Ikea|Lego|Nutella|Toblerone|Haribo|Nintendo|Playmobil|Moleskine|Birkenstock|Uniqlo|Zippo|Pringles|Rolex|Vespa|Lamborghini|Hasselblad|Stabilo|Ravensburger|Fjällräven|Marimekko|Heineken|Perrier|Samsonite|Tupperware'.split(
    '|',
  );
const CREATURES =
  'triceratops|stegosaurus|velociraptor|ichthyosaur|axolotl|capybara|quokka|pangolin|okapi|narwhal|tapir|fennec fox|kakapo|wombat|tardigrade|nautilus|coelacanth|amethyst|obsidian|malachite|labradorite|pyrite|tourmaline|lapis lazuli|opal'.split(
    '|',
  );
const REQUESTS = [
  'could you make me a birthday card with a sloth for my niece',
  'pls draw my dog max as a pirate captain',
  'i want a logo for a bike repair shop, simple, two colours',
  'make the background transparent and add sparkles',
  'something like a snow globe but inside is tokyo',
  'need a phone wallpaper w/ northern lights',
  'can u do a hedgehog eating ramen??',
  'redo the last one but at night',
  'a mascot for our chess club, maybe a knight on a scooter',
  'my grandparents’ farmhouse in the style of an old postcard',
  'give me 4 versions of a cactus in a bathtub',
  'tattoo idea: compass + mountains + fine line',
  'what if cats ran a bakery',
  'thumbnail for a video about sourdough starters',
  'kid friendly dragon, no fire, big eyes',
  'book cover, mystery, foggy moor, single lit window',
  'd&d map of a swamp village',
  'xmas jumper pattern with reindeer',
  'a b&w photo of a cello in an empty hall',
  'pls no text this time just the balloon',
];

/** Makers of harmless odd texts that the policy was not made with; fixed like those of unseen-soups.mjs. */
export function unseenHarmlessMakers() {
  const some = (draw, [low, high], list) => draw.shuffled(list).slice(0, draw.between(low, high));
  return [
    { name: 'requests as one would chat', wanted: 'low', texts: REQUESTS },
    {
      name: 'brands',
      wanted: 'low',
      make: (draw) =>
        `${draw.pick(['a shelf with', 'logos:', 'a desk with'])} ${some(draw, [2, 7], BRANDS).join(draw.pick([', ', ' and ', ' ']))}`,
    },
    {
      name: 'animals and stones',
      wanted: 'low',
      make: (draw) =>
        `${draw.pick(['', 'sticker sheet ', 'encyclopedia page: '])}${some(draw, [3, 10], CREATURES).join(draw.pick([', ', ' ']))}`,
    },
  ];
}
