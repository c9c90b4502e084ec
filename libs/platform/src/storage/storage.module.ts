import { Global, Module } from '@nestjs/common';
import { APP_SECRETS } from '../config/config.module.js';
import type { Secrets } from '../config/secrets.js';
import { createObjectStorage } from './create-object-storage.js';
import { OBJECT_STORAGE } from './object-storage.js';

/** Gives `OBJECT_STORAGE`, the store that STORAGE_URL names. */
@Global()
@Module({
  providers: [
    {
      provide: OBJECT_STORAGE,
      inject: [APP_SECRETS],
      useFactory: (secrets: Secrets) => createObjectStorage(secrets.storageUrl),
    },
  ],
  exports: [OBJECT_STORAGE],
})
export class StorageModule {}
