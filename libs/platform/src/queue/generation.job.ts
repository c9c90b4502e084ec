import { z } from 'zod';
import { AppError } from '../errors/app-error.js';

/** A job says only which generation: everything else is read from the database when it runs. */
export interface GenerationJob {
  generationId: string;
}

const generationJobSchema = z.object({ generationId: z.uuid() });

/** What came out of the queue is not a generation job. Repeating it gives the same. */
export class GenerationJobError extends AppError {
  constructor() {
    super('A job in the generation queue carries no generation id and was dropped.', { code: 'JOB_INVALID' });
  }
}

/** @throws GenerationJobError */
export function parseGenerationJob(data: unknown): GenerationJob {
  const result = generationJobSchema.safeParse(data);
  if (!result.success) throw new GenerationJobError();
  return result.data;
}
