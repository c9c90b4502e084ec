/** Why a generation is stopped before its end; the abort signal's reason. */
export const STOP_REASONS = ['cancel_requested', 'superseded', 'draining'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** A signal fired for a reason nobody gave counts as the end of the process: the job goes back and loses nothing. */
export function stopReasonOf(signal: AbortSignal): StopReason {
  const reason: unknown = signal.reason;
  return STOP_REASONS.find((known) => known === reason) ?? 'draining';
}
