/** Values that explain an error. They are logged, so no secrets and no prompt text go in here. */
export type ErrorDetail = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface AppErrorOptions<Code extends string = string> {
  /** Stable, upper snake case; what callers and clients compare. */
  code: Code;
  /** True when the same call may succeed later without anybody changing anything. Default false. */
  retryable?: boolean;
  detail?: ErrorDetail;
  cause?: unknown;
}

/** Base of every error that api and worker throw on purpose. The message tells a person what to do. */
export class AppError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly retryable: boolean;
  readonly detail: ErrorDetail;

  constructor(message: string, options: AppErrorOptions<Code>) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = options.code;
    this.retryable = options.retryable ?? false;
    this.detail = options.detail ?? {};
  }
}

/** True when repeating the work may help. An error nobody foresaw counts as transient. */
export function isRetryable(error: unknown): boolean {
  if (typeof error === 'object' && error !== null && 'retryable' in error) return error.retryable === true;
  return true;
}
