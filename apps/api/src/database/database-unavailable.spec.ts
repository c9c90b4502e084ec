import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { isDatabaseUnavailable } from './database-unavailable.js';

const coded = (code: string, message = 'failed') => Object.assign(new Error(message), { code });

describe('isDatabaseUnavailable', () => {
  it.each([
    ['a refused connection', coded('ECONNREFUSED')],
    ['a server that shuts down', coded('57P01')],
    ['a server that starts up', coded('57P03')],
    ['a broken connection', coded('08006')],
    ['a connection that ended without a code', new Error('Connection terminated unexpectedly')],
    ['a pool that found no connection', new Error('timeout exceeded when trying to connect')],
    ['a refusal on every address', new AggregateError([coded('ECONNREFUSED')])],
    ['a refusal wrapped by the mapper', new QueryFailedError('SELECT 1', [], coded('57P01'))],
    ['a refusal as a cause', new Error('wrapped', { cause: coded('ECONNREFUSED') })],
  ])('recognises %s', (_name, error) => {
    expect(isDatabaseUnavailable(error)).toBe(true);
  });

  it.each([
    ['a broken rule of the schema', coded('23505')],
    ['a mistake in a statement', new QueryFailedError('SELEC', [], coded('42601'))],
    ['any other error', new Error('no')],
    ['what is no error', 'ECONNREFUSED'],
  ])('does not take %s for an outage', (_name, error) => {
    expect(isDatabaseUnavailable(error)).toBe(false);
  });
});
