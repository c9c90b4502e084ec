import type { PackSection } from '../pack-section.js';

/** Words that change what other words mean. They break no rule by themselves. */
export const CONTEXT: PackSection = {
  concepts: [
    {
      id: 'context.negation',
      terms: `no, not, never, without, none, nobody, neither, nor, isnt, arent, wasnt, werent, dont, doesnt, didnt, wont,
        cannot, cant, mustnt, shouldnt, avoid~, exclude~, lacking, free of, instead of, rather than, stop~, prevent~, zero`,
      except:
        'isnt it, is it not, arent they, arent we, why dont, why not, isnt that, wasnt it, no one else is, nobody else is, not surprised, wont stop, cant believe, dont deserve, cant be trusted, cannot be trusted, no better, not human, not worth, cant stand, cannot stand, cant help, cannot help, no doubt, not only, no matter, no less than',
    },
    {
      id: 'context.homonym_sexual',
      terms: `chicken/turkey/duck/goose/quail/pheasant breast, chicken/turkey/duck/goose/quail/pheasant breasts, breast stroke, breast strokes,
        breast stroker~, breaststroke, breast pocket~, robin red breast, great tit, great tits, blue tit, blue tits, coal tit~, weather cock~`,
    },
    {
      id: 'context.fiction',
      terms: `zombie~, vampire~, werewolf, werewolves, orc, orcs, goblin~, dragon~, alien, aliens, demon~, skeleton~, ghoul~,
        robot~, android, cyborg, mech, mecha, monster~, undead, mummy, ghost~, wizard~, video game, game of thrones, movie poster, film poster,
        comic book, cartoon~, anime, manga, horror film, horror movie, halloween, dungeons and dragons, warhammer,
        fantasy, star wars, lego, action figure~, toy, toys, chess`,
    },
    {
      id: 'context.art_history',
      terms: `renaissance, baroque, rococo, classical, neoclassical, ancient greek, greek statue~, roman statue~, marble statue~,
        marble sculpture~, sculpture~, statue~, bust, fresco, frescoes, museum, michelangelo, botticelli, titian, rubens,
        rodin, raphael, caravaggio, life drawing, figure drawing, figure study, anatomy study, anatomical, ecorche,
        venus de milo, birth of venus, sistine chapel, pieta, bernini, donatello, gericault, goya, rembrandt, europa, sabine women, persephone, vermeer, velazquez, el greco, tintoretto, veronese, poussin, delacroix,
        history painting, medieval manuscript, illuminated manuscript, oil painting of the crucifixion, crucifixion`,
    },
    {
      id: 'context.medical',
      terms: `medical, medicine, hospital, surgeon~, surgery, doctor~, nurse~, anatomy, anatomical, textbook, blood donation,
        donate blood, blood drive, blood test, blood pressure, blood bank, vaccine~, dentist~, veterinary, first aid, biology`,
    },
    {
      id: 'context.reporting',
      terms: `say~, saying, said, write~, writing, wrote, written, call~ me/us/them/him/her/someone/somebody/people, calling, called, call~ *, call~ * *,
        statement~, post, posts, posted, posting, tweet~, word~ like, things like, comment~, slur~, insult~, message~, threaten~, threatening, threat, threats, wishing,
        joke~, joking, using, use, hear~, heard, read, idea that, belief that, opinion that, thinking, think, claim~, remark~`,
      except: `i say, sign/banner/poster/shirt/flag/placard/text/caption/sticker/billboard that says, sign/banner/poster/shirt/flag/placard/sticker/billboard saying`,
    },
    {
      id: 'context.condemnation',
      terms: `stop, hateful, hate speech, hate crime~, racist~, racism, sexist~, sexism, misogyny, misogynist~, misogynistic, homophobic, homophobe~, homophobia,
        transphobe~, transphobic, transphobia, xenophobic, xenophobia, islamophobe~, islamophobic, islamophobia, ableist~, ableism, bigot~, bigoted, bigotry,
        discrimination, discriminatory, prejudice~, prejudiced, unacceptable, not okay, not ok, isnt okay, isnt ok, never okay, never ok, its okay to, okay to, acceptable,
        wrong, horrible, awful, terrible person, bad person, tolerate~, tolerated, condemn~, denounce~, consequences, jail, prison, court, police, sue, sued, arrested,
        report you, reported, punish~, punished, banned, ban you, have no respect for people/anyone/those, no respect for, respect for people, offensive, offended, offends, harmful,
        problematic, ignorant, small minded, narrow minded, shame, shameful, ashamed, how can you, how dare you, how could you, why would you, why do you think, disgraceful, against hate,
        speak out, stand up, shouldnt, should not, must not, mustnt, cant just, you cant, cannot just, no one should, nobody should, never, apologise, apologize,
        will not, wont, refuse to, crime, illegal, cruel, unfair, hurtful, hurts, hurt, dehumanising, dehumanizing, degrading, says a lot about, shows what, shows how, disgusted by, makes you`,
    },
    {
      id: 'context.rendering',
      terms: `sign, signs, banner~, poster~, shirt~, tshirt~, t shirt~, flag~, placard~, billboard~, graffiti, tattoo~, caption~, sticker~, logo~, meme~, speech bubble~, wall, walls, mural~, headline~, label~, neon, lettering, typography, engraved, carved, painted, drawing, picture, photo, illustration, that says, which says, with the words, with the text, that reads, text that, saying on, cover`,
    },
    {
      id: 'context.reclaimed',
      terms: `i am a, im a, i am the, im the, im that, im still, i call myself, calling myself, call myself, call ourselves, calling ourselves, myself, ourselves, like me, like us, my husband, my wife, my girlfriend, my boyfriend, me and my, my day one, all my, love my, to my, my,
        proud, pride, happily, happy, community, identify as, queer people, queer art, queer theory, queer studies, queer culture, queer cinema, queer rights, colonial, i love being, i feel like a, i ever, ive ever, talented, prettiest, hottest, realest, baddest, cutest, flow, vibe~, for real`,
    },
    {
      id: 'context.accusing',
      terms: `you, your, youre, those, these, they, them, theyre, typical, country, all the, all these, too many, nothing but, bunch of, kill, hate, die`,
    },
    {
      id: 'context.support',
      terms: `stand by while, let them be, not let * be, not let * * be, must not let, should not allow, shouldnt allow, not allow, not be allowed to be, never allow, protect, protects, protecting, defend~, support, supports, supporting, solidarity, embrace, welcome, rights, equal, equality, opposite of, any less than, no less than, as much as, respect, love, admire, appreciate, proud of, better than, against violence, stop violence, end violence, fight against, fighting for, victims of, survivors of, in memory of, worth so much, credit to, best thing, the best, valuable, wonderful, great, amazing, glad, grateful, happy`,
    },
  ],
  rules: [],
};
