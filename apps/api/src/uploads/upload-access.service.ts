import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, MoreThan } from 'typeorm';
import { OBJECT_STORAGE, type ObjectStorage, UploadEntity, type UploadPurpose } from '#platform';
import type { SignedInContext } from '../context/api-context.js';
import { isUuid } from '../graphql/ids.js';

/** Hands out uploads to whom they belong. Strangers', expired and unknown ones all look the same. */
@Injectable()
export class UploadAccessService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage,
  ) {}

  async findOwned(
    { user }: SignedInContext,
    id: string,
    purpose?: UploadPurpose,
  ): Promise<UploadEntity | null> {
    if (!isUuid(id)) return null;
    return this.dataSource.manager.findOneBy(UploadEntity, {
      id,
      userId: user.id,
      expiresAt: MoreThan(new Date()),
      ...(purpose === undefined ? {} : { purpose }),
    });
  }

  async open(context: SignedInContext, id: string): Promise<Uint8Array | null> {
    const upload = await this.findOwned(context, id);
    const storageKey = upload?.storageKey ?? null;
    return storageKey === null ? null : this.storage.get(storageKey);
  }
}
