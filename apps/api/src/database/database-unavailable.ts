import { isNativeError } from 'node:util/types';

/** Network codes and SQLSTATE classes that mean: nobody there, not: you asked wrongly. */
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EHOSTUNREACH',
]);
const UNAVAILABLE_SQLSTATE = /^(?:08...|57P0[123]|53300)$/u;
const UNAVAILABLE_MESSAGE =
  /connection terminated|timeout exceeded when trying to connect|connection timeout|client has encountered a connection error|cannot use a pool after/iu;

/** Whether an error, or one it was caused by, says that PostgreSQL cannot be reached. */
export function isDatabaseUnavailable(error: unknown): boolean {
  // Not `instanceof`: errors of the network may come from another realm.
  if (!isNativeError(error)) return false;
  const { code, message } = error as Error & { code?: unknown }; // a member that many errors have
  if (typeof code === 'string' && (NETWORK_CODES.has(code) || UNAVAILABLE_SQLSTATE.test(code))) return true;
  return UNAVAILABLE_MESSAGE.test(message) || causesOf(error).some(isDatabaseUnavailable);
}

function causesOf(error: Error): unknown[] {
  const several = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  const driver = 'driverError' in error && error.driverError !== error ? [error.driverError] : [];
  // How graphql wraps what comes from another realm.
  const wrapped = 'thrownValue' in error ? [error.thrownValue] : [];
  return [error.cause, ...several, ...driver, ...wrapped];
}
