import { canonicalJson, type CostModel, type JsonValue, type PolicyPack, sha256Hex } from '#policy';

/** What a stored version consists of. */
export interface PolicyContent {
  readonly pack: PolicyPack;
  readonly costs: CostModel;
}

/** SHA-256, hex: equal content, equal hash, whatever the order of keys. */
export function contentHashOf({ pack, costs }: PolicyContent): string {
  // Plain data; interfaces lack the index signature that JsonValue asks for.
  return sha256Hex(canonicalJson({ pack, costs } as unknown as JsonValue));
}
