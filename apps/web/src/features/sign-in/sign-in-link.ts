/** The token of a sign-in link: it travels in the fragment, which browsers never send to a server. */
export function tokenFromFragment(fragment: string): string | undefined {
  const token = new URLSearchParams(fragment.replace(/^#/, '')).get('token');
  return token === null || token === '' ? undefined : token;
}

/** Where to go after signing in. Anything but a path of this site is ignored. */
export function safeNextPath(next: string | null): string {
  const isPathHere = next !== null && /^\/(?![/\\])/.test(next);
  return isPathHere ? next : '/studio';
}
