import { createDataSource, UserEntity } from '#platform';
import { ACCESS_STAGES } from '#rollout';
import type { DataSource, EntityManager } from 'typeorm';
import { signInLink } from './auth/sign-in-link.js';
import { SignInTokenService } from './auth/sign-in-token.service.js';

const OPERATOR_NAME = 'Operator';

/**
 * A link that signs the operator in once, within 30 minutes. Makes the account when there is none; an account that has
 * this address is made an operator's. Links of earlier starts stop working.
 */
export async function createOperatorLink(
  databaseUrl: string,
  publicUrl: string,
  operatorEmail: string,
): Promise<string> {
  const dataSource: DataSource = await createDataSource(databaseUrl).initialize();
  try {
    const token = await dataSource.transaction((manager) => issueOperatorToken(manager, operatorEmail));
    return signInLink(publicUrl.replace(/\/+$/u, ''), token);
  } finally {
    await dataSource.destroy();
  }
}

async function issueOperatorToken(manager: EntityManager, email: string): Promise<string> {
  const tokens = new SignInTokenService();
  const operator = await ensureOperator(manager, email);
  await tokens.revoke(manager, operator.id, 'operator');
  return tokens.issue(manager, operator.id, 'operator');
}

async function ensureOperator(manager: EntityManager, email: string): Promise<UserEntity> {
  const known = await manager.findOneBy(UserEntity, { email });
  const operator = known ?? manager.create(UserEntity, { email, displayName: OPERATOR_NAME });
  // Whoever can start the program rules it: this also lets a locked-out operator back in.
  Object.assign(operator, {
    role: 'operator',
    accessStage: ACCESS_STAGES.staff,
    suspendedAt: null,
    suspensionReason: null,
  });
  return manager.save(operator);
}
