import type { FlagKey } from './flag-keys.js';

/** Who is asking. What a strategy needs and the context lacks counts as no. */
export interface FlagContext {
  userId?: string;
  /** Numeric access stage, 0 (revoked) to 50 (staff). */
  accessStage?: number;
  role?: string;
}

export interface FlagState {
  key: FlagKey;
  /** The master switch; whether one person is served also depends on the strategies. False when unknown. */
  enabled: boolean;
}

export interface FlagSnapshot {
  /** DATABASE: ruled in this installation's console. UNLEASH: ruled by the Unleash server, read-only here. */
  source: 'DATABASE' | 'UNLEASH';
  ready: boolean;
  flags: readonly FlagState[];
}

/** The yes-or-no answers of the rollout. Without data every answer is no. */
export interface FlagGate {
  /** False until flag data was loaded once; all flags are off until then. */
  ready(): boolean;
  isEnabled(key: FlagKey, context?: FlagContext): boolean;
  snapshot(): FlagSnapshot;
  /** Begins loading; resolves after the first attempt, whether or not it brought data. Never rejects. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export const FLAG_GATE = Symbol('FlagGate');
