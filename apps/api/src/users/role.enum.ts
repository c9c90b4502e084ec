import { registerEnumType } from '@nestjs/graphql';

export const RoleEnum = { MEMBER: 'member', MODERATOR: 'moderator', OPERATOR: 'operator' } as const;

registerEnumType(RoleEnum, { name: 'Role' });
