export type FlagKind = 'release' | 'kill_switch';

export interface FlagDefinition {
  kind: FlagKind;
  description: string;
  /** Who decides about it. */
  owner: string;
  /** ISO date after which a test asks for its removal; null for kill switches, which stay. */
  removeBy: string | null;
  /** Who is served while the flag is enabled, in Unleash's words; an operator may change it later. */
  defaultStrategies: readonly FlagStrategy[];
}

/** An activation strategy as Unleash's client API carries it. Several strategies mean: any of them. */
export interface FlagStrategy {
  name: string;
  parameters?: Record<string, string>;
  constraints?: FlagConstraint[];
  segments?: number[];
}

export interface FlagConstraint {
  contextName: string;
  operator: string;
  values?: string[];
  value?: string;
  inverted?: boolean;
  caseInsensitive?: boolean;
}

/** Every flag there is. A key that is not here does not compile. */
export const FLAGS = {
  'generation.enabled': {
    kind: 'kill_switch',
    description: 'Switch off to stop every new generation at once.',
    owner: 'operations',
    removeBy: null,
    defaultStrategies: [{ name: 'default' }],
  },
  'generation.access': {
    kind: 'release',
    description: 'Who may generate: by default every person from the beta stage on.',
    owner: 'rollout',
    removeBy: '2027-12-31',
    defaultStrategies: [
      {
        name: 'flexibleRollout',
        parameters: { rollout: '100', stickiness: 'userId', groupId: 'generation.access' },
        constraints: [{ contextName: 'accessStage', operator: 'NUM_GTE', value: '20' }],
      },
    ],
  },
} as const satisfies Record<string, FlagDefinition>;

export type FlagKey = keyof typeof FLAGS;

export const FLAG_KEYS: readonly FlagKey[] = ['generation.enabled', 'generation.access'];

export function isFlagKey(key: string): key is FlagKey {
  return Object.hasOwn(FLAGS, key);
}
