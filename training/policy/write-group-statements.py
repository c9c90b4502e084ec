"""Usage: write-group-statements.py OUT.jsonl

Writes statements about groups of people, hateful and not, written for this project to train the hate head.

Templates are grouped by what a statement does (derogation, threat, counter speech, …); {slot} is filled from SLOTS. A template is
filled a few times with a seeded choice, so that the head learns how statements are built and not which group they name.
"""

import json
import pathlib
import random
import re
import sys

SEED = 20221123
FILLS_PER_TEMPLATE = 14
QUOTING_FILLS = 40  # templates that quote a whole statement vary more than others

# plural | with article | bare
GROUPS = """women|a woman|woman
girls|a girl|girl
feminists|a feminist|feminist
trans people|a trans person|trans person
trans women|a trans woman|trans woman
gay people|a gay person|gay person
gays|a gay man|gay
lesbians|a lesbian|lesbian
queer people|a queer person|queer person
black people|a black person|black person
blacks|a black man|black
disabled people|a disabled person|disabled person
the disabled|a disabled man|disabled man
autistic people|an autistic person|autistic person
Muslims|a Muslim|Muslim
Jews|a Jew|Jew
Hindus|a Hindu|Hindu
Christians|a Christian|Christian
immigrants|an immigrant|immigrant
migrants|a migrant|migrant
refugees|a refugee|refugee
foreigners|a foreigner|foreigner
Arabs|an Arab|Arab
Asians|an Asian|Asian
Mexicans|a Mexican|Mexican
Africans|an African|African
Indians|an Indian|Indian
Roma people|a Roma person|Roma
old people|an old person|old person"""

SLOTS = {
    "adj": "stupid|dumb|lazy|dirty|filthy|disgusting|ugly|evil|vile|dangerous|violent|worthless|useless|inferior|dishonest|greedy|primitive|ignorant|pathetic|repulsive|crazy|weak|cruel|immoral|untrustworthy|sick|rotten|horrible|awful|revolting|brainless|cowardly|uncivilised|hideous|gross|mentally ill|retarded|perverted|corrupt|barbaric|backward|smelly|insane|unbearable|shameless",
    "thing": "vermin|rats|cockroaches|parasites|scum|trash|garbage|animals|pigs|dogs|monkeys|apes|insects|leeches|maggots|savages|a disease|a plague|a cancer|filth|dirt|freaks|a curse|a virus|a pest|locusts|snakes|subhuman|beasts|lower than dirt|human waste|barbarians|demons|zombies",
    "bad": "criminals|thieves|rapists|liars|terrorists|idiots|morons|losers|cowards|cheats|perverts|murderers|degenerates|scroungers|freeloaders|crooks|traitors|imbeciles|drug dealers|fools|predators|failures",
    "harm": "kill|shoot|hang|burn|stab|beat up|drown|strangle|exterminate|wipe out|get rid of|gas|bomb|attack|hurt|torture|punch|run over|behead|lynch|slaughter|murder|eliminate|execute|rape|crush|choke|poison|whip|smash",
    "harmed": "killed|shot|hanged|burned alive|stabbed|beaten|drowned|strangled|exterminated|wiped out|gassed|bombed|attacked|tortured|beheaded|lynched|slaughtered|murdered|eliminated|executed|raped|crushed|put down|erased|hunted down|eradicated|sent to the gas chambers",
    "out": "deported|locked up|thrown out|kicked out|banned|sent back|put in cages|kept out|sterilised|silenced|removed|expelled|put in camps|imprisoned|thrown in the sea|enslaved|kept away from children|banned from schools|shipped off|taken off the streets|excluded",
    "hate": "hate|despise|loathe|detest|can't stand|resent|abhor|am sick of|am disgusted by|cannot bear|am fed up with|have had enough of|can't tolerate|am repulsed by|feel nothing but contempt for|want nothing to do with|have zero respect for|am angry at|am furious with|feel revulsion for",
    "feel": "sick|angry|furious|nauseous|want to vomit|want to scream|lose my mind|ashamed of this country|see red|cringe with disgust",
    "right": "vote|live here|work|speak|exist|breathe|raise children|own property|drive|be in charge|marry|have rights|teach our children|walk our streets|hold office|go to our schools|be treated with respect|be heard",
    "good": "smart|kind|trustworthy|civilised|human|honest|clean|capable|worthy|decent|equal|normal|intelligent|welcome",
    "worth": "respect|mercy|sympathy|love|help|protection|a place in this country|human rights|dignity|our money|a vote|happiness|to live",
    "place": "country|city|town|neighbourhood|school|company|continent|society|world|planet",
    "nice": "kind|wonderful|brilliant|lovely|brave|beautiful|funny|talented|generous|amazing|hard-working|inspiring|clever|great",
    "job": "nurse|teacher|baker|pilot|lawyer|neighbour|singer|footballer|engineer|student|doctor|mayor|writer|cook|friend",
    "do": "dancing at a wedding|cooking dinner|playing chess|walking in the park|singing in a choir|reading a newspaper|waiting for the bus|working in a garden|painting a wall|watching a film|having breakfast|shopping at the market|playing football|studying in a library",
    "swear": "fucking|goddamn|bloody|damn|fucking stupid|motherfucking|shitty",
    "help": "help|protect|support|thank|hug|celebrate|welcome|honour|listen to|learn from|dance with|invite|cheer up|vote for|praise|treat kindly|stand up for|cook for|work with|admire",
    "helped": "helped|protected|supported|thanked|hugged|celebrated|welcomed|honoured|heard|respected|invited|praised|treated kindly|rewarded|included|cherished|loved|appreciated|remembered|paid fairly",
    "love": "love|adore|admire|respect|cherish|like|appreciate|am fond of|am grateful for|am proud of|look up to|care about|enjoy being around",
    "joy": "happy|smile|laugh|proud|grateful|hopeful|feel welcome|feel at home|optimistic",
    "gift": "blessing|gift to this place|treasure|credit to this town|joy|great help|force for good",
    "judge": "racist|vile|disgusting|unacceptable|hateful|wrong|bigoted|horrible|cruel|shameful|ignorant|offensive|not okay|hate speech|sexist|homophobic|inexcusable",
    "person": "My uncle|That senator|My old boss|Some troll|A man on the bus|The landlord|A drunk guy|My classmate|A user on this forum|The coach",
    "other": "bankers|politicians|landlords|referees|lawyers|journalists|hipsters|tourists|football fans|billionaires|vegans|gamers|smokers|estate agents|drivers|hunters|capitalists|communists|influencers|critics|burglars|spammers|Nazis|racists",
    "item": "printer|car|phone|film|song|sofa|computer|weather|book|website|soup|jacket|alarm clock|garden|traffic|homework|bus|radio|meeting|game",
    "pest": "mosquitoes|wasps|weeds|cockroaches in the kitchen|rats in the cellar|slugs|moths|ants|germs|viruses",
    "slur": "faggot|tranny|nigger|retard|paki|spic|chink|wetback|kike|dyke|cunt|bitch|whore|slut|cripple|raghead",
}

