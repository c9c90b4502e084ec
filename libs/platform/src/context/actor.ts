/** Who does something. People are named by their user id; the system acts when nobody does. */
export type Actor =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'moderator'; readonly id: string }
  | { readonly kind: 'operator'; readonly id: string }
  | { readonly kind: 'system'; readonly id: null };

export const SYSTEM_ACTOR: Actor = Object.freeze({ kind: 'system', id: null });
