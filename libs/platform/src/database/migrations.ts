import { InitialSchema1763900000000 } from './migrations/initial-schema.migration.js';
import { CropVersions1764420000000 } from './migrations/crop-versions.migration.js';
import { ExpiredUploads1764300000000 } from './migrations/expired-uploads.migration.js';
import { HashBankCrops1764100000000 } from './migrations/hash-bank-crops.migration.js';
import { PackedCropHashes1764410000000 } from './migrations/packed-crop-hashes.migration.js';
import { PicturesFromPictures1763910000000 } from './migrations/pictures-from-pictures.migration.js';
import { Interpolation1763930000000 } from './migrations/interpolation.migration.js';
import { PolicyPacks1763920000000 } from './migrations/policy-packs.migration.js';

/** In order. Listed by class, because file patterns do not survive a build or a test transform. */
export const MIGRATIONS = [
  InitialSchema1763900000000,
  PicturesFromPictures1763910000000,
  PolicyPacks1763920000000,
  Interpolation1763930000000,
  HashBankCrops1764100000000,
  ExpiredUploads1764300000000,
  PackedCropHashes1764410000000,
  CropVersions1764420000000,
];
