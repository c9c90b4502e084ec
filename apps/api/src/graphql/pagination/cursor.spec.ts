import { describe, expect, it } from '@jest/globals';
import { decodePriorityCursor, encodePriorityCursor } from './cursor.js';

const ID = '01990000-0000-7000-8000-000000000001';
const AT = new Date('2026-11-23T10:00:00.123Z');

describe('priority cursors', () => {
  it('come back as they went', () => {
    const cursor = { priority: -3, at: AT, id: ID };
    expect(decodePriorityCursor(encodePriorityCursor(cursor))).toEqual(cursor);
  });

  it.each([
    ['nothing', ''],
    ['text that is not base64url', '%%%'],
    ['JSON of another shape', Buffer.from('{"a":1}').toString('base64url')],
    ['an id that is none', Buffer.from(`[1,"${AT.toISOString()}","1 OR 1=1"]`).toString('base64url')],
  ])('are refused with a plain message when they are %s', (_name, cursor) => {
    expect(() => decodePriorityCursor(cursor)).toThrow('start again from the first page');
  });
});
