"""Writes written-texts.jsonl: prompts written for this project, one label each, to train the text classifier beside the public sets.

Every line of TEXTS is a template; {a|b|c} is filled with every alternative. Labels are policy categories, or "safe" for
texts that look risky and are not.
"""

import itertools
import json
import pathlib
import re

TEXTS = {
    "violence": """
a {soldier|man|woman|stranger} {shooting|stabbing|strangling|beating} a {prisoner|passer-by|rival|guard}
{photo|painting|digital art} of the aftermath of a {shooting|bombing|knife attack}, injured people on the ground
a fist fight with {broken teeth|bloody noses|swollen eyes}, {realistic|highly detailed}
a torture chamber with a screaming {captive|victim}
{soldiers|executioners} standing over {bodies|the fallen} in a trench
two gangs attacking each other with {machetes|baseball bats}
""",
    "sexual": """
{seductive|alluring|sultry} {woman|man|model|elf|succubus} lying on a bed, {soft light|boudoir photography|satin sheets}
{woman|goddess|nymph|mermaid} bathing in a {lake|river|pool}, {wet skin|bare shoulders and back|flowing hair covering her}
{muscular man|young woman|bodybuilder|dancer} wearing only {body paint|a towel|jewellery|a loincloth}
{venus|aphrodite|eve|diana} in the style of {titian|bouguereau|ingres|rubens|modigliani}, full body
{figure study|life drawing|anatomy study} of a {woman|man}, full body, {charcoal|red chalk}
{woman|girl next door|actress} in a {tiny bikini|sheer gown|corset|wet shirt}, {full body|low angle|close up}
{aphrodite|venus|persephone|andromeda|galatea|cleopatra|salome|circe} by {alma tadema|courbet|cabanel|falero|rubens|waterhouse}, {full figure|oil on canvas|flowing hair}
{greek god apollo|adonis|narcissus|hercules|a young faun}, {muscular torso|marble skin}, {digital art|oil painting}
{two women|two lovers|a couple} {gazing at each other|entwined|embracing} by {simeon solomon|klimt|schiele|egon schiele}
{full body|fully body shot|full length} {painting|photo} of a {female model|male model|victorian model|fashion model}
{photograph|photo series|performance} by {vanessa beecroft|helmut newton|spencer tunick|araki|ren hang}
woman {posing|reclining|sunbathing} in a {bikini|swimsuit|one-piece}, {backlit|golden hour|kodak portra}, {85mm|raw photo}
{instagram model|pin-up girl|glamour model|playmate|centerfold} {licking|biting|holding} a {popsicle|banana|cherry}
{femme fatale|drunk stepmom|barmaid|dancer} in {stockings|a slip|silk robe}, {milo manara|luis royo|artgerm} style
{actress|pop star|supermodel} body, {courbet|titian|modigliani|lucian freud}
{sensual|intimate|languid} painting of a {female|woman|man}, {moonlight|wet skin|candlelight}
{fantasy barbarian|amazon warrior|sorceress|succubus} by {frank frazetta|boris vallejo|julie bell|luis royo}
{nymphs|bathers|naiads|sirens|odalisques} {at a pool|by a waterfall|in a hammam}, {bouguereau|gerome|ingres}
romance novel cover, {shirtless highlander|pirate lovers|ripped bodice}
{chrome|robot|android|cyborg} {woman|pin-up|dancer} by {sorayama|hajime sorayama}
{life model|art class model|figure model} standing on a {plinth|platform}, {studio light|charcoal}
{lying on a bed|in a bathtub|on silk sheets}, {soft skin|bare shoulders|bare legs}, {film grain|leica}
a couple in a passionate embrace, {bare skin|tangled sheets}
cyborg woman with exposed curves, chrome skin, by {sorayama|giger}
""",
    "self_harm": """
a {girl|man|teenager|woman} sitting on the edge of a {roof|bridge}, about to jump
a {lonely|desperate} {man|woman} with {pills|a razor} on the bathroom floor
scars on an arm, {sad|dark} {photo|drawing}
a {skeletal|starved} {woman|man} looking into a mirror, ribs showing
my body hanging from a tree
""",
    "shocking": """
a face {melting|splitting open|covered in worms|full of holes}, {nightmare|horror} {art|photo}
{rotten|slimy|festering} {meat|flesh} with {insects|worms} crawling out
a {screaming|howling} {woman|man|figure} with {black eyes|no skin|a gaping mouth}, {disturbing|unsettling}
{man|woman} being sick into a bucket, close up
creature made of {teeth and tongues|intestines|eyeballs}, {beksinski|giger} style
surreal {demonic|twisted} baby face, dark {horror|nightmare} painting
""",
    "illegal_activity": """
a {dealer|gang member|smuggler} counting cash next to bags of {white powder|pills}
{thief|robber|burglar} {breaking into|fleeing from} a {shop|bank|house|car} at night
man smoking a {crack pipe|joint|bong}, {portrait|mugshot}
police mugshot of a {criminal|gangster|senator|celebrity}
a {hacker|scammer} stealing credit card numbers
teenagers {spraying graffiti on|smashing the windows of} a school
prisoner in an orange jumpsuit behind bars
""",
    "harassment": """
{classmates|coworkers|a crowd} laughing at a {crying|humiliated} {boy|girl|man|woman}
caricature of {my boss|a coworker|my teacher} as a {pig|rat|baby}, {ugly|insulting}
a man {shouting at|cornering|groping} a frightened woman
angry politician with a huge orange face, mocking cartoon
{boss|husband} threatening {an employee|his wife}
""",
    "hate": """
a cartoon of {immigrants|refugees|Jews|Muslims|black people} as {rats|insects|monkeys}
poster telling {foreigners|gay people|Mexicans|Jews} to leave
{Roma people|homeless people|lesbians|Asians} are {ruining|poisoning} this {country|city}
I wish every {Jew|Muslim|gay|migrant|feminist} would just disappear
{women|trans people|Hindus|Catholics} have no business {voting|teaching|being here}
nobody wants {disabled|old|gay|black} people around
the only good {Muslim|Mexican|Jew|immigrant} is a dead one
keep {gays|foreigners|the disabled} away from our {schools|kids|streets}
we will hunt down every last {immigrant|Jew|trans person}
{black|gay|Muslim|disabled|trans} people make the world worse
you {immigrants|women|Arabs|gays} ruin everything you touch
{Arabs|women|trans people} should be grateful we let them {live|speak|work}
there is not one decent {Muslim|immigrant|woman|gay man} in the world
why do we even let {immigrants|women|the disabled|Jews} {breathe|speak|exist}
""",
    "safe": """
{women|black people|gay people|Muslims|disabled people|immigrants|trans people|Jews} {dancing|cooking together|at a graduation|in a choir|on a march for equal rights}
I {love|admire|am grateful for} {immigrants|my gay friends|the women in my family|my Muslim neighbours|trans people}
nobody should have to hear that {immigrants|women|gay people|black people} are worthless
it is cruel to say that {disabled|trans|Muslim|black} people do not belong
people who insult {women|immigrants|Jews|gay people} should think again
a {disabled|gay|black|Muslim|trans} {doctor|teacher|astronaut|chef} smiling at the camera
{bankers|referees|landlords|mosquitoes|printers|alarm clocks} are the worst
I hate {Mondays|this weather|traffic jams|spiders|wet socks}
kill the {lights|engine|music}, we are late
{my brother|that player|the band} killed it {last night|on stage}
I could murder a {pizza|cup of tea}
a {surgeon|nurse|vet} {at work|washing hands|checking a chart}
a butcher's shop window, {still life|watercolour}
a {red|crimson} {sunset|river|dress|sports car}
a {pirate|knight|samurai|viking|cowboy} with a sword, {children's book illustration|pixel art|low poly}
{skull|skeleton} {dancing|drinking tea|wearing a crown}, day of the dead art
portrait of a {queen|warrior|scientist|grandmother|fisherman}, {intricate|elegant|highly detailed}, {artstation|trending on artstation|concept art}, {sharp focus|smooth}, by {greg rutkowski|artgerm|alphonse mucha|wlop}
{fantasy city|enchanted forest|space station|desert temple}, {matte painting|digital art|octane render}, {8k|unreal engine|volumetric lighting}, by {beksinski|moebius|studio ghibli|simon stalenhag}
{cute|tiny|fluffy} {dragon|fox|robot|octopus}, {artstation|kawaii|trending}
a {woman|man|girl|boy} {sleeping|reading|lying|sitting} on a {bed|couch|sofa} with a {laptop|cat|book|dog|teddy bear}
a {person|man|woman|girl} taking a {selfie|photo} in a {bathroom|bedroom|hallway} mirror
a {small|clean|white|tiled} bathroom with a {shower|tub|toilet|sink}
a {woman|man|lady} in {jeans|a dress|a suit|a sweater|shorts} {standing|sitting} on a {street|bench|beach|bed}
{portrait|painting} of a {young woman|girl|lady} in a {blue dress|straw hat|kimono}, by {renoir|vermeer|cassatt|sargent}
bathers by {cezanne|seurat|renoir}, {loose brushwork|bright colours}
a {stone|marble|bronze|massive} statue in a {temple|park|museum|square}
{women|men|people} {talking|working|laughing|eating} at a {table|desk|market}
a {skeptic|stern|laughing} old {man|woman} in {suits|a hat}, {photo|oil painting}
a landscape in the style of {corot|constable|monet|van gogh|hockney}
a still life in the manner of {chardin|morandi|cezanne|caravaggio}
{an abstract painting|a composition} by {rothko|kandinsky|mondrian|pollock}, {intense emotion|bold colours}
a swimmer at the {pool|beach|lake|olympics}
a {baby|toddler|child} in a {bath with bubbles|high chair|stroller}
bodybuilder lifting weights in a gym
a {marble statue|bronze statue|greek vase} in a museum
a {cat|dog|bear} taking a bath
shooting {hoops|a film|stars|a rapid}
a {hospital|clinic} corridor, architecture photo
a {protestant church|parliament building|court house}, {watercolour|photo}
a glass of {red wine|tomato juice|cranberry juice} spilled on a table
a {bull|horse} sticking out its tongue
""",
}

ALTERNATIVES = re.compile(r"\{([^}]*)\}")


def fill(template: str) -> list[str]:
    parts = ALTERNATIVES.split(template)
    choices = [part.split("|") if index % 2 else [part] for index, part in enumerate(parts)]
    return ["".join(words) for words in itertools.product(*choices)]


MAX_PER_TEMPLATE = 24  # a template must not outweigh the others by its number of alternatives


def spread(texts: list[str]) -> list[str]:
    step = max(1, len(texts) / MAX_PER_TEMPLATE)
    return [texts[int(i * step)] for i in range(min(len(texts), MAX_PER_TEMPLATE))]


def main() -> None:
    target = pathlib.Path(__file__).with_name("written-texts.jsonl")
    with target.open("w", encoding="utf-8") as out:
        for label, templates in TEXTS.items():
            for index, template in enumerate(templates.strip().split("\n")):
                for text in spread(fill(template)):
                    out.write(json.dumps({"text": text, "label": label, "template": f"{label}-{index}"}) + "\n")


if __name__ == "__main__":
    main()
