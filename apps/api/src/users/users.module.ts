import { Module } from '@nestjs/common';
import { OperatorLogModule } from '../operations/operator-log.module.js';
import { UserAdminService } from './user-admin.service.js';
import { UserReadModel } from './user.read-model.js';
import { UserResolver } from './user.resolver.js';

@Module({
  imports: [OperatorLogModule],
  providers: [UserAdminService, UserReadModel, UserResolver],
  exports: [UserReadModel],
})
export class UsersModule {}
