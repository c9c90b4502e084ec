import { Injectable } from '@nestjs/common';
import type { PolicyContent } from '#platform';
import {
  canonicalJson,
  compareVerdicts,
  exampleTexts,
  type JsonValue,
  sha256Hex,
  type VerdictComparison,
} from '#policy';
import { PolicyVersionReadModel, type StoredContent } from '../versions/policy-version.read-model.js';
import { judgePairs, type TextToJudge } from './judge-pairs.js';
import { PolicyCompiler } from './policy-compiler.js';

/** How a version's verdicts on the inline examples differ from those of the live version. */
export interface VerdictChanges {
  readonly count: number;
  /** Stands for exactly these changes: naming it says that they were read. */
  readonly digest: string;
  readonly comparison: VerdictComparison<TextToJudge>;
}

/** The strictest, at which no stage's relief applies. */
const STRICTEST_STAGE = 0;

/** What publishing a version would change, measured on the examples of both versions. */
@Injectable()
export class VerdictChangesService {
  constructor(
    private readonly versions: PolicyVersionReadModel,
    private readonly compiler: PolicyCompiler,
  ) {}

  async against(version: PolicyContent & { readonly contentHash: string }): Promise<VerdictChanges> {
    const live = (await this.usableLive()) ?? version;
    const texts = exampleTexts(live.pack, version.pack).map((text) => ({
      text,
      accessStage: STRICTEST_STAGE,
    }));
    const [before, after] = [this.compiler.compile(live), this.compiler.compile(version)];
    const comparison = compareVerdicts(await judgePairs(before, after, texts));
    return { count: comparison.changes.length, digest: digestOf(comparison), comparison };
  }

  /** Null when nothing usable is in force: a version that mends that must not be kept from it. */
  private async usableLive(): Promise<StoredContent | null> {
    const live = await this.versions.liveContent();
    return live !== null && this.compiler.problem(live) === null ? live : null;
  }
}

function digestOf({ changes }: VerdictComparison<TextToJudge>): string {
  const read = changes.map(({ key, before, after }) => [
    key.text,
    before.outcome,
    before.code,
    after.outcome,
    after.code,
  ]);
  return sha256Hex(canonicalJson(read satisfies JsonValue));
}
