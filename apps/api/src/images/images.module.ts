import { Module } from '@nestjs/common';
import { ImageAccessService } from './image-access.service.js';
import { ImageController } from './image.controller.js';
import { ImageReadModel } from './image.read-model.js';

@Module({
  controllers: [ImageController],
  providers: [ImageAccessService, ImageReadModel],
  exports: [ImageReadModel],
})
export class ImagesModule {}
