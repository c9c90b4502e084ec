/**
 * Statements about groups of people, written for this project. Some of the classifier's training templates were added after seeing how
 * these fared, so they guard what was reached and measure nothing new. `{Gs}`, `{G}` and `{Gn}` stand for a group as in "women",
 * "a woman", "woman". One template a line, by what the statement does.
 */
export const GROUPS: readonly (readonly [plural: string, withArticle: string, bare: string])[] = [
  ['women', 'a woman', 'woman'],
  ['trans people', 'a trans person', 'trans person'],
  ['gay people', 'a gay person', 'gay person'],
  ['black people', 'a black person', 'black person'],
  ['disabled people', 'a disabled person', 'disabled person'],
  ['Muslims', 'a Muslim', 'Muslim'],
  ['immigrants', 'an immigrant', 'immigrant'],
  ['Jews', 'a Jew', 'Jew'],
  ['Asians', 'an Asian', 'Asian'],
  ['Hindus', 'a Hindu', 'Hindu'],
  ['refugees', 'a refugee', 'refugee'],
  ['Nigerians', 'a Nigerian', 'Nigerian'],
];

export const HATEFUL_STATEMENTS: Readonly<Record<string, string>> = {
  derogation: `{Gs} fill me with disgust.
My blood boils at the sight of {Gs}.
{Gs} are the dumbest creatures alive.
{Gs} have never achieved anything.
You will not find one honest {Gn}.
{Gs} are sneaky little liars.
I have nothing but loathing for {Gs}.
{Gs} are cowards and cheats.`,
  dehumanisation: `{Gs} are a stain on humanity.
{Gs} are worse than rats.
{Gs} have no soul.
{Gs} are a virus in our society.
{Gs} crawl around our cities like insects.
I see {Gs} as subhuman filth.`,
  threat: `I'll slit the throat of the next {Gn} I see.
I can't wait to see {Gs} burn.
We will burn the houses of {Gs}.
I will personally strangle the next {Gn} I meet.
Soon we will hang all {Gs}.`,
  incitement: `{Gs} should be hunted like deer.
All {Gs} deserve a bullet.
Somebody ought to bomb the homes of {Gs}.
{Gs} must be exterminated.
Let's round up all {Gs} and shoot them.`,
  exclusion: `{Gs} will never belong here.
We already have too many {Gs}.
{Gs} should know their place.
I would never let {G} into my home.
Why won't {Gs} just leave?`,
  'hate in two steps': `There are {Gs} on this bus and I hate every single one of them.
{Gs} live on my street. They are vermin.
There were {Gs} at the market. Somebody should kill them all.
I teach {Gs}, every one of whom is too stupid to read.`,
  'negated praise': `{Gs} are not human beings.
{Gs} aren't fit to raise kids.
Not a single {Gn} should be allowed to vote.
There is nothing good about {Gs}.`,
  'question and opinion': `Why are {Gs} so stupid?
Aren't {Gs} just disgusting?
Personally I find {Gs} repulsive.
In my view {Gs} are inferior.`,
};

export const HARMLESS_STATEMENTS: Readonly<Record<string, string>> = {
  'neutral mention': `My dentist is {G}.
{Gs} make up a tenth of the population.
He wrote a book about {Gs} in the nineteenth century.
The painting shows {G} with a dog.
I spoke with {G} on the train.
We interviewed {Gs} for the radio.`,
  praise: `{Gs} have taught me so much.
I'm so happy for all the {Gs} who can vote now.
We stand with {Gs}.
{Gs} deserve the same rights as everybody else.
There is nothing wrong with being {G}.
I hope {Gs} feel safe here.`,
  'negated hate': `{Gs} are not dirty and never were.
Don't you dare hurt {Gs}.
Not one {Gn} should live in fear.
I do not hate {Gs}.
{Gs} are not a threat to anyone.`,
  'counter speech': `"{Gs} should burn" is what they sprayed on the wall, and it broke my heart.
It makes me sad that people call {Gs} vermin.
"I hate {Gs}" is not an opinion, it is cruelty.
Saying "I hate {Gs}" is vile and wrong.
Calling {Gs} "animals" is dehumanising.
Insulting {Gs} is never acceptable.
She was arrested for threatening {Gs}.`,
  'hate of other things': `This bloody kettle never works.
I hate spinach.
Mosquitoes are disgusting parasites.
I want to smash this keyboard.
You are such an idiot.
Bankers are greedy parasites.
I hate football hooligans.`,
  'other uses of words': `The bonfire needs another faggot of sticks.
We walked along the dyke in Holland.
There is a chink in the wall.
I'm a proud dyke and this is my wife.
This burger is fucking delicious.`,
};

/** Every statement of a family, filled with every group. */
export function statementsOf(templates: string): string[] {
  return templates.split('\n').flatMap((template) => {
    if (!/\{G/u.test(template)) return [template];
    return GROUPS.map(([plural, withArticle, bare]) => {
      const text = template
        .replaceAll('{Gs}', plural)
        .replaceAll('{Gn}', bare)
        .replaceAll('{G}', withArticle);
      return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    });
  });
}
