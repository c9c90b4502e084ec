import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NetworkStore } from '../network-store.js';
import { detectStandardLayout, hasStandardLayout } from './detect-standard-layout.js';
import { readOnnxGraphHeader } from './onnx-graph-header.js';
import { conditioningOf, type StandardLayout } from './standard-layout.js';
import { REAL_NETWORKS_TIMEOUT_MS } from '../../testing/house-checkpoint.js';
import { standardCheckpoint } from '../../testing/standard-checkpoints.js';

jest.setTimeout(REAL_NETWORKS_TIMEOUT_MS);

describe('the header of an ONNX file', () => {
  it.each(['diffusers-int64', 'turbo-half', 'sdxl'])(
    'declares what onnxruntime says after loading it: %s',
    async (name) => {
      const store = new NetworkStore(standardCheckpoint(name), { executionProviders: ['cpu'] });
      const { networks } = await detectStandardLayout(standardCheckpoint(name));
      for (const found of Object.values(networks)) {
        const session = await store.open(found.network, found.file);
        const typesOf = (ports: typeof found.inputs) =>
          ports.map((port) => [port.name, port.elementType, port.dims.length]);
        expect(typesOf(found.inputs)).toEqual(typesOf(session.inputs));
        expect(typesOf(found.outputs)).toEqual(typesOf(session.outputs));
      }
      await store.release();
    },
  );

  it('lists weights, in the file and outside it, with their dimensions', async () => {
    const inside = await readOnnxGraphHeader(path.join(standardCheckpoint('inpainting'), 'unet/model.onnx'));
    const outside = await readOnnxGraphHeader(
      path.join(standardCheckpoint('diffusers-int64'), 'unet/model.onnx'),
    );
    expect([...inside.weightDims.values()]).toContainEqual([8, 9, 3, 3]);
    expect([...outside.weightDims.values()]).toContainEqual([8, 4, 3, 3]);
    expect([inside.externalFiles, outside.externalFiles]).toEqual([[], ['weights.pb']]);
  });

  describe('that is none', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'frisket-onnx-'));
    });
    afterEach(() => rm(folder, { recursive: true }));

    it.each([
      ['empty', Buffer.alloc(0)],
      ['text', Buffer.from('version https://git-lfs.github.com/spec/v1\n')],
      ['zeros', Buffer.alloc(100)],
    ])('is refused: %s', async (_, content) => {
      const file = path.join(folder, 'model.onnx');
      await writeFile(file, content);
      await expect(readOnnxGraphHeader(file)).rejects.toThrow(RangeError);
    });

    it('is refused when it was cut short', async () => {
      const whole = await readFile(path.join(standardCheckpoint('lcm'), 'vae_decoder/model.onnx'));
      const file = path.join(folder, 'model.onnx');
      await writeFile(file, whole.subarray(0, whole.length - 1000));
      await expect(readOnnxGraphHeader(file)).rejects.toThrow(RangeError);
    });
  });
});

