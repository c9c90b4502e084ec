import { describe, expect, it } from '@jest/globals';
import { newRequestId } from './request-id.js';

describe('newRequestId', () => {
  it('is a version 4 UUID', () => {
    expect(newRequestId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('differs from click to click', () => {
    expect(newRequestId()).not.toBe(newRequestId());
  });
});
