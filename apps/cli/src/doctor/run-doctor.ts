import { availableParallelism, freemem, totalmem } from 'node:os';
import { createTextToImagePipeline, loadCheckpoint, type Checkpoint } from '#pipeline';
import { checkpointDirectory } from '../checkpoint-directory.js';
import type { CommandContext } from '../commands/command-context.js';
import type { CheckpointOptions } from '../with-checkpoint.js';

export interface Finding {
  readonly ok: boolean;
  readonly subject: string;
  readonly detail: string;
}

/** Below this the networks of the house checkpoint and a batch of pictures do not fit beside a small system. */
const NEEDED_MEMORY_BYTES = 1024 ** 3;

/** Enough to time the networks warm, few enough not to wait for. */
const TRIAL_STEPS = 4;

/** Looks at everything that drawing needs, most basic first; stops where nothing further can work. */
export async function* runDoctor(
  options: CheckpointOptions,
  { policy, signal }: CommandContext,
): AsyncGenerator<Finding> {
  yield examineNode(process.versions.node);
  yield examineMemory();
  yield examinePolicy(policy);
  const opened = await openCheckpoint(options);
  yield opened.finding;
  if (opened.checkpoint === undefined) return;
  try {
    yield examineProvider(opened.checkpoint);
    yield await drawOne(opened.checkpoint, signal);
  } finally {
    await opened.checkpoint.release();
  }
}

/** The oldest Node that every dependency runs on; the same as "engines" in package.json. */
const NEEDED_NODE = { major: 20, minor: 19 };

export function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > NEEDED_NODE.major || (major === NEEDED_NODE.major && minor >= NEEDED_NODE.minor);
  const wanted = `${NEEDED_NODE.major}.${NEEDED_NODE.minor}`;
  return { ok, subject: 'Node', detail: ok ? version : `${version}; install ${wanted} or newer` };
}

function examineMemory(): Finding {
  const free = `${gibibytes(freemem())} of ${gibibytes(totalmem())} GiB free, ${availableParallelism()} cores`;
  return { ok: totalmem() >= NEEDED_MEMORY_BYTES, subject: 'memory', detail: free };
}

function gibibytes(bytes: number): string {
  return (bytes / 1024 ** 3).toFixed(1);
}

function examinePolicy(policy: CommandContext['policy']): Finding {
  const subject = 'content policy';
  try {
    return { ok: true, subject, detail: `version ${policy().version.slice(0, 12)}` };
  } catch (error) {
    return { ok: false, subject, detail: messageOf(error) };
  }
}

async function openCheckpoint(
  options: CheckpointOptions,
): Promise<{ finding: Finding; checkpoint?: Checkpoint }> {
  const subject = 'checkpoint';
  try {
    const directory = checkpointDirectory(options.checkpoint);
    const executionProviders = options.provider?.split(',');
    const checkpoint = await loadCheckpoint(directory, { executionProviders });
    const detail = `${checkpoint.id} in ${directory}, every file verified`;
    return { finding: { ok: true, subject, detail }, checkpoint };
  } catch (error) {
    return { finding: { ok: false, subject, detail: messageOf(error) } };
  }
}

function examineProvider({ executionProvider, executionProviderFailures }: Checkpoint): Finding {
  const failed = executionProviderFailures.map((failure) => `${failure.executionProvider} failed`);
  return {
    ok: failed.length === 0,
    subject: 'execution provider',
    detail: [executionProvider, ...failed].join('; '),
  };
}

async function drawOne(checkpoint: Checkpoint, signal: AbortSignal): Promise<Finding> {
  const subject = 'drawing';
  const request = { prompt: 'a red car', seed: 1, imageCount: 1, ...checkpoint.defaults, steps: TRIAL_STEPS };
  try {
    const { timings } = await createTextToImagePipeline(checkpoint).run(request, { signal });
    return {
      ok: true,
      subject,
      detail: `one picture of ${TRIAL_STEPS} steps in ${(timings.totalMs / 1000).toFixed(1)} s`,
    };
  } catch (error) {
    return { ok: false, subject, detail: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
