import { httpError, networkError } from '#browser';

export interface ContentProblem {
  /** Where, as in `rules[3].examples.match`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly ContentProblem[] };

interface SaveAnswer {
  readonly revision?: number;
  readonly message?: string;
  readonly problems?: readonly ContentProblem[];
}

/** Sends a draft's content, which is larger than a GraphQL request may be. @throws ApiError */
export async function saveContent(id: string, revision: number, text: string): Promise<SaveOutcome> {
  const response = await put(`/policy-versions/${encodeURIComponent(id)}/content?revision=${revision}`, text);
  const answer = await read(response);
  if (response.ok && answer.revision !== undefined) return { kind: 'saved', revision: answer.revision };
  if (answer.message === undefined) throw httpError(response.status);
  return { kind: 'refused', message: answer.message, problems: answer.problems ?? [] };
}

async function put(address: string, body: string): Promise<Response> {
  try {
    const headers = { 'content-type': 'application/json' };
    return await fetch(address, { method: 'PUT', credentials: 'same-origin', headers, body });
  } catch {
    throw networkError();
  }
}

async function read(response: Response): Promise<SaveAnswer> {
  try {
    return (await response.json()) as SaveAnswer; // what the api's controller answers with
  } catch {
    throw httpError(response.status);
  }
}
