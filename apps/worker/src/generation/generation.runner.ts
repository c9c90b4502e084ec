import { GenerationAbortedError } from '#pipeline';
import type {
  GenerationEntity,
  GenerationJob,
  GenerationStatus,
  GenerationStore,
  Hold,
  ObjectStorage,
} from '#platform';
import type { PictureReview, PictureReviewResult } from './picture-review.js';
import type { PictureSources } from './picture-sources.js';
import type { Drawing, ImagePipeline } from '../inference/image-pipeline.js';
import { withDatabasePatience } from './database-patience.js';
import { drawingJobOf } from './drawing-job-of.js';
import { holdReason } from './hold-reason.js';
import { ProgressRecorder } from './progress-recorder.js';
import { type StopReason, stopReasonOf } from './stop-reason.js';
import { discardImages, storeImages } from './store-images.js';

export interface RunnerPorts {
  workerId: string;
  store: Pick<GenerationStore, 'claim' | 'recordProgress' | 'complete' | 'cancel' | 'fail'>;
  /** Finds the pictures that a generation starts from. */
  sources: PictureSources;
  pipeline: ImagePipeline;
  review: PictureReview;
  storage: ObjectStorage;
  logger: { warn(message: string): void };
}

export type GenerationOutcome =
  | { kind: 'completed' | 'held' | 'cancelled' | 'blocked' }
  /** It was over before this run could finish it; nothing was changed. */
  | { kind: 'already_finished'; status: GenerationStatus }
  /** Another worker has it. */
  | { kind: 'superseded' }
  /** This process has to end; the job must go back to the queue. */
  | { kind: 'interrupted' };

/**
 * Makes the pictures of one generation: claim, draw, store, hand in. Running it twice, here or elsewhere, leaves one
 * set of pictures and one charge.
 * @param signal stops it within one denoising step; its reason is a `StopReason`
 * @throws errors with `code` and `retryable` of pipeline, storage and database
 */
export async function runGeneration(
  { generationId }: GenerationJob,
  ports: RunnerPorts,
  signal: AbortSignal,
): Promise<GenerationOutcome> {
  const claim = await withDatabasePatience(() => ports.store.claim(generationId, ports.workerId));
  if (claim.kind === 'finished') return { kind: 'already_finished', status: claim.generation.status };
  if (claim.generation.verdictOutcome === 'block') return refuseBlocked(generationId, ports);
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  try {
    const drawing = await draw(claim.generation, ports, {
      signal: stopped,
      stop: (reason) => stop.abort(reason),
    });
    return await handIn(claim.generation, drawing, ports);
  } catch (error) {
    if (!(error instanceof GenerationAbortedError) || !stopped.aborted) throw error;
    return await endEarly(generationId, stopReasonOf(stopped), ports);
  }
}

/** The api refuses these before they become jobs; a job that says otherwise was tampered with or made by a bug. */
async function refuseBlocked(generationId: string, { store }: RunnerPorts): Promise<GenerationOutcome> {
  const message = 'The content policy does not allow this prompt. Your credit was given back.';
  await withDatabasePatience(() => store.fail(generationId, { code: 'PROMPT_BLOCKED', message }));
  return { kind: 'blocked' };
}

async function draw(
  generation: GenerationEntity,
  { store, sources, pipeline, storage, workerId, logger }: RunnerPorts,
  { signal, stop }: { signal: AbortSignal; stop: (reason: StopReason) => void },
): Promise<Drawing> {
  const recorder = new ProgressRecorder({
    workerId,
    totalSteps: generation.steps,
    // What starts from a picture is shown to nobody before source and result have been looked at together.
    showPreviews: generation.verdictOutcome === 'allow' && generation.kind === 'text',
    record: (progress) => store.recordProgress(generation.id, progress),
    onStop: stop,
    onError: (error) => logger.warn(`Progress of ${generation.id} was not recorded: ${String(error)}`),
  });
  try {
    const job = await withDatabasePatience(() => drawingJobOf(generation, { sources, storage }));
    const onProgress = recorder.report.bind(recorder);
    return await pipeline.draw(job, { signal, onProgress });
  } finally {
    await recorder.close();
  }
}

async function handIn(
  generation: GenerationEntity,
  drawing: Drawing,
  ports: RunnerPorts,
): Promise<GenerationOutcome> {
  const { store, storage, review } = ports;
  const reviewed = await withDatabasePatience(() => review.judge(generation, drawing));
  if (reviewed.kind === 'refuse') return refusePicture(generation.id, reviewed.message, ports);
  const images = await storeImages({ generation, drawing, storage });
  const completion = {
    held: holdReason(generation) ?? holdOf(reviewed),
    checkpointHash: drawing.checkpoint.hash,
  };
  const result = await withDatabasePatience(() => store.complete(generation.id, images, completion));
  const { status } = result.generation;
  if (status === 'cancelled' || status === 'failed') await discardImages(images, storage);
  return result.kind === 'already_finished' ? { kind: result.kind, status } : { kind: result.kind };
}

async function refusePicture(
  generationId: string,
  reason: string,
  { store }: RunnerPorts,
): Promise<GenerationOutcome> {
  const message = `${reason} Your credit was given back.`;
  await withDatabasePatience(() => store.fail(generationId, { code: 'PICTURE_REFUSED', message }));
  return { kind: 'blocked' };
}

function holdOf(reviewed: PictureReviewResult): Hold | null {
  return reviewed.kind === 'hold' ? reviewed.hold : null;
}

async function endEarly(
  generationId: string,
  reason: StopReason,
  { store }: RunnerPorts,
): Promise<GenerationOutcome> {
  if (reason === 'draining') return { kind: 'interrupted' };
  if (reason === 'superseded') return { kind: 'superseded' };
  await withDatabasePatience(() => store.cancel(generationId));
  return { kind: 'cancelled' };
}
