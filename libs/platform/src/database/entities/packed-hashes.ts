const HASH_BYTES = 32;

/** @param hashes 64 hexadecimal digits each; undefined leaves a column to its default */
export function packHashes(hashes: readonly string[] | undefined): Buffer | undefined {
  return hashes === undefined ? undefined : Buffer.from(hashes.join(''), 'hex');
}

/** @param bytes as `packHashes` makes them */
export function unpackHashes(bytes: Buffer): string[] {
  return Array.from({ length: bytes.byteLength / HASH_BYTES }, (_, index) =>
    bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES).toString('hex'),
  );
}
