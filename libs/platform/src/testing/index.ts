export { buildHold, buildNewGeneration, buildStoredImages, buildVerdict, createUser } from './factories.js';
export { FakeFlagGate } from './fake.flag-gate.js';
export { FakeGenerationQueue } from './fake.generation-queue.js';
export { FakeMailSender } from './fake.mail-sender.js';
export { InMemoryEventBus } from './in-memory.event-bus.js';
export { InMemoryObjectStorage } from './in-memory.object-storage.js';
export { createEmptyDatabase, createTestDatabase } from './test-database.js';
export type { TestDatabase } from './test-database.js';