HATEFUL = {
    "plain_talk": """few things annoy me like {Gs}
{G} is the last person I want to see
{G} is never {good}
you will not find one {good} {Gn}
show me one {good} {Gn}
name one good thing {Gs} ever did
{Gs} never achieved anything
{Gs} should stick to cleaning floors
{Gs} should stay in the kitchen
{Gs} are only here to steal
{Gs} come here to cheat the system
{Gs} live off our taxes
our streets were safe before {Gs} arrived
it was all fine until {Gs} came
ever since {Gs} arrived this {place} is a dump
look what {Gs} have done to this {place}
I would be ashamed if my son married {G}
I would disown my daughter for dating {G}
my children will not play with {Gs}
I moved away because of {Gs}
I changed schools because of {Gs}
one {Gn} is one too many
we already have too many {Gs}
enough of {Gs}
no more {Gs}
{Gs} out
out with {Gs}
let {Gs} starve
let {Gs} drown
let {Gs} rot
clean this {place} of {Gs}
it's time to clean up {Gs}
time to teach {Gs} a lesson
{Gs} deserve a bullet
a bullet for every {Gn}
a rope for every {Gn}
{Gs} should be hunted like deer
{Gs} should be put down like dogs
{Gs}, we know where you live
{Gs} should watch their backs
you {Gs} had better run
someone ought to burn the homes of {Gs}
burn down the houses of {Gs}
I can't wait to see {Gs} {harmed}
I would pay to see {Gs} {harmed}
I would cheer if {Gs} were {harmed}
it would be fun to {harm} {G}
{Gs} will never belong here
{Gs} will never be accepted
I will never accept {Gs}
I will never accept {Gs} as equals
{Gs} aren't fit to {right}
not a single {Gn} should {right}
not a single {Gn} should be allowed to {right}
no {Gn} should be allowed to {right}
{Gs} have no feelings
{Gs} have no soul
{Gs} don't feel pain like we do
aren't {Gs} just {adj}
aren't {Gs} {thing}
what did we do to deserve {Gs}
why won't {Gs} just leave
why won't {Gs} die out
I find {Gs} {adj}
I consider {Gs} {thing}
I call {Gs} what they are, {thing}
personally I find {Gs} {adj}
I'd say {Gs} should be {out}
I sincerely believe {Gs} are {adj}
I believe that {Gs} are less {good}
{Gs} are less {good} than us
we are better than {Gs}
{Gs} rented the flat upstairs and I want them gone
{Gs} work in my office and I can't look at them
{Gs} rented the flat. I want these {thing} gone
I teach {Gs} who are all too {adj} to read
they gave the job to {G}, of all people
{Gs} ruined my {place}
{Gs} spread diseases
{Gs} multiply like bacteria
{Gs} need to be tamed
what a load of shit {Gs} are
you {Gs} are all the same
{Gs} are all the same, {adj}
this is why nobody likes {Gs}
and that's why I {hate} {Gs}
typical {Gs}
just like {G} to be so {adj}
never lend money to {G}
never turn your back on {G}""",
    "emotion": """I {hate} {Gs}
I really {hate} {Gs}
god, I {hate} {Gs} so much
I {hate} every single {Gn} I meet
I {hate} all {Gs} and always will
{Gs} make me {feel}
just seeing {G} makes me {feel}
every time {G} walks by I get {feel}
nothing disgusts me more than {Gs}
my hatred for {Gs} grows every day
words cannot describe how much I {hate} {Gs}
I feel sick whenever I am near {Gs}
being around {Gs} is unbearable
there is nothing I {hate} more than {Gs}
how I {hate} these {Gs}
the sight of {Gs} turns my stomach
I have nothing but contempt for {Gs}
I do not like {Gs} one bit
I couldn't care less about {Gs}
if there is one thing I {hate} it is {Gs}
seriously, I {hate} {Gs}
{Gs} piss me off
you can't imagine how much I {hate} {Gs}
I am so tired of {Gs}
I get goosebumps of disgust from {Gs}""",
    "attribute": """{Gs} are {adj}
{Gs} are so {adj}
{Gs} are all {adj}
all {Gs} are {bad}
{Gs} are {bad}
every {Gn} is {adj}
all {Gs} are {adj} and {adj}
{Gs} are the most {adj} people on earth
{Gs} are {bad} by nature
nobody is as {adj} as {Gs}
{Gs} are too {adj} to understand anything
{Gs} always lie and steal
{Gs} cannot be trusted
you can never trust {G}
{Gs} have tiny brains
{Gs} have no morals
{Gs} stink
{Gs} smell like a sewer
{Gs} never wash
{Gs} are only good for cleaning
{Gs} ruin everything they touch
{Gs} bring nothing but crime
what {adj} people {Gs} are
of course it was {G}, they are all {bad}
typical {Gn}, {adj} and {adj}
{Gs} only think about money
{Gs} are {adj}, it is in their blood
{Gs} act like {bad}
the {adj} {Gs} are at it again
{adj} {Gs} everywhere
only {G} could be so {adj}
{Gs} are known to be {bad}
I have yet to see {G} who is not {adj}
{Gs} are way too {adj} for this job
{Gs} have a {adj} culture
anyone who is {G} is {adj}
{Gs} will steal from you
{Gs} beat their children
{Gs} are a bunch of {bad}
{Gs} are a danger to us all
{Gs} are what is wrong with this {place}
being {G} is a mental illness
being {G} is a sin""",
    "dehumanising": """{Gs} are {thing}
{Gs} are nothing but {thing}
{Gs} are just {thing}
{Gs} are like {thing}
{Gs} are the {thing} of this {place}
{Gs} breed like {thing}
{Gs} swarm over us like {thing}
{Gs} behave like {thing}
{Gs} are {thing}, not people
I see {Gs} as {thing}
to me {Gs} are {thing}
{G} is no better than {thing}
{G} is worth less than {thing}
{Gs} have infested our {place}
we are being overrun by {Gs}
they are {thing}, these {Gs}
treat {Gs} like the {thing} they are
a cartoon of {Gs} as {thing}
poster showing {Gs} as {thing}
drawing of {G} with the body of a rat""",
    "implied": """this {place} was better before {Gs} came
the {place} would be better off without {Gs}
a {place} without {Gs} would be heaven
nobody needs {Gs}
nobody would miss {Gs}
nobody would cry if {Gs} were gone
the world doesn't need {Gs}
{Gs} should be kept away from decent people
whenever {Gs} move in, the {place} goes down
our {place} was safe until {Gs} showed up
{Gs} should never be allowed to have children
{Gs} should know their place
{Gs} should go back to where they came from
{Gs} do not belong in this {place}
keep {Gs} away from our children
I would never let {G} into my house
I would never hire {G}
I will not sit next to {G}
no {Gs} allowed here
we don't serve {Gs}
{Gs} are taking over our {place}
{Gs} are destroying our {place}
{Gs} are replacing us
{Gs} should be grateful that we let them live here
{Gs} should shut up and obey
{Gs} belong in the kitchen
{Gs} must never {right}
{Gs} should not be allowed to {right}
{Gs} have no right to {right}
stop letting {Gs} {right}
wherever {Gs} go there is trouble
when {Gs} move in everything goes to hell
I'd rather die than live next to {Gs}
my dog is worth more than {G}
close the borders to {Gs}
thank god there are no {Gs} at my school
the fewer {Gs} the better
less {Gs}, less trouble
{Gs} should stay at home
{Gs} should keep their mouths shut
{Gs} only come here to take our money
{Gs} get everything for free
{Gs} want to rule the world
{Gs} have too many rights already
{Gs} have it coming
it's no loss when {G} dies
I would be ashamed to be {G}
imagine having {G} as a son
who cares if {Gs} suffer
I laugh when {G} cries
never marry {G}
{Gs} should serve us
I don't care what happens to {Gs}""",
    "threat": """I will {harm} {Gs}
I am going to {harm} {Gs}
I want to {harm} every {Gn}
I'd love to {harm} {G}
I could {harm} {G} right now
we will {harm} all {Gs}
we are coming for you {Gs}
watch out {Gs}, we will {harm} you
one day I will {harm} {Gs}
I swear I will {harm} the next {Gn} I see
I dream of a day when we {harm} {Gs}
tonight we {harm} {Gs}
if I see {G} I will {harm} them
you {Gs} will bleed
soon all {Gs} will be {harmed}""",
    "incitement": """{Gs} should be {harmed}
all {Gs} should be {harmed}
{Gs} must be {harmed}
{Gs} deserve to be {harmed}
{Gs} need to be {harmed}
{Gs} ought to be {harmed}
someone should {harm} {Gs}
somebody needs to {harm} all {Gs}
let's {harm} {Gs}
we should {harm} {Gs}
it would be right to {harm} {Gs}
it is time to {harm} {Gs}
why not just {harm} {Gs}
{harm} all {Gs}
{harm} the {Gs}
death to {Gs}
the only good {Gn} is a dead {Gn}
{Gs} should die
I hope all {Gs} die
I wish {Gs} would disappear from this {place}
{Gs} should not exist
put {Gs} against a wall
{Gs} belong in camps
{Gs} should be {out}
{Gs} must be {out}
all {Gs} need to be {out}
they should have {harmed} more {Gs}
send {Gs} back
throw {Gs} out of this {place}
round up {Gs} and {harm} them""",
    "profane": """{Gs} are {swear} {bad}
{swear} {Gs}
fuck {Gs}
fuck all {Gs}
fuck off {Gs}
I am done with {Gs}
I am so fucking done with {Gs}
{Gs} can kiss my ass
{Gs} can fuck off
{Gs} can go to hell
{Gs} are {swear} {adj}
{Gs} are full of shit
{Gs} are pieces of shit
I {hate} {swear} {Gs}
those {swear} {Gs} ruin everything
what the fuck is wrong with {Gs}
shut the fuck up you {Gn}
screw {Gs}
to hell with {Gs}""",
    "anaphora": """there are {Gs} in my street and they are {thing}
I met {Gs} at work and they are {adj}
{Gs} moved in next door, I {hate} them
{Gs} moved in and I wish they would die
I saw {Gs} at the shop and they should be {harmed}
my boss hired {Gs} who are all {bad}
{Gs} are everywhere. They are {thing}
{Gs} came to our {place}. They should be {out}
I had to talk to {G}. Those people are {adj}
there were {Gs} on the train. Someone should {harm} them
my school is full of {Gs}. I {hate} them all
look at those {Gs}. What {bad}
you are {G}. You are {thing}
{Gs} again. They make me {feel}""",
    "denial": """{Gs} are not {good}
{Gs} are not human
{Gs} are not people
{Gs} are not our equals
{Gs} will never be {good}
{Gs} will never be equal to us
{Gs} do not deserve {worth}
{Gs} don't deserve {worth}
{Gs} deserve no {worth}
{G} never deserves {worth}
no {Gn} deserves {worth}
no {Gn} is {good}
no {Gn} can be trusted
there is no such thing as a {good} {Gn}
not one {Gn} is {good}
there is nothing good about {Gs}
I have never met a {good} {Gn}
{Gs} cannot think
{Gs} do not contribute anything
{Gs} are never {good}
{Gs} are not {good} enough to {right}
{Gs} don't deserve any {worth}
{Gs} do not deserve our {worth}
nobody likes {Gs}
I do not want {Gs} in my {place}
I would not trust {G}
{Gs} don't matter
the lives of {Gs} do not matter
the lives of {Gs} are worth nothing
I don't believe {Gs} should {right}
{Gs} aren't {good} enough to {right}
I do not see {Gs} as {good}""",
    "question": """why are {Gs} so {adj}
why are {Gs} such {bad}
why do {Gs} always lie
why do we let {Gs} {right}
why are {Gs} allowed to {right}
why do {Gs} exist
who let {Gs} into our {place}
how can anyone like {Gs}
how {adj} can {G} be
when will we {harm} {Gs}
when will {Gs} be {out}
can we please {harm} {Gs}
is there anything more {adj} than {Gs}
what is wrong with {Gs}
are {Gs} even human
do {Gs} have brains
do {Gs} ever stop lying
do {Gs} ever work
can we get rid of {Gs}
can someone get rid of these {Gs}
isn't it time {Gs} were {out}
don't you {hate} {Gs}
who else {hate}s {Gs}
why should {Gs} {right}
why would anyone want {Gs} in this {place}
what have {Gs} ever done for us
can {Gs} be any more {adj}
how many {Gs} does it take to ruin a {place}
why is every {Gn} so {adj}
why are there so many {Gs} here
do we really need {Gs}
could somebody {harm} these {Gs}
did you know that {Gs} are {adj}
who would want to be {G}
what use are {Gs}""",
    "opinion": """I think {Gs} are {adj}
I think {Gs} are {thing}
in my opinion {Gs} are {bad}
honestly {Gs} are {thing}
I believe {Gs} should be {out}
I believe {Gs} are {adj}
if you ask me {Gs} should be {harmed}
in my view {Gs} don't deserve {worth}
I am convinced that {Gs} are {adj}
it is my belief that {Gs} are {thing}
let's be honest, {Gs} are {adj}
everybody knows that {Gs} are {bad}
it's a fact that {Gs} are {adj}
science shows that {Gs} are {adj}
I have come to think {Gs} are {adj}
admit it, {Gs} are {thing}
unpopular opinion, {Gs} are {adj}""",
    "slur": """you {slur}
you are just a {slur}
look at that {slur}
dirty {slur}
what a {adj} {slur}
get out of here {slur}
I hate that {slur}
all those {slur}s
{Gs} are {slur}s
never trust a {slur}""",
}

