import { Module } from '@nestjs/common';
import { GenerationsModule } from '../../generations/generations.module.js';
import { ImagesModule } from '../../images/images.module.js';
import { ReviewCasesModule } from '../../moderation/review-cases/review-cases.module.js';
import { UsersModule } from '../../users/users.module.js';
import { LoadersFactory } from './loaders.factory.js';

@Module({
  imports: [GenerationsModule, ImagesModule, ReviewCasesModule, UsersModule],
  providers: [LoadersFactory],
  exports: [LoadersFactory],
})
export class LoadersModule {}
