import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { renameInNetwork } from '../testing/rename-in-network.js';
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
    ['lcm', 'unet/model.onnx', 'cannot be used without it'],
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
      detail:
        'it lacks input input_ids and output last_hidden_state; nothing in the folder gives its input latent_sample.',
    });
  });

  it.each([
    ['lcm vae_decoder', 'latent_sample', 'latent_sampel', 'input latent_sample'],
    ['lcm unet', 'timestep_cond', 'timestep_cone', 'input timestep_cone'],
    ['sdxl text_encoder_2', 'text_embeds', 'text_embedz', 'output text_embeds'],
    ['sdxl text_encoder', 'hidden_states.', 'hidden_statez.', 'output hidden_states.0'],
    ['stable-unclip image_encoder', 'image_embeds', 'image_embedz', 'output image_embeds'],
    ['optimum-scalar vae_encoder', 'latent_', 'latenz_', 'output latent_sample'],
  ])('%s that says %s otherwise is refused when it is opened', async (place, from, to, reason) => {
    const [name = '', network = ''] = place.split(' ');
    await copyOf(name);
    const file = `${network}/model.onnx`;
    await renameInNetwork(path.join(folder, file), from, to);
    await expect(loadCheckpoint(folder)).rejects.toMatchObject({
      code: 'CHECKPOINT_MANIFEST',
      file,
      fault: 'invalid',
      message: expect.stringContaining(reason),
    });
    const { usable, parts } = await inspectCheckpoint(folder);
    expect(usable).toBe(false);
    expect(parts.filter(({ state }) => state === 'unfit')).toEqual([
      expect.objectContaining({ part: network, file, detail: expect.stringContaining(reason) }),
    ]);
  });

  it.each(['unet', 'vae_decoder', 'vae_encoder', 'text_encoder_2'])(
    'whose %s cannot be read is reported whole, with every other part',
    async (network) => {
      await copyOf('sdxl');
      const file = `${network}/model.onnx`;
      await writeFile(path.join(folder, file), 'cut short');
      await writeFile(path.join(folder, 'model_index.json'), '[]');
      const whole = await inspectCheckpoint(standardCheckpoint('sdxl'));
      const { usable, parts, problems } = await inspectCheckpoint(folder);
      expect(usable).toBe(false);
      expect(parts.find(({ part }) => part === network)).toMatchObject({ file, state: 'damaged' });
      for (const expected of whole.parts) {
        if (expected.part !== network && expected.part !== 'denoiser dialect') {
          expect(parts).toContainEqual(expected);
        }
      }
      expect(problems).toEqual([
        expect.stringContaining(`${file} is unreadable`),
        expect.stringContaining('model_index.json is invalid'),
      ]);
    },
  );

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

  const cutTo = (lines: number) => (text: string) => text.split('\n').slice(0, lines).join('\n');

  it.each<[string, (text: string) => string, string]>([
    ['holds half of its rules', cutTo(150), 'lacks the rules that make'],
    ['lacks its last rule', cutTo(304), 'lacks the rules that make the token'],
    [
      'was cut in the middle of a line',
      (text) => text.trimEnd().slice(0, -1),
      'lacks the rules|the vocabulary lacks',
    ],
    [
      'has rules of another vocabulary',
      (text) => `${text}z zqx\n`,
      'the token zzqx that the vocabulary lacks',
    ],
  ])('whose merges.txt %s is refused, by the loader as by the inspection', async (_, change, reason) => {
    await copyOf('lcm');
    const file = 'tokenizer/merges.txt';
    await writeFile(path.join(folder, file), change(await readFile(path.join(folder, file), 'utf8')));
    const { usable, problems } = await inspectCheckpoint(folder);
    expect(usable).toBe(false);
    expect(problems).toEqual([expect.stringMatching(reason)]);
    await expect(loadCheckpoint(folder)).rejects.toMatchObject({ file, fault: 'invalid' });
  });

  it('may have special tokens of its own in its vocabulary, which no rule makes', async () => {
    await copyOf('lcm');
    const file = path.join(folder, 'tokenizer/vocab.json');
    const ids = JSON.parse(await readFile(file, 'utf8')) as Record<string, number>;
    await writeFile(file, JSON.stringify({ ...ids, '<|pad|>': 818, '<my-fox>': 819 }));
    expect((await inspectCheckpoint(folder)).problems).toEqual([]);
  });
});
