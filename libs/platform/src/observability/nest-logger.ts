import type { LoggerService } from '@nestjs/common';
import type { Level, Logger } from 'pino';

/** Lets Nest, and everything that uses Nest's `Logger`, write through ours. */
export class NestLogger implements LoggerService {
  constructor(readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.#write('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#write('fatal', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write('trace', message, rest);
  }

  /** Nest passes what the caller gave, and the name of the caller as the last text. */
  #write(level: Level, message: unknown, rest: unknown[]): void {
    const given = [...rest];
    const context = typeof given.at(-1) === 'string' ? given.pop() : undefined;
    const error = [message, ...given].find((value) => value instanceof Error);
    const detail = given.filter((value) => value !== undefined && !(value instanceof Error));
    this.pino[level](
      {
        context,
        ...(error ? { err: error } : {}),
        ...(detail.length > 0 ? { detail } : {}),
        ...fieldsOf(message),
      },
      textOf(message),
    );
  }
}

function textOf(message: unknown): string {
  if (message instanceof Error) return message.message;
  return typeof message === 'object' && message !== null ? '' : String(message);
}

function fieldsOf(message: unknown): object {
  return typeof message === 'object' && message !== null && !(message instanceof Error)
    ? { fields: message }
    : {};
}
