import { Module } from '@nestjs/common';
import { OperatorLogModule } from '../../operations/operator-log.module.js';
import { UploadErrorFilter } from '../../uploads/upload-error.filter.js';
import { BankPictureController } from './bank-picture.controller.js';
import { HashBankReadModel } from './hash-bank.read-model.js';
import { HashBankResolver } from './hash-bank.resolver.js';
import { HashBankService } from './hash-bank.service.js';

@Module({
  imports: [OperatorLogModule],
  controllers: [BankPictureController],
  providers: [HashBankService, HashBankReadModel, HashBankResolver, UploadErrorFilter],
})
export class HashBanksModule {}
