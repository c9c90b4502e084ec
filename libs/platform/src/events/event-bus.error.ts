import { AppError } from '../errors/app-error.js';
import { MAX_MESSAGE_BYTES } from './event-bus.js';

/** A message carried content instead of ids. */
export class EventBusError extends AppError {
  constructor(topic: string, sizeBytes: number) {
    super(
      `A message on "${topic}" is ${sizeBytes} bytes, the limit is ${MAX_MESSAGE_BYTES}: send ids and let readers load the rest.`,
      { code: 'BUS_MESSAGE_TOO_LARGE', detail: { topic, sizeBytes } },
    );
  }
}
