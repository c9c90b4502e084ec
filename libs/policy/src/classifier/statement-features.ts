import type { ConceptReading } from '../rules/concept-matcher.js';
import type { WordEdge } from '../text/word-lattice.js';

/**
 * What a word of a statement about people stands for, by the concepts of the pack; the first that fits counts. Telling the head
 * for hate "GROUP are DEHUM" in place of the words lets it know statements about groups it has never seen named.
 */
const WORD_CLASSES: readonly (readonly [mark: string, conceptIds: readonly string[]])[] = [
  ['§slur', ['hate.slur']],
  ['§group', ['people.women', 'people.protected_group']],
  ['§dehumanising', ['hate.dehumanising_noun']],
  ['§harm', ['hate.harm', 'hate.harm_to_them']],
  ['§contempt', ['hate.contempt']],
  ['§trait', ['hate.bad_trait']],
  ['§exclusion', ['hate.exclusion']],
  ['§negation', ['context.negation']],
  ['§support', ['context.support']],
  ['§condemnation', ['context.condemnation']],
];
const SLUR = '§slur';
const GROUP = '§group';

/** Words that hold a statement together and keep their own form; all others count as "some word". */
const FUNCTION_WORDS = new Set(
  (
    'i you we they them he she it my your our their this that these those is are was were be am not no never do does did dont ' +
    'should must can cannot will would need deserve want let lets why who how what when if and but or a an the to of for in on ' +
    'at with like as than so such all every any some just only nothing nobody say says saying said call calling called people ' +
    'write wrote think believe'
  ).split(' '),
);
const SOME_WORD = 'o';
/** The classes of a statement in a row, up to this many, are one feature of their own. */
const MAX_OUTLINE_CLASSES = 6;
const LONGEST_GROUP_OF_WORDS = 3;

/**
 * Features of how a text speaks about people: groups of one to three words with the names of groups and slurs masked, and the same
 * with every word replaced by its class. None for texts that name no group and no slur.
 */
export function* statementFeatures(words: readonly WordEdge[], reading: ConceptReading): Generator<string> {
  const classes = classify(words, reading);
  if (!classes.includes(GROUP) && !classes.includes(SLUR)) return;
  const masked: string[] = ['^'];
  const outline: string[] = ['^'];
  words.forEach((word, index) => {
    const mark = classes[index];
    const isName = mark === GROUP || mark === SLUR;
    // "trans people" is one name, not two.
    if (mark !== GROUP || masked.at(-1) !== GROUP) masked.push(isName ? mark : word.form);
    outline.push(outlineOf(word, mark, reading));
  });
  masked.push('$');
  outline.push('$');
  yield* groupsOf(masked, 'm');
  yield* groupsOf(outline, 'o');
  const marks = outline.filter((entry) => entry.startsWith('§'));
  yield* groupsOf(marks, 'c');
  yield `C ${marks.slice(0, MAX_OUTLINE_CLASSES).join(' ')}`;
}

function outlineOf(word: WordEdge, mark: string | undefined, reading: ConceptReading): string {
  if (mark === undefined) return FUNCTION_WORDS.has(word.form) ? word.form : SOME_WORD;
  return reading.lattice.words[word.position]?.isQuoted === true ? `${mark}"` : mark;
}

function classify(words: readonly WordEdge[], reading: ConceptReading): (string | undefined)[] {
  const classes: (string | undefined)[] = words.map(() => undefined);
  for (const [mark, conceptIds] of WORD_CLASSES) {
    const matches = conceptIds.flatMap((id) => reading.byConcept.get(id) ?? []);
    for (const { start, end } of matches) {
      words.forEach((word, index) => {
        if (word.start >= start && word.end <= end) classes[index] ??= mark;
      });
    }
  }
  return classes;
}

function* groupsOf(words: readonly string[], prefix: string): Generator<string> {
  for (let length = 1; length <= LONGEST_GROUP_OF_WORDS; length++) {
    for (let i = 0; i + length <= words.length; i++) {
      yield `${prefix}${length} ${words.slice(i, i + length).join(' ')}`;
    }
  }
}
