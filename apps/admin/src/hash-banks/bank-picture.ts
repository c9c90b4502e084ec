import { httpError, networkError } from '#browser';
import type { ActionOutcome } from '../ui/use-action.js';

/** Sends a picture whose hashes are to be banked, or renewed where they are banked; the picture itself is not kept. @throws ApiError */
export async function bankPicture(bankId: string, file: File): Promise<ActionOutcome> {
  const body = new FormData();
  body.set('file', file);
  const response = await post(`/hash-banks/${encodeURIComponent(bankId)}/pictures`, body);
  if (response.ok)
    return { done: 'Banked: the hashes of the picture and its crops are kept, the picture is not.' };
  return { problem: await messageIn(response) };
}

async function post(address: string, body: FormData): Promise<Response> {
  try {
    return await fetch(address, { method: 'POST', credentials: 'same-origin', body });
  } catch {
    throw networkError();
  }
}

async function messageIn(response: Response): Promise<string> {
  try {
    const { message } = (await response.json()) as { message?: string }; // the shape of every refusal of an upload
    if (message !== undefined) return message;
  } catch {
    // No JSON: something between the browser and the api has answered.
  }
  throw httpError(response.status);
}
