import { codeOf } from '#platform';

const TRY_AGAIN = 'Your credit was given back; please try again later.';

/** What the user reads, by the code of the error. Operators find the cause in the worker's log. */
const MESSAGES: Readonly<Record<string, string>> = {
  STORAGE_FULL: `The pictures could not be stored because the storage is full. ${TRY_AGAIN}`,
  STORAGE_UNAVAILABLE: `The pictures could not be stored. ${TRY_AGAIN}`,
  STORAGE_DENIED: `The pictures could not be stored. ${TRY_AGAIN}`,
  PIPELINE_UNAVAILABLE: `Generation is not available just now. ${TRY_AGAIN}`,
  POLICY_UNAVAILABLE: `The pictures could not be reviewed: no content policy is in force. ${TRY_AGAIN}`,
  MEMORY_CEILING: 'There is too little memory here for this. Your credit was given back.',
  CHECKPOINT_MANIFEST: `Generation is not available just now. ${TRY_AGAIN}`,
  INVALID_GENERATION_REQUEST:
    'The pictures cannot be made with these settings. Your credit was given back; please change them.',
  UNSUPPORTED_BY_CHECKPOINT: 'The checkpoint here has no network for this. Your credit was given back.',
  SOURCE_PICTURE_GONE:
    'A picture that this starts from is no longer there. Your credit was given back; please choose another.',
  WORKER_LOST: `Making the pictures was interrupted too often. ${TRY_AGAIN}`,
};

const DEFAULT_MESSAGE = `Something went wrong while making the pictures. ${TRY_AGAIN}`;
const DEFAULT_CODE = 'GENERATION_FAILED';

export interface FailureNotice {
  code: string;
  message: string;
}

/** The stable code and the plain words for an error that ends a generation. */
export function failureNotice(error: unknown): FailureNotice {
  const code = stableCodeOf(error);
  return { code, message: MESSAGES[code] ?? DEFAULT_MESSAGE };
}

/** System errors have codes too (ECONNRESET); ours are the ones that say whether to retry. */
function stableCodeOf(error: unknown): string {
  const isOurs = typeof error === 'object' && error !== null && 'retryable' in error;
  return (isOurs ? codeOf(error) : undefined) ?? DEFAULT_CODE;
}
