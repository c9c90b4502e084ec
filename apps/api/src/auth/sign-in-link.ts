import { createHash, randomBytes } from 'node:crypto';
import type { SignInTokenPurpose } from '#platform';

const TOKEN_BYTES = 32;
const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Short where a person waits for the mail, long where the mail finds them. */
export const LINK_LIFETIMES_MS: Readonly<Record<SignInTokenPurpose, number>> = {
  sign_in: 15 * MINUTE_MS,
  operator: 30 * MINUTE_MS,
  invitation: 7 * DAY_MS,
};

/** @returns 43 characters of base64url that nobody can guess */
export function newSignInToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored. The token has 256 random bits, so a plain hash cannot be searched. */
export function hashSignInToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token sits in the fragment: browsers send it to no server and no log sees it. */
export function signInLink(publicUrl: string, token: string): string {
  return `${publicUrl}/sign-in#token=${token}`;
}
