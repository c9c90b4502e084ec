import { z } from 'zod';
import { type BusMessages, type BusTopic, MAX_MESSAGE_BYTES } from './event-bus.js';
import { EventBusError } from './event-bus.error.js';

const id = z.string().min(1).max(64);

const MESSAGE_SCHEMAS: { [T in BusTopic]: z.ZodType<BusMessages[T]> } = {
  'generation.events': z.object({ generationId: id, sequence: z.number().int().positive() }),
  'generation.cancel': z.object({ generationId: id }),
  'flags.changed': z.object({}).strict(),
  'policy.changed': z.object({ packId: id }),
  'outbox.added': z.object({ topic: z.string().min(1).max(64) }),
  'review.changed': z.object({ caseId: id }),
};

const envelopeSchema = z.object({
  topic: z.string().refine((topic): topic is BusTopic => Object.hasOwn(MESSAGE_SCHEMAS, topic)),
  message: z.unknown(),
});

/** A message together with its topic, as it travels between processes. */
export type Envelope = { [T in BusTopic]: { topic: T; message: BusMessages[T] } }[BusTopic];

/** @throws EventBusError BUS_MESSAGE_TOO_LARGE */
export function encodeEnvelope<T extends BusTopic>(topic: T, message: BusMessages[T]): string {
  const encoded = JSON.stringify({ topic, message });
  const sizeBytes = Buffer.byteLength(encoded);
  if (sizeBytes > MAX_MESSAGE_BYTES) throw new EventBusError(topic, sizeBytes);
  return encoded;
}

/** The envelope, or null when the text is not one: anybody with database access can notify a channel. */
export function decodeEnvelope(encoded: string): Envelope | null {
  const envelope = envelopeSchema.safeParse(parseJson(encoded));
  if (!envelope.success) return null;
  const message = MESSAGE_SCHEMAS[envelope.data.topic].safeParse(envelope.data.message);
  // The schema was looked up by this very topic, a link that the type checker cannot follow.
  return message.success ? ({ topic: envelope.data.topic, message: message.data } as Envelope) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
