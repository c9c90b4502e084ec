import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** Unique per process start, and readable: which machine, which process. */
export function createWorkerId(): string {
  return `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`;
}
