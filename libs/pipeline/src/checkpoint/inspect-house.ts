import { PipelineError } from '../errors.js';
import { checkpointHash, verifyCheckpointFiles } from '../runtime/checkpoint-files.js';
import type { CheckpointManifest } from '../runtime/checkpoint-manifest.js';
import { NetworkStore } from '../runtime/network-store.js';
import type { CheckpointPartReport, CheckpointReport } from './checkpoint-report.js';
import { describeNetwork, misfitOf, type ExpectedPorts } from './describe-network.js';
import { HOUSE_FILES, OPTIONAL_HOUSE_FILES } from './house-files.js';
import { housePortsOf, isHouseNetwork, UPSCALER_PORTS } from './house-network-ports.js';

/** A file of the folder and what is expected of it. */
interface ExpectedPart {
  readonly part: string;
  readonly file: string;
  /** of a network: what it must take and give; outputs of upscalers may have any name */
  readonly ports?: ExpectedPorts;
  /** of a file that may be left out: what a checkpoint without it does instead */
  readonly optional?: string;
}

const OPTIONAL_PARTS = [
  {
    part: 'underdrawing',
    file: OPTIONAL_HOUSE_FILES.underdrawing,
    optional: 'optional; without it the denoiser starts from noise alone.',
  },
  {
    part: 'synonyms',
    file: OPTIONAL_HOUSE_FILES.synonyms,
    optional: 'optional; without it words outside the vocabulary are left out.',
  },
] as const satisfies readonly ExpectedPart[];

export async function inspectHouse(
  directory: string,
  manifest: CheckpointManifest,
): Promise<CheckpointReport> {
  const networks = new NetworkStore(directory, { executionProviders: ['cpu'] });
  const parts: CheckpointPartReport[] = [];
  for (const part of expectedParts(manifest)) {
    parts.push(await inspectPart(part, { directory, manifest, networks }));
  }
  if (manifest.upscaler === undefined) parts.push(NO_UPSCALER);
  await networks.release();
  const problems = parts
    .filter(({ state }) => state !== 'ok' && state !== 'absent')
    .map(({ file, detail }) => `${file}: ${detail}`);
  return {
    directory,
    layout: 'house',
    summary: `${manifest.name} ${manifest.version}, house layout, ${manifest.nativeSizePx} px, hash ${checkpointHash(manifest.files).slice(0, 12)}`,
    usable: problems.length === 0,
    parts,
    problems,
  };
}

interface HouseFolder {
  readonly directory: string;
  readonly manifest: CheckpointManifest;
  readonly networks: NetworkStore;
}

/** Optional: its absence is told, but nothing has to be done about it. */
const NO_UPSCALER: CheckpointPartReport = {
  part: 'upscaler',
  file: 'upsampler.onnx',
  state: 'absent',
  detail: 'there is none, so pictures are enlarged by Lanczos, without added detail.',
};

function expectedParts(manifest: CheckpointManifest): ExpectedPart[] {
  const { upscaler, int8 } = manifest;
  const required = Object.entries(HOUSE_FILES).map(([part, file]): ExpectedPart => ({ part, file }));
  const usual = [...required, ...OPTIONAL_PARTS].map((expected): ExpectedPart =>
    isHouseNetwork(expected.part) ? { ...expected, ports: housePortsOf(expected.part, manifest) } : expected,
  );
  const integers = usual.flatMap(({ part, file, ports }): ExpectedPart[] => {
    const substitute = int8?.networks[file];
    return substitute === undefined
      ? []
      : [{ part: `${part} (int8)`, file: substitute, ...(ports && { ports }) }];
  });
  return [
    ...usual,
    ...integers,
    ...(upscaler === undefined ? [] : [{ part: 'upscaler', file: upscaler.file, ports: UPSCALER_PORTS }]),
  ];
}

async function inspectPart(expected: ExpectedPart, folder: HouseFolder): Promise<CheckpointPartReport> {
  const { part, file, ports, optional } = expected;
  const entry = folder.manifest.files[file];
  if (entry === undefined) {
    return optional === undefined
      ? { part, file, state: 'missing', detail: 'the manifest does not list it.' }
      : { part, file, state: 'absent', detail: optional };
  }
  try {
    await verifyCheckpointFiles(folder.directory, { [file]: entry });
    if (ports === undefined) return { part, file, state: 'ok', detail: `${entry.bytes} bytes` };
    const session = await folder.networks.open(part, file);
    const misfit = misfitOf(session, ports);
    return misfit === undefined
      ? { part, file, state: 'ok', detail: describeNetwork(session) }
      : { part, file, state: 'unfit', detail: misfit };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { part, file, state: 'damaged', detail: error.message };
  }
}
