import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CONTENT_TABLES } from './initial-schema/content-tables.js';
import { OPERATION_TABLES } from './initial-schema/operation-tables.js';
import { PEOPLE_TABLES } from './initial-schema/people-tables.js';
import { REVIEW_TABLES } from './initial-schema/review-tables.js';

const TABLES_TO_DROP = [
  'review_events',
  'review_cases',
  'credit_entries',
  'images',
  'generation_events',
  'generations',
  'policy_versions',
  'worker_heartbeats',
  'operator_events',
  'feature_flags',
  'mail_messages',
  'outbox_messages',
  'rate_limits',
  'sessions',
  'sign_in_tokens',
  'waitlist_entries',
  'users',
];

export class InitialSchema1763900000000 implements MigrationInterface {
  /** TypeORM orders migrations by the number at the end of their name. */
  readonly name = 'InitialSchema1763900000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE EXTENSION IF NOT EXISTS citext');
    for (const sql of [PEOPLE_TABLES, CONTENT_TABLES, REVIEW_TABLES, OPERATION_TABLES]) {
      await queryRunner.query(sql);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE ${TABLES_TO_DROP.join(', ')}`);
    await queryRunner.query('DROP FUNCTION refuse_change()');
  }
}
