import { createUnionType } from '@nestjs/graphql';
import type { UserEntity } from '#platform';
import { make } from '../graphql/make.js';
import { invalidInput, InvalidInputResult } from '../graphql/results/invalid-input.result.js';
import { notFound, NotFoundResult } from '../graphql/results/not-found.result.js';
import type { UpdateUserOutcome } from './user-admin.service.js';
import { UserType } from './user.type.js';

export const UpdateUserResult = createUnionType({
  name: 'UpdateUserResult',
  types: () => [UserType, NotFoundResult, InvalidInputResult] as const,
});

export function toUpdateUserResult(outcome: UpdateUserOutcome): typeof UpdateUserResult {
  switch (outcome.kind) {
    case 'updated':
      return toUser(outcome.user);
    case 'notFound':
      return notFound('There is no such account.');
    case 'invalid':
      return invalidInput(outcome.problems);
  }
}

export function toUser(user: UserEntity): UserType {
  return make(UserType, {
    id: user.id,
    email: user.email,
    displayName: user.displayName,
    role: user.role,
    accessStage: user.accessStage,
    suspendedAt: user.suspendedAt,
    suspensionReason: user.suspensionReason,
    createdAt: user.createdAt,
  });
}
