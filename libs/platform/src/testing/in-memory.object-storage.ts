import { assertStorageKey, type ObjectStorage } from '../storage/object-storage.js';

/** Objects in a map. */
export class InMemoryObjectStorage implements ObjectStorage {
  readonly #objects = new Map<string, { bytes: Uint8Array; contentType: string }>();
  #failure: Error | null = null;

  /** Every following call fails with this error; null makes them work again. */
  failWith(error: Error | null): void {
    this.#failure = error;
  }

  get keys(): readonly string[] {
    return [...this.#objects.keys()];
  }

  async put(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    this.#check(key);
    this.#objects.set(key, { bytes: bytes.slice(), contentType });
  }

  async get(key: string): Promise<Uint8Array | null> {
    this.#check(key);
    return this.#objects.get(key)?.bytes.slice() ?? null;
  }

  async exists(key: string): Promise<boolean> {
    this.#check(key);
    return this.#objects.has(key);
  }

  async delete(key: string): Promise<void> {
    this.#check(key);
    this.#objects.delete(key);
  }

  #check(key: string): void {
    assertStorageKey(key);
    if (this.#failure !== null) throw this.#failure;
  }
}
