import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SignInTokenEntity, type SignInTokenPurpose } from '#platform';
import { hashSignInToken, LINK_LIFETIMES_MS, newSignInToken } from './sign-in-link.js';

export interface RedeemedToken {
  readonly userId: string;
  readonly purpose: SignInTokenPurpose;
}

/** Issues and redeems the links that sign people in. */
@Injectable()
export class SignInTokenService {
  /** @returns the token itself, which exists nowhere else */
  async issue(manager: EntityManager, userId: string, purpose: SignInTokenPurpose): Promise<string> {
    const token = newSignInToken();
    await manager.insert(SignInTokenEntity, {
      tokenHash: hashSignInToken(token),
      userId,
      purpose,
      expiresAt: new Date(Date.now() + LINK_LIFETIMES_MS[purpose]),
    });
    return token;
  }

  /** Makes earlier links of this kind worthless. */
  async revoke(manager: EntityManager, userId: string, purpose: SignInTokenPurpose): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(SignInTokenEntity)
      .set({ consumedAt: () => 'now()' })
      .where('user_id = :userId AND purpose = :purpose AND consumed_at IS NULL', { userId, purpose })
      .execute();
  }

  /** One statement decides, so that of two clicks on the same link only one signs in. */
  async redeem(manager: EntityManager, token: string): Promise<RedeemedToken | null> {
    const result = await manager
      .createQueryBuilder()
      .update(SignInTokenEntity)
      .set({ consumedAt: () => 'now()' })
      .where('token_hash = :hash AND consumed_at IS NULL AND expires_at > now()', {
        hash: hashSignInToken(token),
      })
      .returning(['userId', 'purpose'])
      .execute();
    return toRedeemedToken(result.raw);
  }
}

function toRedeemedToken(rows: unknown): RedeemedToken | null {
  // The driver gives the columns of the RETURNING clause above.
  const [row] = rows as { user_id: string; purpose: SignInTokenPurpose }[];
  return row === undefined ? null : { userId: row.user_id, purpose: row.purpose };
}
