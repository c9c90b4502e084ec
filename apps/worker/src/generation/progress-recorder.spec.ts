import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PipelineProgress, RgbImage } from '#pipeline';
import type { GenerationProgress, RecordProgressResult } from '#platform';
import { ProgressRecorder, type ProgressRecorderOptions } from './progress-recorder.js';

const PREVIEW: RgbImage = { widthPx: 1, heightPx: 1, data: new Uint8Array([1, 2, 3]) };
const denoise = (step: number, previews: RgbImage[] = [PREVIEW]): PipelineProgress => ({
  stage: 'denoise',
  step,
  totalSteps: 4,
  previews,
});

describe('the progress recorder', () => {
  let recorded: GenerationProgress[];
  let answer: () => Promise<RecordProgressResult>;
  let stopped: string[];
  let errors: unknown[];

  beforeEach(() => {
    recorded = [];
    stopped = [];
    errors = [];
    answer = async () => ({ kind: 'recorded' });
  });

  it('counts the steps of all frames of an extension, and never backwards', async () => {
    const recorder = createRecorder();
    for (const number of [1, 2, 3]) {
      for (const step of [1, 4]) {
        recorder.report({ ...denoise(step), frame: { number, total: 3 } });
        await recorder.idle();
      }
    }
    expect(recorded.map(({ step, total }) => [step, total])).toEqual(
      [1, 4, 5, 8, 9, 12].map((step) => [step, 12]),
    );
  });

  function createRecorder(overrides: Partial<ProgressRecorderOptions> = {}): ProgressRecorder {
    return new ProgressRecorder({
      workerId: 'worker-1',
      totalSteps: 4,
      showPreviews: true,
      record: (progress) => {
        recorded.push(progress);
        return answer();
      },
      onStop: (reason) => stopped.push(reason),
      onError: (error) => errors.push(error),
      ...overrides,
    });
  }

  /** Reports one after the other, each when the one before is written. */
  async function report(recorder: ProgressRecorder, ...all: PipelineProgress[]): Promise<void> {
    for (const progress of all) {
      recorder.report(progress);
      await recorder.idle();
    }
  }

  it('writes one record per denoising step, with the previews of that step', async () => {
    await report(createRecorder(), denoise(1), denoise(2));
    expect(recorded.map(({ stage, step, total }) => [stage, step, total])).toEqual([
      ['denoise', 1, 4],
      ['denoise', 2, 4],
    ]);
    expect(recorded[0]?.previews?.[0]).toMatch(/^data:image\/png;base64,/u);
  });

  it('writes the other stages once each, however many steps they have', async () => {
    const prior = (step: number): PipelineProgress => ({ stage: 'prior', step, totalSteps: 8 });
    await report(createRecorder(), prior(1), prior(2), prior(3), denoise(1));
    expect(recorded.map(({ stage }) => stage)).toEqual(['prior', 'denoise']);
  });

  it('keeps the denoising steps done when a later stage begins', async () => {
    await report(createRecorder(), denoise(4), { stage: 'decode', step: 1, totalSteps: 2 });
    expect(recorded.at(-1)).toMatchObject({ stage: 'decode', step: 4, total: 4 });
  });

  it('leaves the previews as they are when a report brings none', async () => {
    await report(createRecorder(), { stage: 'decode', step: 1, totalSteps: 2 });
    expect(recorded[0]).not.toHaveProperty('previews');
  });

  it('never records a preview that nobody may see', async () => {
    await report(createRecorder({ showPreviews: false }), denoise(1));
    expect(recorded[0]).not.toHaveProperty('previews');
  });

  it('skips to the newest when the database is slower than the pipeline', async () => {
    let release: () => void = () => undefined;
    answer = () => new Promise((resolve) => (release = () => resolve({ kind: 'recorded' })));
    const recorder = createRecorder({ showPreviews: false });
    recorder.report(denoise(1));
    recorder.report(denoise(2));
    recorder.report(denoise(3));
    answer = async () => ({ kind: 'recorded' });
    release();
    await recorder.idle();
    expect(recorded.map(({ step }) => step)).toEqual([1, 3]);
  });

  it('keeps previews that wait while steps without any overtake them', async () => {
    let release: () => void = () => undefined;
    answer = () => new Promise((resolve) => (release = () => resolve({ kind: 'recorded' })));
    const recorder = createRecorder();
    recorder.report({ stage: 'prior', step: 1, totalSteps: 8 });
    recorder.report(denoise(1));
    recorder.report({ stage: 'denoise', step: 2, totalSteps: 4 });
    answer = async () => ({ kind: 'recorded' });
    release();
    await recorder.idle();
    expect(recorded.map(({ step }) => step)).toEqual([0, 2]);
    expect(recorded[1]?.previews).toHaveLength(1);
  });

  it.each(['cancel_requested', 'superseded'] as const)(
    'passes on that the generation is %s',
    async (kind) => {
      answer = async () => ({ kind });
      await report(createRecorder(), denoise(1));
      expect(stopped).toEqual([kind]);
    },
  );

  it('goes on after a record failed', async () => {
    const failure = new Error('The database is away.');
    answer = () => Promise.reject(failure);
    const recorder = createRecorder();
    await report(recorder, denoise(1));
    answer = async () => ({ kind: 'recorded' });
    await report(recorder, denoise(2));
    expect(errors).toEqual([failure]);
    expect(recorded).toHaveLength(2);
  });
});