describe('detectStandardLayout', () => {
  const SD = {
    denoiserChannels: 4,
    latentChannels: 4,
    downscale: 8,
    scalingFactor: 0.18215,
    precision: 'float32',
  };

  it.each<[string, Partial<StandardLayout>, ReturnType<typeof conditioningOf>]>([
    [
      'diffusers-int64',
      {
        ...SD,
        family: 'diffusers',
        pipelineClass: 'StableDiffusionPipeline',
        timestep: { elementType: 'int64', rank: 1, dimension: 'batch' },
        sizeMultiplePx: 64,
        nativeSizePx: 512,
      },
      'text',
    ],
    ['diffusers-float', { ...SD, timestep: { elementType: 'float32', rank: 1, dimension: 'batch' } }, 'text'],
    [
      'optimum-scalar',
      {
        ...SD,
        family: 'optimum',
        timestep: { elementType: 'float32', rank: 0, dimension: undefined },
        sizeMultiplePx: 16,
        nativeSizePx: 64,
      },
      'text',
    ],
    [
      'optimum-v-prediction',
      {
        ...SD,
        pipelineClass: 'StableDiffusionPipeline',
        timestep: { elementType: 'int64', rank: 1, dimension: 'steps' },
      },
      'text',
    ],
    ['turbo-half', { ...SD, precision: 'float16', pipelineClass: undefined }, 'text'],
    ['lcm', { ...SD, pipelineClass: 'LatentConsistencyModelPipeline' }, 'guidance-embedding'],
    ['inpainting', { ...SD, denoiserChannels: 9 }, 'text'],
    ['stable-unclip', SD, 'image-embedding'],
    ['sdxl', { ...SD, scalingFactor: 0.13025, zeroesEmptyPrompt: true }, 'two-text-encoders'],
  ])('reads %s', async (name, expected, conditioning) => {
    const layout = await detectStandardLayout(standardCheckpoint(name));
    expect(layout).toMatchObject(expected);
    expect(conditioningOf(layout)).toBe(conditioning);
  });

  describe('in a changed folder', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'frisket-layout-'));
    });
    afterEach(() => rm(folder, { recursive: true }));

    async function copyOf(name: string): Promise<void> {
      await cp(standardCheckpoint(name), folder, { recursive: true });
    }

    it('finds nine channels in the graph where no configuration says so', async () => {
      await copyOf('inpainting');
      await rm(path.join(folder, 'unet/config.json'));
      await rm(path.join(folder, 'vae_decoder/config.json'));
      expect(await detectStandardLayout(folder)).toMatchObject({
        family: 'diffusers',
        denoiserChannels: 9,
        latentChannels: 4,
        downscale: 8,
      });
    });

    it('takes networks that lie flat, as in the oldest uploads', async () => {
      await copyOf('diffusers-float');
      for (const network of ['text_encoder', 'unet', 'vae_decoder', 'vae_encoder']) {
        await rename(path.join(folder, network, 'model.onnx'), path.join(folder, `${network}.onnx`));
      }
      await rm(path.join(folder, 'model_index.json'));
      expect(await hasStandardLayout(folder)).toBe(true);
      expect((await detectStandardLayout(folder)).networks.unet?.file).toBe('unet.onnx');
    });

    it('takes Turbo’s schedule where there is none', async () => {
      await copyOf('turbo-half');
      await rm(path.join(folder, 'scheduler'), { recursive: true });
      expect((await detectStandardLayout(folder)).schedulerConfig).toMatchObject({
        _class_name: 'EulerDiscreteScheduler',
        timestep_spacing: 'trailing',
      });
    });

    it('reads the infinities that Python writes into JSON', async () => {
      await copyOf('lcm');
      const config = '{"_class_name": "DPMSolverMultistepScheduler", "lambda_min_clipped": -Infinity}';
      await writeFile(path.join(folder, 'scheduler/scheduler_config.json'), config);
      expect((await detectStandardLayout(folder)).schedulerConfig['lambda_min_clipped']).toBeNull();
    });

    it.each([
      ['unet/model.onnx', 'missing'],
      ['vae_decoder/model.onnx', 'missing'],
    ])('names %s when it is missing', async (file, fault) => {
      await copyOf('lcm');
      await rm(path.join(folder, file));
      await expect(detectStandardLayout(folder)).rejects.toMatchObject({ file, fault });
    });

    it.each([
      ['scheduler/scheduler_config.json', '{', 'invalid'],
      ['model_index.json', '[]', 'invalid'],
      ['unet/model.onnx', 'no graph', 'unreadable'],
    ])('names %s when it is %j', async (file, content, fault) => {
      await copyOf('lcm');
      await writeFile(path.join(folder, file), content);
      await expect(detectStandardLayout(folder)).rejects.toMatchObject({ file, fault });
    });

    it('does not take just any folder', async () => {
      await writeFile(path.join(folder, 'model.onnx'), '');
      expect(await hasStandardLayout(folder)).toBe(false);
    });
  });
});
