import { Injectable } from '@nestjs/common';
import { createPolicy, type Policy, RuleSetInvalidError } from '#policy';
import type { PolicyContent } from '#platform';

/** The live version, a draft or two, and what they are compared with. */
const MAX_KEPT = 4;

/** Compiles stored versions for trying out and keeps the last few. What is in force has its own place, `LivePolicy`. */
@Injectable()
export class PolicyCompiler {
  readonly #kept = new Map<string, Policy>();

  /** @throws RuleSetInvalidError when this release cannot use the content */
  compile({ contentHash, pack, costs }: PolicyContent & { readonly contentHash: string }): Policy {
    const policy = this.#kept.get(contentHash) ?? createPolicy({ pack, costs });
    this.#kept.delete(contentHash);
    this.#kept.set(contentHash, policy);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return policy;
  }

  /** Why this release cannot use the content; null when it can. */
  problem(version: PolicyContent & { readonly contentHash: string }): string | null {
    try {
      this.compile(version);
      return null;
    } catch (error) {
      if (error instanceof RuleSetInvalidError) return error.message;
      throw error;
    }
  }
}