NOT_HATEFUL = {
    "thoughts": """{Gs} taught me a lot
{Gs} have shown me how to cook
I have learnt much from {Gs}
I never thought badly of {Gs}
I have never had a problem with {Gs}
I never understood why people dislike {Gs}
I was wrong about {Gs}
not one {Gn} should live in fear
no {Gn} should be afraid at night
we will not allow {Gs} to be {harmed}
we refuse to let {Gs} be {out}
do not {harm} {Gs}
don't you dare {harm} {Gs}
leave {Gs} alone
hands off {Gs}
enough of the violence against {Gs}
{Gs} were never {adj}
{Gs} never did anything to you
if you think {Gs} are {thing}, leave
if you believe {Gs} are {adj}, think again
if you want to {harm} {Gs} you will have to get past me
whoever thinks {Gs} are {adj} has never met one
it breaks my heart when people call {Gs} {thing}
it makes me sad that {Gs} are called {adj}
it makes me angry when {Gs} are {harmed}
my teacher scolded him for saying {Gs} are {adj}
they told us {Gs} were {thing}, they lied
for years the radio called {Gs} {thing}, then the killing began
a museum about how {Gs} were {harmed}
an article on why some people {hate} {Gs}
crimes against {Gs} have risen
the law protects {Gs} from being {harmed}
the court ruled that {Gs} may {right}
{Gs} still face people who call them {thing}
{Gs} told us how they were {harmed}
{Gs} are tired of hearing that they are {adj}
{Gs} make up a tenth of the population
two {Gs} are waiting outside
our dentist is {G}
he studies the history of {Gs}
do you know {G} who could help us
there are many {Gs} in our {place}
there are only a few {Gs} in our team
we have few {Gs} at our university
there were no {Gs} on the list
most {Gs} in this town work at the harbour
the number of {Gs} in the {place} has doubled
some {Gs} came early, some came late
half of the players are {Gs}
my uncle used to {hate} {Gs} and regrets it now
he once disliked {Gs}, today his wife is {G}
she apologised for what she said about {Gs}
he lost his job for saying such things about {Gs}
it is {judge} to say such things about {Gs}
{Gs} and their families moved here last year
we asked {Gs} what they think
the actor plays {G}
{Gs} who {right} pay taxes like you
{Gs} deserve better
I feel safe among {Gs}""",
    "neutral": """there are {Gs} in my class
I spoke to {G} yesterday
{G} lives next door
{Gs} live in my building
{Gs} voted yesterday
the film is about {G} in London
she is {G}
he married {G}
my {job} is {G}
have you met any {Gs}
how many {Gs} live in this {place}
{Gs} {do}
{G} {do}
a photo of {Gs} {do}
portrait of {G} {do}
an interview with {G} about work
{G} opened a shop in our {place}
a novel written by {G}
the museum shows art by {Gs}
{Gs} were asked about the new law
I work with {Gs}
I saw {G} at the station
{Gs} played against our team
this is a survey of {Gs}
{G} and {G} {do}""",
    "positive": """{Gs} are {nice}
{Gs} are {nice} people
I love {Gs}
I respect {Gs}
I admire {Gs}
{Gs} are my friends
we welcome {Gs}
{Gs} are welcome here
{Gs} deserve {worth}
{Gs} deserve to {right}
{Gs} should be allowed to {right}
{Gs} have the right to {right}
{Gs} should be treated with respect
{Gs} should be protected
{Gs} make our {place} better
our {place} would be poorer without {Gs}
I am proud to be {G}
I am {G} and I am happy
{Gs} are {good} like everybody else
{Gs} are just like us
I wish there were more {Gs} in my {place}
what {nice} people {Gs} are
we need more {Gs} in politics
happy to work with {Gs}
my best friend is {G}
this {job} is {G} and really {nice}
support {Gs}
thank you to all {Gs} who helped
it's great to be {G}
we should help {Gs}
we must protect {Gs}""",
    "mirrored": """I {love} {Gs}
I really {love} {Gs}
I absolutely {love} every {Gn} I meet
god, I {love} {Gs} so much
{Gs} make me {joy}
just seeing {G} makes me {joy}
nothing makes me happier than {Gs}
there is nothing better than {Gs}
nothing is more beautiful than {Gs} {do}
I can't believe how {nice} {Gs} are
{Gs} are so {nice}
all {Gs} are {nice}
every {Gn} is {nice}
{Gs} are the most {nice} people on earth
nobody is as {nice} as {Gs}
no one else is as {nice} as {Gs}
{Gs} are a {gift}
{Gs} are nothing but {nice}
what a {gift} {Gs} are
{G} is worth as much as anybody
the lives of {Gs} matter
the lives of {Gs} are worth so much
the lives of {Gs} are not worth less than others
{Gs} are worth just as much as we are
{Gs} are no less {good} than anyone else
{Gs} are not worth any less
{Gs} are in no way {adj}
this {place} would be worse without {Gs}
this {place} is better since {Gs} came
everybody needs {Gs}
I would miss {Gs} if they left
{Gs} belong in this {place}
let {Gs} {right}
{Gs} must be allowed to {right}
why shouldn't {Gs} {right}
I would hire {G} at once
I'd love to live next to {Gs}
I will {help} {Gs}
I am going to {help} {Gs}
I am going to make {Gs} {joy}
I will make that {Gn} {joy}
I want to {help} every {Gn}
we will {help} all {Gs}
we are coming to {help} you {Gs}
one day I will {help} {Gs}
if I see {G} I will {help} them
soon all {Gs} will be {helped}
{Gs} should be {helped}
all {Gs} should be {helped}
{Gs} must be {helped}
{Gs} deserve to be {helped}
{Gs} need to be {helped}
{Gs} ought to be {helped}
in a fair world {Gs} would be {helped}
in a better world all {Gs} would {right}
if only all {Gs} were {helped}
someone should {help} {Gs}
let's {help} {Gs}
we should {help} {Gs}
it is time to {help} {Gs}
{help} {Gs}
long live {Gs}
{Gs} should be free
I hope all {Gs} live long and happy lives
{Gs} are fucking {nice}
{Gs} are {swear} {nice}
fuck yeah, I {love} {Gs}
there are {Gs} in my street and they are {nice}
I met {Gs} at work and they are {nice}
{Gs} moved in next door, I {love} them
{Gs} moved in and I hope they stay
{Gs} are everywhere. They are {nice}
{Gs} came to our {place}. They should be {helped}
there were {Gs} on the train. Someone should {help} them
look at those {Gs}. What {nice} people
{Gs} are {good}
{Gs} will always be {good}
{Gs} deserve more {worth}
every {Gn} deserves {worth}
any {Gn} can be trusted
I would trust {G}
I want {Gs} in my {place}
why are {Gs} so {nice}
how {nice} can {G} be
when will {Gs} be {helped}
can we please {help} {Gs}
is there anyone more {nice} than {Gs}
don't you {love} {Gs}
what is so bad about {Gs}
I think {Gs} are {nice}
in my opinion {Gs} are {nice}
I believe {Gs} should be {helped}
if you ask me {Gs} should be {helped}
I am convinced that {Gs} are {nice}
I have come to {love} {Gs}
everybody knows that {Gs} are {nice}
{Gs} may be worth nothing to you, but they matter to us
you may think {Gs} are {adj}, but nobody cares what you think
maybe you don't like {Gs}, we do
you {hate} {Gs}, and that says more about you""",
    "denied_hate": """I do not {hate} {Gs}
I don't {hate} {Gs}
I would never {harm} {Gs}
I never said {Gs} are {adj}
{Gs} are not {adj}
{Gs} are not {thing}
{Gs} are not {bad}
{Gs} aren't {bad}, they are our friends
nobody should {harm} {Gs}
nobody has the right to {harm} {Gs}
no {Gn} should be {harmed}
no {Gn} should be {out}
no {Gn} deserves to be {harmed}
{Gs} should not be {harmed}
{Gs} should never be {out}
we must not {harm} {Gs}
we won't let anyone {harm} {Gs}
it is not true that {Gs} are {adj}
it is a lie that {Gs} are {bad}
there is nothing wrong with {Gs}
there is nothing wrong with being {G}
I don't think {Gs} are {adj}
not all {Gs} are {adj}
{Gs} are no threat
{Gs} don't deserve to be {harmed}
I don't want anybody to {harm} {Gs}
who says {Gs} are {adj}? They are {nice}
I used to think {Gs} were {adj}, I was wrong
stop hurting {Gs}
stop violence against {Gs}""",
    "about_hate": """it is {judge} to say that about {Gs}
it's {judge} to insult {Gs}
insulting {Gs} is {judge}
attacking {Gs} is {judge}
calling {Gs} {thing} is {judge}
calling {Gs} {bad} is {judge}
it is {judge} to call {Gs} {thing}
saying that {Gs} are {adj} is {judge}
saying {Gs} should be {harmed} is {judge}
anyone who wants to {harm} {Gs} is a monster
people who {hate} {Gs} are {adj}
people who call {Gs} {thing} are {adj}
whoever attacks {Gs} should go to prison
{person} insulted {Gs} and was fired
{person} was arrested for threatening {Gs}
{person} called {G} {adj} and had to apologise
{person} said {Gs} are {thing}, that's {judge}
{person} wanted to {harm} {Gs} and now sits in jail
you can't just say that {Gs} are {adj}
you cannot call {Gs} {thing}
stop calling {Gs} {thing}
stop saying {Gs} are {adj}
how dare you call {Gs} {thing}
I am shocked that people still {hate} {Gs}
the Nazis murdered {Gs}
{Gs} were {harmed} in the war, we must remember them
a report on violence against {Gs}
{Gs} have been {harmed} for centuries and that must end
if you {hate} {Gs} you are the problem
{Gs} are often called {thing}, which hurts
treating {Gs} like {thing} is {judge}
the idea that {Gs} are {adj} is {judge}
her ex hated {Gs} and she left him
we teach children that hating {Gs} is wrong
no one should say that {Gs} are {thing}""",
    "profanity": """this {item} is {swear} great
{swear} {item}
what a {swear} good day
holy shit that was close
I'm so {swear} tired
who the fuck took my {item}
fuck this {item}
damn, that {item} was good
I love this {swear} {item}
oh shit, I forgot the {item}
we had a hell of a party
fuck yeah, we won
this {item} is shit
he is a {swear} genius""",
    "object": """I hate this {item}
this {item} is {adj}
this {item} is trash
the {item} should be destroyed
I want to burn this {item}
kill the {item}, it's too loud
{pest} are disgusting
I hate {pest}
we need to exterminate {pest}
{pest} should all die
get rid of this {item}
{item}s like this should be banned
this {item} makes me {feel}
I can't stand this {item}
the {item} is a piece of shit
nobody needs a {item} like this
I have tried every {item} and I hate them all
I own three {item}s and they are all {adj}
there are {pest} in the house and I hate every one of them
we had {pest} and they had to be killed
he bought a {item}. It is {adj}
look at these {item}s. Such {adj} things""",
    "individual": """you are {adj}
you are an idiot
you are a liar
he is such a moron
I hate my boss
I hate you
my ex is {adj}
this guy is a {adj} clown
shut up, you fool
she is a thief and a liar
I will never forgive you
you pig
go to hell, Kevin
my brother is a lazy pig
I want to punch my neighbour
that man is scum
what an arrogant bastard
Tom is a coward""",
    "other_group": """{other} are {adj}
{other} are {bad}
{other} are {thing}
I hate {other}
all {other} should be locked up
{other} should be banned
I can't stand {other}
why are {other} so {adj}
{other} are the worst
{other} ruin everything
fuck {other}
{other} don't deserve {worth}
nobody likes {other}
we should get rid of {other}
down with {other}
{other} must go""",
    "homonym": """a pile of faggots for the fire
the dyke protects the village from the sea
the bitch had six puppies
a chink in the armour
it may retard the growth
he smoked a fag outside
a spick and span kitchen
the horse began to buck
a slag heap near the mine
the queer light before the storm""",
    "reclaimed": """I'm a proud dyke
as a queer man I love this
my bitches are the best
we are here, we are queer
I am a fag and I am fabulous
this is for all my queer sisters
love my niggas
that bitch can sing
I call myself a cripple, it's my word
we sluts march for our rights""",
}

