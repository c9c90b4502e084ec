import { CheckpointManifestError, PipelineError } from '../errors.js';
import type { Conditioning, NetworkFile, StandardNetwork } from '../runtime/layouts/standard-layout.js';
import type { NetworkStore } from '../runtime/network-store.js';
import type { CheckpointPartReport } from './checkpoint-report.js';
import { describeNetwork } from './describe-network.js';
import { firstMissing } from './first-missing.js';
import { needOf, standardMisfitOf } from './standard-network-needs.js';

export interface StandardFolder {
  readonly directory: string;
  /** every network that is there, or why its header cannot be read */
  readonly found: ReadonlyMap<StandardNetwork, NetworkFile | CheckpointManifestError>;
  readonly conditioning: Conditioning;
  readonly networks: NetworkStore;
}

/** @returns undefined for a network that the checkpoint neither has nor needs */
export async function inspectStandardNetwork(
  network: StandardNetwork,
  folder: StandardFolder,
): Promise<CheckpointPartReport | undefined> {
  const found = folder.found.get(network);
  if (found === undefined) return describeAbsent(network, folder.conditioning);
  if (found instanceof CheckpointManifestError) {
    return { part: network, file: found.file, state: 'damaged', detail: found.message };
  }
  return inspectFile(found, folder);
}

function describeAbsent(
  network: StandardNetwork,
  conditioning: Conditioning,
): CheckpointPartReport | undefined {
  const part = { part: network, file: `${network}/model.onnx` };
  const need = needOf(network, conditioning);
  switch (need.kind) {
    case 'needed':
      return { ...part, state: 'missing', detail: 'the checkpoint cannot be used without it.' };
    case 'optional':
      return { ...part, state: 'absent', detail: need.lack };
    case 'unneeded':
      return undefined;
  }
}

async function inspectFile(found: NetworkFile, folder: StandardFolder): Promise<CheckpointPartReport> {
  const { network, file, externalFiles } = found;
  const missingFile = await firstMissing(folder.directory, externalFiles);
  if (missingFile !== undefined) {
    return { part: network, file: missingFile, state: 'missing', detail: `it holds the weights of ${file}.` };
  }
  const misfit = standardMisfitOf(found, folder.conditioning);
  if (misfit !== undefined && needOf(network, folder.conditioning).kind !== 'unneeded') {
    return { part: network, file, state: 'unfit', detail: misfit };
  }
  try {
    await folder.networks.open(network, file);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { part: network, file, state: 'damaged', detail: error.message };
  }
  const weights = externalFiles.length === 0 ? '' : `; weights in ${externalFiles.join(', ')}`;
  return { part: network, file, state: 'ok', detail: `${describeNetwork(found)}${weights}` };
}
