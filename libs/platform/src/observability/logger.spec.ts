import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';
import { NestLogger } from './nest-logger.js';

function captureLines() {
  const lines: string[] = [];
  const logger = createLogger({
    name: 'api',
    level: 'trace',
    destination: { write: (line) => void lines.push(line) },
  });
  return { logger, nest: new NestLogger(logger), lines, last: () => JSON.parse(lines.at(-1) ?? '{}') };
}

describe('createLogger', () => {
  it('writes one JSON object per line with the level as a word', () => {
    const { logger, last } = captureLines();

    logger.warn({ generationId: 'g1' }, 'slow');

    expect(last()).toMatchObject({ level: 'warn', name: 'api', msg: 'slow', generationId: 'g1' });
  });

  it.each([
    ['a token', { token: 'abc123secret' }],
    ['a cookie below the request', { req: { headers: { cookie: 'frisket.sid=abc123secret' } } }],
    ['a header with a dash', { headers: { 'set-cookie': 'abc123secret' } }],
    ['the text of a mail', { mail: { textBody: 'open abc123secret' } }],
    ['what somebody asked for', { generation: { prompt: 'abc123secret' } }],
  ])('hides %s', (_, fields) => {
    const { logger, lines } = captureLines();

    logger.info(fields, 'hello');

    expect(lines.join('')).not.toContain('abc123secret');
    expect(lines.join('')).toContain('[hidden]');
  });

  it('hides a sign-in link in a message', () => {
    const { logger, last } = captureLines();

    logger.info('link http://localhost:3000/sign-in#token=abc-123_x sent');

    expect(last().msg).toBe('link http://localhost:3000/sign-in#token=[hidden] sent');
  });

  it('hides the password of a database address in an error', () => {
    const { logger, last } = captureLines();

    logger.error(new Error('cannot reach postgresql://frisket:hunter2@127.0.0.1:5432/frisket'));

    expect(last().err.message).toBe('cannot reach postgresql://[hidden]@127.0.0.1:5432/frisket');
    expect(last().err.stack).not.toContain('hunter2');
  });
});

describe('NestLogger', () => {
  it('takes the last text for the name of the caller', () => {
    const { nest, last } = captureLines();

    nest.log('started', 'Queue');

    expect(last()).toMatchObject({ level: 'info', msg: 'started', context: 'Queue' });
  });

  it('keeps an error with its stack, wherever it stands among the arguments', () => {
    const { nest, last } = captureLines();

    nest.error('job failed', new Error('disk full'), 'Queue');

    expect(last()).toMatchObject({ level: 'error', msg: 'job failed', err: { message: 'disk full' } });
  });

  it('writes an object as fields', () => {
    const { nest, last } = captureLines();

    nest.warn({ port: 3000 });

    expect(last()).toMatchObject({ level: 'warn', fields: { port: 3000 } });
  });
});