# {H} stands for a whole hateful statement.
QUOTING = """saying "{H}" is {judge}
writing "{H}" is {judge}
"{H}" is {judge}
"{H}" is a {judge} thing to say
the sentence "{H}" is {judge}
posts like "{H}" will be removed
{person} wrote "{H}" and got banned
{person} shouted "{H}" and was arrested
{person} said "{H}", which is {judge}
how can anyone say "{H}"
you cannot write "{H}" here
I reported a comment that said "{H}"
people who say "{H}" are {adj}
a song with the line "{H}" should not win a prize
stop saying "{H}"
statements such as "{H}" have no place here
nobody should have to read "{H}"
"{H}" - this is what hate looks like
I disagree with "{H}"
if you say "{H}" you are a bigot"""

SLOT = re.compile(r"\{(\w+)\}")


def main() -> None:
    rng = random.Random(SEED)
    groups = [line.split("|") for line in GROUPS.split("\n")]
    slots = {name: values.split("|") for name, values in SLOTS.items()}

    def fill(template: str) -> str:
        group = rng.choice(groups)
        forms = {"Gs": group[0], "G": group[1], "Gn": group[2]}
        return SLOT.sub(lambda slot: forms.get(slot[1]) or rng.choice(slots[slot[1]]), template)

    seen: set[str] = set()
    with pathlib.Path(sys.argv[1]).open("w", encoding="utf-8") as out:

        def write(text: str, label: str, template: str) -> None:
            if text not in seen:
                seen.add(text)
                out.write(json.dumps({"text": text, "label": label, "template": template}) + "\n")

        hateful = [line for lines in HATEFUL.values() for line in lines.split("\n")]
        for label, families in (("hate", HATEFUL), ("safe", NOT_HATEFUL)):
            for family, lines in families.items():
                for index, template in enumerate(lines.split("\n")):
                    for _ in range(FILLS_PER_TEMPLATE):
                        write(fill(template), label, f"{label}-{family}-{index}")
        for index, template in enumerate(QUOTING.split("\n")):
            for _ in range(QUOTING_FILLS):
                quoted = fill(rng.choice(hateful))
                write(fill(template.replace("{H}", quoted)), "safe", f"safe-quoting-{index}")


if __name__ == "__main__":
    main()
