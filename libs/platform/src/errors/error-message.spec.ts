import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { codeOf, messageOf } from './error-message.js';

describe('what was thrown', () => {
  it('is told by its message, also when it comes from another realm', () => {
    expect(messageOf(new Error('It broke.'))).toBe('It broke.');
    expect(messageOf(runInNewContext('new Error("It broke elsewhere.")'))).toBe('It broke elsewhere.');
  });

  it('is told as it is when it is no error at all', () => {
    expect([messageOf('text'), messageOf(7), messageOf(undefined), messageOf(null)]).toEqual([
      'text',
      '7',
      'undefined',
      'null',
    ]);
  });

  it('has a code or has none', () => {
    expect(codeOf(Object.assign(new Error('gone'), { code: 'ENOENT' }))).toBe('ENOENT');
    expect([codeOf(new Error('plain')), codeOf({ code: 7 }), codeOf('ENOENT')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
