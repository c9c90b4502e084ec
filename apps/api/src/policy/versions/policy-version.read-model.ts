import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { type PolicyContent, PolicyPackEntity, type PolicyPackOrigin, type PolicyPackState } from '#platform';
import { isUuid } from '../../graphql/ids.js';

/** A version without its content, which is large. */
export interface PolicyVersionView {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: PolicyPackState;
  readonly origin: PolicyPackOrigin;
  readonly note: string;
  readonly hash: string | null;
  readonly contentHash: string;
  readonly revision: number;
  readonly ruleCount: number;
  readonly conceptCount: number;
  readonly basedOnNumber: number | null;
  readonly authorName: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly shadowSince: Date | null;
  readonly publishedAt: Date | null;
  readonly retiredAt: Date | null;
}

export type StoredContent = PolicyContent & Pick<PolicyPackEntity, 'id' | 'number' | 'contentHash'>;

/** More versions than anybody scrolls through; older ones stay in the database. */
const MAX_LISTED = 100;

const SELECT = `
SELECT v.id, v.number, v.pack->>'title' AS title, v.state, v.origin, v.note, v.content_hash AS "contentHash",
  (SELECT hash FROM policy_versions WHERE pack_id = v.id ORDER BY first_seen_at DESC LIMIT 1) AS hash,
  v.revision, jsonb_array_length(v.pack->'rules') + jsonb_array_length(v.pack->'jointRules') AS "ruleCount",
  jsonb_array_length(v.pack->'concepts') AS "conceptCount", base.number AS "basedOnNumber",
  author.display_name AS "authorName", v.created_at AS "createdAt", v.updated_at AS "updatedAt",
  v.shadow_since AS "shadowSince", v.published_at AS "publishedAt", v.retired_at AS "retiredAt"
FROM policy_packs v
LEFT JOIN policy_packs base ON base.id = v.based_on_id
LEFT JOIN users author ON author.id = v.created_by`;

@Injectable()
export class PolicyVersionReadModel {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The newest first. */
  async list(): Promise<PolicyVersionView[]> {
    const rows: unknown = await this.dataSource.query(`${SELECT} ORDER BY v.number DESC LIMIT ${MAX_LISTED}`);
    return rows as PolicyVersionView[]; // the columns are named and typed by the query above
  }

  async byId(id: string): Promise<PolicyVersionView | null> {
    if (!isUuid(id)) return null;
    const rows: unknown = await this.dataSource.query(`${SELECT} WHERE v.id = $1`, [id]);
    return (rows as PolicyVersionView[])[0] ?? null; // as above
  }

  async contentOf(id: string): Promise<StoredContent | null> {
    return isUuid(id) ? this.content({ id }) : null;
  }

  liveContent(): Promise<StoredContent | null> {
    return this.content({ state: 'live' });
  }

  private content(where: { id: string } | { state: 'live' }): Promise<StoredContent | null> {
    const select = { id: true, number: true, contentHash: true, pack: true, costs: true } as const;
    return this.dataSource.manager.findOne(PolicyPackEntity, { select, where });
  }
}
