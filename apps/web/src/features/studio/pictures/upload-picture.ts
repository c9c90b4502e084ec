import { ApiError, httpError, networkError } from '#browser';

/** An upload as the api has taken it in. */
export interface Upload {
  readonly id: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Sends a picture or a mask; the api keeps it for a day.
 * @throws ApiError with a message for the person who chose the file
 */
export async function uploadPicture(file: Blob, purpose: 'source' | 'mask'): Promise<Upload> {
  const form = new FormData();
  form.set('file', file, 'picture.png');
  const response = await send(form, purpose);
  const body = await parse(response);
  if (response.ok) return body as Upload; // the shape of a 201 is part of the api's contract
  const { code, message } = body as { code?: string; message?: string }; // as of every other answer
  if (code === undefined || message === undefined) throw httpError(response.status);
  throw new ApiError(code, message, code === 'RATE_LIMITED');
}

async function send(form: FormData, purpose: string): Promise<Response> {
  try {
    return await fetch(`/uploads?purpose=${purpose}`, {
      method: 'POST',
      body: form,
      credentials: 'same-origin',
    });
  } catch {
    throw networkError();
  }
}

async function parse(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw httpError(response.status);
  }
}
