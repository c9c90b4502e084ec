import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FRISKET_PACK } from '../packs/frisket-pack.js';
import { createPolicy } from '../policy.js';
import { TEAPOT_RULE, teapotPack } from '../testing/teapot-pack.js';
import { parsePack, parsePackJson } from './parse-pack.js';

describe('parsePackJson', () => {
  it('reads the shipped pack back from its own JSON as the same policy', () => {
    const result = parsePackJson(JSON.stringify(FRISKET_PACK));
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    const versionOf = (pack: typeof FRISKET_PACK): string => createPolicy({ pack, classifier: null }).version;
    expect(versionOf(result.pack)).toBe(versionOf(FRISKET_PACK));
  });

  it('says that text is no JSON', () => {
    expect(parsePackJson('{ "id": ')).toMatchObject({
      ok: false,
      problems: [{ path: '', message: expect.stringContaining('This is not JSON') }],
    });
  });
});

describe('parsePack', () => {
  it.each([
    ['an unknown category', { category: 'rudeness' }, 'rules[0].category'],
    ['an outcome that does nothing', { outcome: 'allow' }, 'rules[0].outcome'],
    ['no concept', { all: [] }, 'rules[0].all'],
    ['a negative distance', { within: -1 }, 'rules[0].within'],
    ['a field that does not exist', { severity: 3 }, 'rules[0]'],
    ['an empty message', { message: ' ' }, 'rules[0].message'],
  ])('finds %s and says where', (_, changes, path) => {
    const pack = { ...teapotPack(), rules: [{ ...TEAPOT_RULE, ...changes }] };
    expect(parsePack(pack)).toMatchObject({ ok: false, problems: [{ path }] });
  });

  it('finds a rule without an example', () => {
    const result = parsePack(teapotPack({ examples: { match: [], pass: ['a vase'] } }));
    expect(result).toMatchObject({
      ok: false,
      problems: [{ message: 'Rule test.teapot has no example that it must meet.' }],
    });
  });

  it('finds an example that does not behave as it says', () => {
    const result = parsePack(teapotPack({ examples: { match: ['a vase'], pass: ['a kettle'] } }));
    expect(result).toMatchObject({
      ok: false,
      problems: [{ message: 'Rule test.teapot should be met by "a vase".' }],
    });
  });

  it('refuses a phrase whose alternatives would fill the memory, without writing it out', () => {
    const word = 'a/b/c/d/e/f/g/h/i/j';
    const terms = Array.from({ length: 12 }, () => word).join(' ');
    const result = parsePack(teapotPack({}, { concepts: [{ id: 'test.teapot', terms }] }));
    expect(result).toMatchObject({ ok: false, problems: [{ path: 'concepts[0].terms' }] });
  });

  it('answers whatever the data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const result = parsePack(value);
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { seed: 9 },
    );
  });
});
