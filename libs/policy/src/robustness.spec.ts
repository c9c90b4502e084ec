import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createPolicy } from './policy.js';
import { MAX_REVIEWED_UNITS } from './verdict/too-long.js';

const OUTCOMES = ['allow', 'hold', 'block'];

describe('reviewPrompt on bad input', () => {
  const policy = createPolicy();

  it('refuses a text of a megabyte unread and says what to do', () => {
    const verdict = policy.reviewPrompt('a blue vase '.repeat(90_000));
    expect(verdict).toMatchObject({ outcome: 'block', category: 'spam', code: 'POLICY_TEXT_TOO_LONG' });
    expect(verdict.reasons[0]?.message).toContain('Shorten it');
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['emoji only', '🎨🐎🚀'],
    ['lone surrogates', 'a cat \ud800 on \udfff a mat'],
    ['ten thousand combining marks', `a cat${'\u0301'.repeat(10_000)}`],
    ['control characters', 'a \u0000\u0007 cat on a mat'],
  ])('allows %s', (_, text) => {
    expect(policy.reviewPrompt(text).outcome).toBe('allow');
  });

  it.each([
    ['Cyrillic', 'белая лошадь на лугу'],
    ['Arabic', 'حصان أبيض في المرج'],
    ['Chinese', '草地上的白马和一棵树'],
    ['Japanese', 'ピカピカの車'],
    ['Thai', 'ม้าขาวบนทุ่งหญ้า'],
    ['Korean', '초원의 백마'],
    ['Hebrew', 'סוס לבן באחו'],
    ['Hindi', 'घास के मैदान में सफेद घोड़ा'],
  ])('holds a prompt in %s script, which the rules cannot read', (_, text) => {
    expect(policy.reviewPrompt(text)).toMatchObject({ outcome: 'hold', code: 'POLICY_TEXT_UNREADABLE' });
  });

  it.each(['обнажённая', '裸体', 'порно'])('holds %s, one word that the rules cannot read', (text) => {
    expect(policy.reviewPrompt(text)).toMatchObject({ outcome: 'hold', code: 'POLICY_TEXT_UNREADABLE' });
  });

  it.each(['a neon sign that says 東京', 'a mug with a π on it', 'π', 'a postcard from Москва'])(
    'allows %s, where little is in another script',
    (text) => {
      expect(policy.reviewPrompt(text).outcome).toBe('allow');
    },
  );

  it('sees through right-to-left overrides', () => {
    expect(policy.reviewPrompt('a na\u202eked\u202c wo\u2066man\u2069 on a bed').outcome).toBe('block');
  });

  it('gives a sane verdict whose spans lie inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const verdict = policy.reviewPrompt(text);
        expect(OUTCOMES).toContain(verdict.outcome);
        expect(verdict.score).toBeGreaterThanOrEqual(0);
        expect(verdict.score).toBeLessThanOrEqual(1);
        for (const { start, end } of verdict.matches) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('marks the offending words wherever they stand and however they are disguised', () => {
    const disguised = fc.constantFrom(
      'naked',
      'n.a.k.e.d',
      'n4ked',
      'ｎａｋｅｄ',
      'na\u200bked',
      'nаkеd',
      'naaaaked',
    );
    const filler = fc.constantFrom('on a hill', 'by the sea', 'in blue, oil', '🌊 at dawn', '');
    fc.assert(
      fc.property(filler, disguised, filler, (before, word, after) => {
        const text = `${before} a ${word} woman ${after}`;
        const { outcome, matches } = policy.reviewPrompt(text);
        expect(outcome).toBe('block');
        expect(matches.map(({ start, end }) => text.slice(start, end))).toContain(word);
      }),
      { seed: 6 },
    );
  });

  it.each([
    ['one endless word', 'a'.repeat(MAX_REVIEWED_UNITS)],
    ['spaced letters', 'k i l '.repeat(MAX_REVIEWED_UNITS / 6)],
    ['quotation marks', '"'.repeat(MAX_REVIEWED_UNITS)],
    ['ones that may be two letters', `b${'1'.repeat(MAX_REVIEWED_UNITS - 1)}`],
    ['a rule met over and over', 'kill those immigrants '.repeat(MAX_REVIEWED_UNITS / 22)],
    ['unknown words', 'qwrtz bnmklo '.repeat(MAX_REVIEWED_UNITS / 13)],
  ])('ends on the longest text it reads made of %s', (_, text) => {
    expect(OUTCOMES).toContain(policy.reviewPrompt(text).outcome);
  });
});
