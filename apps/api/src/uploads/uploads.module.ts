import { Module } from '@nestjs/common';
import { UploadAccessService } from './upload-access.service.js';
import { UploadErrorFilter } from './upload-error.filter.js';
import { UploadController } from './upload.controller.js';
import { UploadService } from './upload.service.js';

@Module({
  controllers: [UploadController],
  providers: [UploadService, UploadAccessService, UploadErrorFilter],
  exports: [UploadAccessService],
})
export class UploadsModule {}
