import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { inspectCheckpoint } from './inspect-checkpoint.js';
import { loadCheckpoint } from './load-checkpoint.js';
import { REAL_NETWORKS_TIMEOUT_MS } from '../testing/house-checkpoint.js';
import { STANDARD_DIALECTS, standardCheckpoint } from '../testing/standard-checkpoints.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

describe('inspecting a standard checkpoint', () => {
  it.each(STANDARD_DIALECTS)('finds %s usable', async (name) => {
    const report = await inspectCheckpoint(standardCheckpoint(name));
    expect(report.usable).toBe(true);
    expect(['diffusers', 'optimum']).toContain(report.layout);
    expect(report.parts.every(({ state }) => state === 'ok' || state === 'absent')).toBe(true);
  });

  it('says in one line what it is', async () => {
    const { summary } = await inspectCheckpoint(standardCheckpoint('sdxl'));
    expect(summary).toBe(
      'StableDiffusionXLPipeline, optimum layout, float32, 64 px, conditioned on two text encoders (SDXL)',
    );
  });

  it('says what a checkpoint without an encoder cannot do', async () => {
    const { problems } = await inspectCheckpoint(standardCheckpoint('turbo-half'));
    expect(problems).toEqual([expect.stringContaining('no edits, no variations')]);
  });

  it.each([
    ['inpainting', 'timestep float32 scalar, 9 channels, made for inpainting'],
    ['diffusers-int64', 'timestep int64 list of batch, 4 channels'],
    ['optimum-v-prediction', 'timestep int64 list of steps, 4 channels'],
  ])('describes the dialect of %s', async (name, detail) => {
    const { parts } = await inspectCheckpoint(standardCheckpoint(name));
    expect(parts.find(({ part }) => part === 'denoiser dialect')?.detail).toBe(detail);
  });
});

describe('a standard checkpoint with a fault', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'frisket-standard-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function copyOf(name: string): Promise<void> {
    await cp(standardCheckpoint(name), folder, { recursive: true });
  }

  it.each([
    ['diffusers-int64', 'unet/weights.pb', 'it holds the weights of unet/model.onnx'],
    ['optimum-scalar', 'unet/model.onnx_data', 'it holds the weights of unet/model.onnx'],
    [
      'optimum-v-prediction',
      'text_encoder/model.onnx.data',
      'it holds the weights of text_encoder/model.onnx',
    ],
    ['sdxl', 'text_encoder_2/model.onnx', 'cannot be used without it'],
    ['sdxl', 'tokenizer_2/merges.txt', 'prompts cannot be read without it'],
    ['lcm', 'tokenizer/vocab.json', 'prompts cannot be read without it'],
    ['lcm', 'scheduler/scheduler_config.json', 'model_index.json names a scheduler'],
    ['lcm', 'unet/model.onnx', 'no picture can be drawn without it'],
  ])('%s without %s is unusable, and says why', async (name, file, reason) => {
    await copyOf(name);
    await rm(path.join(folder, file));
    const report = await inspectCheckpoint(folder);
    expect(report.usable).toBe(false);
    expect(
      report.problems.filter((problem) => problem.includes(file) && problem.includes(reason)),
    ).toHaveLength(1);
    await expect(loadCheckpoint(folder)).rejects.toMatchObject({ retryable: false });
  });

  it('that is no checkpoint at all is told what would make it one', async () => {
    const { usable, problems } = await inspectCheckpoint(folder);
    expect(usable).toBe(false);
    expect(problems).toEqual([expect.stringMatching(/manifest\.json.*nor unet\/model\.onnx/u)]);
  });

  it('is reported whole: all faults, not the first', async () => {
    await copyOf('optimum-scalar');
    await rm(path.join(folder, 'unet/model.onnx_data'));
    await rm(path.join(folder, 'tokenizer/merges.txt'));
    const sampler = '{"_class_name": "LMSDiscreteScheduler"}';
    await writeFile(path.join(folder, 'scheduler/scheduler_config.json'), sampler);
    const { problems } = await inspectCheckpoint(folder);
    expect(problems).toEqual([
      expect.stringContaining('model.onnx_data'),
      expect.stringContaining('merges.txt'),
      expect.stringContaining('LMSDiscreteScheduler'),
    ]);
  });

  it('is told from another network under the right name', async () => {
    await copyOf('lcm');
    await cp(path.join(folder, 'vae_decoder/model.onnx'), path.join(folder, 'text_encoder/model.onnx'));
    const { parts } = await inspectCheckpoint(folder);
    expect(parts.find(({ part }) => part === 'text_encoder')).toMatchObject({
      state: 'unfit',
      detail: 'it lacks input input_ids and output last_hidden_state.',
    });
  });

  it('changes its hash with any file that changes its pictures', async () => {
    await copyOf('lcm');
    const hashes = new Set<string>();
    const remember = async () => {
      const { hash, release } = await loadCheckpoint(folder);
      hashes.add(hash);
      await release();
    };
    await remember();
    await writeFile(path.join(folder, 'README.md'), 'not part of it');
    await remember();
    expect(hashes.size).toBe(1);
    const sampler = '{"_class_name": "LCMScheduler", "original_inference_steps": 25}';
    await writeFile(path.join(folder, 'scheduler/scheduler_config.json'), sampler);
    await remember();
    expect(hashes.size).toBe(2);
  });

  it.each([
    ['tokenizer/vocab.json', '{"a": 0}', 'lacks the special token'],
    ['tokenizer/vocab.json', '[]', 'expected record'],
    ['tokenizer/vocab.json', '{', 'JSON'],
    ['tokenizer/merges.txt', '#version: 0.2\n', 'it holds no merge rules'],
  ])(
    'whose %s is %j is refused in one line, by the loader as by the inspection',
    async (file, text, reason) => {
      await copyOf('lcm');
      await writeFile(path.join(folder, file), text);
      const { usable, problems } = await inspectCheckpoint(folder);
      expect(usable).toBe(false);
      expect(problems).toEqual([expect.stringContaining(reason)]);
      expect(problems[0]).not.toContain('\n');
      await expect(loadCheckpoint(folder)).rejects.toMatchObject({ file, fault: 'invalid' });
    },
  );
});
