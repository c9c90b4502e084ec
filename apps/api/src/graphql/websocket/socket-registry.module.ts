import { Global, Module } from '@nestjs/common';
import { SocketRegistry } from './socket-registry.js';
import { SocketSweeper } from './socket-sweeper.js';

@Global()
@Module({ providers: [SocketRegistry, SocketSweeper], exports: [SocketRegistry] })
export class SocketRegistryModule {}
