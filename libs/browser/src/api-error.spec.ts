import { describe, expect, it } from '@jest/globals';
import { ApiError, errorMessage, graphqlError, httpError, networkError } from './api-error.js';

describe('ApiError', () => {
  it('offers to try again after a lost connection', () => {
    expect(networkError()).toMatchObject({ code: 'NETWORK', retryable: true });
  });

  it.each([
    [500, true],
    [503, true],
    [429, true],
    [404, false],
  ])('after status %d, trying again makes sense: %s', (status, retryable) => {
    expect(httpError(status)).toMatchObject({ code: `HTTP_${status}`, retryable });
  });

  it('knows that a session has ended', () => {
    const error = graphqlError([{ message: 'Please sign in.', extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(error).toMatchObject({ isSessionEnded: true, retryable: false, message: 'Please sign in.' });
  });

  it('shows nobody the inside of a broken server', () => {
    const error = graphqlError([
      { message: 'relation "users" does not exist', extensions: { code: 'INTERNAL' } },
    ]);
    expect(error.message).not.toContain('relation');
    expect(error.retryable).toBe(true);
  });

  it('takes an error without a code for a broken server', () => {
    expect(graphqlError([{ message: 'boom' }])).toMatchObject({ code: 'INTERNAL' });
  });
});

describe('errorMessage', () => {
  it('is what the api says to people', () => {
    expect(errorMessage(new ApiError('FORBIDDEN', 'This is for operators.', false))).toBe(
      'This is for operators.',
    );
  });

  it('is a plain sentence for anything else that was thrown', () => {
    expect(errorMessage(new TypeError('x is undefined'))).toMatch(/went wrong/);
  });
});
