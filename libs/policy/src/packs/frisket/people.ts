import type { PackSection } from '../pack-section.js';

/** Who a picture is about. Being named breaks no rule. */
export const PEOPLE: PackSection = {
  concepts: [
    {
      id: 'people.women',
      terms:
        'woman, women, womens, female, females, female lives, girls, feminist~, your female, wives, womankind, womenfolk, ladies',
      except: 'womens day, womens march, my girls, the girls, girls just, flower girls, girls night',
    },
    {
      id: 'people.protected_group',
      terms: `black people, black person, black persons, blacks, black man, black men, black community,
        black woman, black women, black lives, their black, your black, black folk, african~, african american~, people of color, people of colour,
        asian~, asian people, chinese people, chinese person, japanese people, korean people, mexican~, latino~, latina~, hispanic~, arab~, indian people,
        indigenous people, native american~, roma people, romani, white people, jew, jews, jewish, jewish people, muslim~, muslim lives, islamic, islam, hindu~, sikh~, buddhist~,
        christian~, catholic~, gay, gays, gay people, gay person, gay man, gay men, lesbian~, homosexual~, bisexual~, queer, queers, queer people,
        trans, trans lives, transgender, trans people, trans person, transsexual~, transwoman, transwomen, trans woman, trans women, nonbinary people, lgbt, lgbtq, lgbt people,
        disabled, disabled people, disabled lives, disabled person, disability, disabilities, autistic, autistic people, wheelchair users, deaf people, blind people,
        gypsy, gypsies, sinti, pakistani~, indians, nigerian~, somali~, syrian~, afghan~, turk, turks, turkish people, iranian~, iraqi~, palestinian~, israeli~, puerto rican~,
        cuban~, vietnamese people, filipino~, eskimo~, inuit, aboriginal~, maori, pacific islander~, brown people, dark skinned people, people with dark skin, coloured people, colored people, mixed race people, ethnic minorities, minorities,
        protestant~, mormon~, jehovahs witnesses, atheist~, non believers, unbelievers, rabbis, imams, gay couples, same sex couples, gay men, lesbian women, drag queens, crossdresser~, intersex people, asexual people, transgenders, transgender people, transgender women, transgender men,
        trans men, trans man, trans folk, trans folks, trans girl~, trans boy~, trans kids, gender fluid people, people with disabilities, people with a disability, the disabled, handicapped, handicapped people, mentally disabled people, the mentally disabled, people with autism, people with down syndrome, the deaf, the blind,
        seniors, senior citizens, the elderly, boomers, pensioners, the homeless, the poor, illegal immigrants, illegals, expats, newcomers, immigrant~, migrant~, refugee~, asylum seeker~, foreigner~, old people, elderly people, fat people, homeless people, poor people`,
      except: `black girl magic, trans fat, trans siberian, gay days, blacks and whites, black man hole,
        eskimo kiss~, indian summer, polish the, turkish delight, drag queens show, disabled parking, disabled toilet, accident black spot, indian ocean`,
    },
    {
      id: 'people.minor',
      terms: `child, children, childs, childrens, kid, kids, toddler~, baby, babies, infant~, newborn~, preschooler~, kindergartner~, minor, minors,
        little girl~, little boy~, young girl~, young boy~, small girl~, small boy~, schoolgirl~, schoolboy~, school girl~, school boy~, preteen~, pre teen~, teen, teens,
        teenage, teenager~, adolescent~, underage, under age, juvenile~, prepubescent, pubescent, loli, lolis, lolita, lolicon, shota, shotacon, jailbait, tween~,
        kindergarten, elementary school, primary school, middle school, boy, boys, youngster~, daughter, daughters, son, sons, boy scout~, girl scout~, pupil~,
        1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17 year old~, 1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17 years old, 1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17 yo, 1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17yo,
        one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/thirteen/fourteen/fifteen/sixteen/seventeen year old~,
        one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/thirteen/fourteen/fifteen/sixteen/seventeen years old, first grader~, grade schooler~`,
      except: `baby blue, baby pink, baby grand, baby carrot~, baby corn, baby spinach, baby elephant~, baby animal~, baby bird~, baby goat~, baby bear~, baby penguin~, baby shower,
        kid rock, billy the kid, kid cudi, kid gloves, baby yoda, baby groot, beastie boys, beach boys, backstreet boys, boy band, boy george, astro boy, hell boy,
        in a minor, a minor, e minor, d minor, c minor, g minor, minor key, ursa minor, asia minor, inner child, destinys child, lee child, julia child,
        years old house, year old house/tree/building/whisky/wine/car, sugar baby, baby back ribs, bad boy, cow boy, old boy, playboy, boys will be boys`,
    },
    {
      id: 'people.person',
      terms: `person, people, man, men, woman, women, guy, guys, lady, ladies, girl~, boy~, human, humans, someone, somebody, him, her, them, he, she, body, bodies,
        soldier~, victim~, prisoner~, hostage~, neighbor~, neighbour~, boss, teacher~, coworker~, colleague~, wife, husband, mother, father, face, crowd`,
    },
    {
      id: 'people.acquaintance',
      terms: `my ex, my ex girlfriend, my ex boyfriend, my ex wife, my ex husband, my neighbor, my neighbour, my boss, my coworker, my colleague, my classmate, my teacher,
        my roommate, my sister, my brother, my friend, my girlfriend, my boyfriend, my wife, my husband, my mom, my mum, my mother, my dad, my father, this girl from, that girl from,
        this person i know, a girl i know, a guy i know, the girl next door, our teacher, our boss, my student, my professor, my crush, my stepmom, my stepsister`,
    },
  ],
  rules: [],
};
