import { Module } from '@nestjs/common';
import { OperatorLog } from './operator-log.js';

@Module({ providers: [OperatorLog], exports: [OperatorLog] })
export class OperatorLogModule {}
