import { describe, expect, it } from '@jest/globals';
import { payloadText } from './payload-text.js';

describe('payloadText', () => {
  it('lists the details', () => {
    expect(payloadText('{"reason":"spam","enabled":false}')).toBe('reason: spam, enabled: false');
  });

  it('leaves out what is known to be absent', () => {
    expect(payloadText('{"reason":"spam","replaced":null,"number":0}')).toBe('reason: spam, number: 0');
  });

  it.each(['not json', '7', '"word"'])('shows %s as it is', (payload) => {
    expect(payloadText(payload)).toBe(payload);
  });

  it('shows nothing for no details', () => {
    expect(payloadText('{}')).toBe('');
  });
});
