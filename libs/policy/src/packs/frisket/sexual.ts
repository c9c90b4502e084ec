import type { PackSection } from '../pack-section.js';

export const SEXUAL: PackSection = {
  concepts: [
    {
      id: 'sexual.act',
      terms: `porn, porno, pornographic, pornography, pornstar~, porn star~, hentai, ecchi, xxx, hardcore sex, sex, having sex, sex scene~, sex act~, sexual act~, sexual intercourse, intercourse, making love, fucking a, fucking her, fucking him, fucking each other, fucks her, fucks him, getting fucked by, people fucking, couple fucking, blowjob~, blow job~, handjob~, hand job~, oral sex, anal sex, anal, orgy, orgies, threesome~, gangbang~, masturbat~, masturbate~, masturbation, masturbating, orgasm~, orgasmic, cum, cumming, cumshot~, ejaculat~, ejaculate~, ejaculation, creampie,
        doggy style, doggystyle, missionary position, cunnilingus, fellatio, deepthroat, rimjob, erotica, erotic, erotically, bdsm, bondage, fetish~, dominatrix, sadomasochism, camgirl~, cam girl~, onlyfans, sex toy~, dildo~, vibrator~, strip club~, stripper~, striptease, lap dance~, prostitute~, prostitution, escort service~, brothel~, kamasutra, kama sutra, nsfw, rule34, rule 34, r34, futanari, ahegao, lewd, lewds, nudes, send nudes, upskirt, downblouse, horny, aroused, seduc~ nude, sexting, sex tape~, bestiality, zoophilia, incest, milf, milfs`,
      except: `sex and the city, sex pistols, sex education, sex differences, same sex, same sex couple, same sex marriage, opposite sex, sex of the baby, sex ed, safe sex, magna cum laude, summa cum laude, cum laude, anal retentive, sex reveal, xxx olympics, fucking austria`,
    },
    {
      id: 'sexual.nudity',
      terms: `nude, nudes, nudity, naked, nakedness, unclothed, undressed, disrobed, topless, bottomless, bare breast~, bare breasts, bare chested woman, bare chested women, bare butt, bare ass, no clothes, no clothing, without clothes, without clothing, without any clothes, with no clothes, wearing nothing, not wearing anything, wears nothing, stark naked, butt naked, fully exposed body, exposed breast~, exposed nipple~, exposed genital~, bare bottom, bare buttocks,
        genital~, genitals, genitalia, penis, penises, vagina~, vulva~, labia, clitoris, testicle~, scrotum, phallus, nipple~, boobs, boob, tits, titties, breasts, cleavage naked, pussy, pussies, dick pic~, cock pic~, pubic hair, bush pubic, buttocks, butt cheeks, asscrack, nudist~, naturist~, nude model~, nude beach~, streaker~, skinny dipping, skinnydipping, undress, undressing, undresses, taking off * clothes, takes off * clothes, removing * clothes, remove * clothes, strip naked, stripping naked, stripped naked`,
      except: `closet/wardrobe/hanger/rack/shop/washing/drawer/mannequin/doll/laundry without clothes, closet/wardrobe/rack/drawer with no clothes, washing line without clothes, clothesline without clothes, naked eye, naked mole rat~, naked mole, naked cake~, naked bike, naked juice, nude color, nude colour, nude lipstick, nude heels, nude shoes, nude tones, nude shade~, nude palette, nude makeup, pussy cat~, pussycat~, pussy willow~, pussy riot, puss in boots, chicken breasts, duck breasts, turkey breasts, nipple of a bottle, bottle nipple~, blue footed boobies, great tits, blue tits, coal tits, tits bird~, phallus mushroom, the naked gun, bare naked ladies, barenaked ladies, naked tree~, naked branches, breasts of a robin, bird breasts, red breasts`,
    },
    {
      id: 'sexual.suggestive',
      terms: `sexy, sexier, sexiest, sexual, sexually, sexualized, sexualised, seductive, seductively, seductress, sensual, sensually, provocative, provocatively, provocative pose, voluptuous, busty, curvaceous, big breasts, huge breasts, large breasts, cleavage, lingerie, panties, thong, thongs, g string, gstring, underwear model~, see through, see through dress, transparent dress, sheer dress, wet t shirt, wet tshirt, wet shirt clinging, skimpy, skimpily, scantily, scantily clad, barely dressed, barely clothed, half naked, half nude, semi nude, partially nude, partially clothed, boudoir, playboy, playmate, pin up, pinup, pin ups, hot girl~, hot woman, hot women, hot babe~, babe, babes, thicc, booty, twerking, twerk, bikini babe~, micro bikini, tight leather, latex suit, fishnet~, garter~, corset only, bodypaint, body paint, bodypainting, shirtless, bare chest, bare chested, bare chests, flirty, flirting, flirt, seduction, seduce~, kinky, naughty, lustful, lust, steamy, intimate embrace, passionate embrace, making out, bedroom eyes, moaning, spread legs, legs spread, bent over, bending over, ass, butt, succubus, harem, courtesan~, concubine~, odalisque~, burlesque, escort girl~, sugar daddy, onlyfan, bathing nude, in the bath, taking a bath woman, woman bathing, female body, feminine body, wet skin, oiled body, oily skin, shiny skin, naturism, aphrodisiac`,
      except: `garter snake~, bare chested bird, the butt of, cigarette butt~, butt of a, wild ass, ass cart, jack ass penguin, boston butt, pork butt, babe ruth, babe the pig, bent over backwards, water butt, naughty dog`,
    },
    {
      id: 'sexual.body_person',
      terms: `woman, women, girl, girls, lady, ladies, female, females, man, men, guy, person, people, model, models, she, her, he, him, couple, body, bodies, nurse, maid, wife, husband, actress~, celebrity, celebrities, teacher, neighbor, princess, queen, fairy, nymph, nymphs, goddess, elf, warrior`,
    },
    {
      id: 'sexual.intimate_part',
      terms: `breast, breasts, nipple, nipples, crotch, groin, genitals, buttocks, butt, ass, thighs, private parts, chest hair, torso`,
    },
    {
      id: 'sexual.classic_nude_art',
      terms: `vanessa beecroft, beecroft, luis ricardo falero, falero, gustave courbet, courbet, rubens, roberto ferri, alma tadema, artemisia gentileschi, michael borremans, cabanel, lefebvre, paul delvaux, balthus, hans bellmer, jan saudek, saudek, robert mapplethorpe, mapplethorpe, ren hang, spencer tunick, ruth bernhard, imogen cunningham nudes, julie bell, rowena morrill, olivia de berardinis, patrick nagel, bettie page, simeon solomon, lawrence alma tadema, felicien rops, anders zorn, franz von stuck, sorayama, milo manara, manara, bouguereau, egon schiele, schiele, john william godward, jean leon gerome bath, ingres bath, lucian freud, jenny saville, luis royo, boris vallejo, frank frazetta, helmut newton, tom of finland, araki, guido crepax, serpieri, sakimichan, artgerm body, alberto vargas, gil elvgren, the bather, bathers, odalisque, olympia manet, danae, leda, the three graces, three graces, nymphs and satyr`,
    },
    {
      id: 'sexual.performer',
      terms: `jenna jameson, sasha grey, mia khalifa, riley reid, lana rhoades, stormy daniels, ron jeremy, lisa ann, asa akira, tera patrick, jesse jane, tori black, abella danger, angela white, brandi love, belle delphine, bonnie blue, linda lovelace, marilyn chambers, nina hartley, annie sprinkle, rocco siffredi, bettie page, dita von teese, christy canyon, kayden kross, alexis texas, madison ivy, dani daniels, johnny sins, mia malkova, nicole aniston, ava addams, kendra lust, terri hall, annette haven, vanessa del rio, porn actress~, porn actor~, adult actress~, adult film star~, adult film actress~, glamour model~, page three girl~, centerfold~, centrefold~, nude magazine~`,
    },
    {
      id: 'sexual.assault',
      terms: `rape, raped, raping, rapist, molest~, molestation, sexual assault~, sexually assault~, groping, grope~, nonconsensual, non consensual, revenge porn, deepfake porn, deepfake nude~, nudify, nudified`,
      except: `rape seed, rape field~, oilseed rape, rape blossom~`,
    },
  ],
  rules: [
    {
      id: 'sexual.act',
      category: 'sexual',
      state: 'live',
      outcome: 'block',
      code: 'POLICY_SEXUAL_EXPLICIT',
      message: 'This asks for sexually explicit content.',
      all: ['sexual.act'],
      relief: [{ when: 'negated', to: 'hold' }],
      examples: {
        match: ['a couple having sex', 'a pornographic photo', 'an erotic drawing'],
        pass: [
          'a same sex couple at their wedding',
          'a summa cum laude diploma',
          'Sex Pistols album cover style',
        ],
      },
    },
    {
      id: 'sexual.nudity',
      category: 'sexual',
      state: 'live',
      outcome: 'block',
      code: 'POLICY_SEXUAL_NUDITY',
      message: 'This asks for nudity.',
      all: ['sexual.nudity'],
      relief: [
        { when: 'negated', to: 'hold' },
        { when: 'context.art_history', to: 'hold' },
        { when: 'context.medical', to: 'hold' },
      ],
      rewriteTo: '',
      examples: {
        match: ['a naked woman', 'a man without clothes', 'topless on the beach'],
        pass: [
          'visible to the naked eye',
          'a naked mole rat',
          'a woman in nude lipstick',
          'chicken breasts on a plate',
        ],
      },
    },
    {
      id: 'sexual.suggestive',
      category: 'sexual',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_SEXUAL_SUGGESTIVE',
      message: 'This may be sexually suggestive, which a person has to look at.',
      all: ['sexual.suggestive'],
      rewriteTo: '',
      examples: {
        match: ['a sexy woman at a bar', 'a model in lingerie'],
        pass: ['a garter snake in the grass', 'a woman in a summer dress', 'cigarette butts in an ashtray'],
      },
    },
    {
      id: 'sexual.assault',
      category: 'sexual',
      state: 'live',
      outcome: 'block',
      code: 'POLICY_SEXUAL_ASSAULT',
      message: 'This is about sexual violence.',
      all: ['sexual.assault'],
      relief: [
        { when: 'context.support', to: 'allow' },
        { when: 'quoted+!context.rendering', to: 'allow' },
        { when: 'context.reporting+context.condemnation', to: 'allow' },
      ],
      examples: {
        match: ['a sexual assault in an alley', 'a deepfake nude of a colleague'],
        pass: ['a rape field in bloom', 'a crowded train'],
      },
    },
    {
      id: 'sexual.nude_artist',
      category: 'sexual',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_SEXUAL_SUGGESTIVE',
      message: 'This may be sexually suggestive, which a person has to look at.',
      all: ['sexual.classic_nude_art', 'sexual.body_person|people.minor|sexual.suggestive'],
      examples: {
        match: ['a woman by Hajime Sorayama', 'the bathers, girls at a river'],
        pass: ['a robot dog by Sorayama', 'a landscape by Lucian Freud'],
      },
    },
    {
      id: 'sexual.performer',
      category: 'sexual',
      state: 'live',
      outcome: 'hold',
      code: 'POLICY_SEXUAL_SUGGESTIVE',
      message: 'This may be sexually suggestive, which a person has to look at.',
      all: ['sexual.performer'],
      examples: {
        match: [
          'a portrait of Jenna Jameson in a diner',
          'an adult film star signing books',
          'centerfold, soft light',
        ],
        pass: ['a portrait of an actress in a diner', 'a centre forward scoring a goal'],
      },
    },
  ],
};
