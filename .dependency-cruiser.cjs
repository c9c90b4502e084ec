/**
 * Who may import whom: the tables of docs/architecture.md as rules. `npm run check` applies them, and
 * test/architecture/boundaries.spec.ts proves that each one catches what it is there for.
 * Paths are relative to the folder that is checked; `$1` stands for the first group of the rule's `from.path`.
 */

const SPEC = '\\.(spec|int-spec|e2e-spec|browser-spec)\\.tsx?$';
const TEST_CODE = [SPEC, '/testing/', '/bench/', '^test/', '\\.fixture\\.ts$'];

/** Their own code runs in a browser or is a test; everything else is a Node program that gets installed. */
const SERVER_CODE = '^(apps/(api|worker|cli)/|libs/(?!browser/))';

/** Written by the GraphQL code generator, which brings a package of types along. */
const GENERATED = '^apps/(web|admin)/src/generated/';

const npm = (names) => `node_modules/(${names.join('|')})(/|$)`;

const NEST = '@nestjs/[^/]+';
const SERVER_PACKAGES = [
  NEST,
  'typeorm',
  'pg',
  'bullmq',
  'ioredis',
  'unleash-client',
  'nodemailer',
  'express',
];
const GRAPHQL_PACKAGES = ['graphql', 'graphql-ws', '@nestjs/graphql', '@nestjs/apollo', '@apollo/server'];
const INFERENCE_PACKAGES = ['onnxruntime-node', 'onnxruntime-common'];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
/** The folder `words` and the two files behind its door. */
const WORD_READING =
  '^libs/pipeline/src/(words/|tokenizer/(word-tokenizer|known-words|scene-grammar|phrase-finder)\\.ts$)';

module.exports = {
  forbidden: [
    forbid('no-cycles', 'Nothing imports itself over a detour, types included.', {}, { circular: true }),
    forbid(
      'no-missing-files',
      'Every import leads somewhere.',
      { pathNot: GENERATED },
      { couldNotResolve: true },
    ),

    forbid(
      'libs-never-import-apps',
      'Libraries do not know who uses them.',
      { path: '^libs/' },
      { path: '^apps/' },
    ),
    forbid(
      'apps-never-import-each-other',
      'What two apps share belongs into a library.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'libs-by-their-front-door',
      'From outside, a library is its index. Tests may also take its testing folder, and api the request, image and words folders.',
      { path: '^(?:apps|libs)/([^/]+)/', pathNot: TEST_CODE },
      {
        path: '^libs/',
        pathNot: [
          '^libs/$1/',
          '^libs/[^/]+/src/index\\.ts$',
          '^libs/pipeline/src/(request|image|words)/index\\.ts$',
        ],
      },
    ),

    forbid(
      'policy-imports-nothing',
      'The content policy is pure: no packages, no Node, no other library.',
      { path: '^libs/policy/', pathNot: TEST_CODE },
      { pathNot: '^libs/policy/' },
    ),
    forbid(
      'rollout-imports-nothing',
      'Staged access is pure: no packages, no Node, no other library.',
      { path: '^libs/rollout/', pathNot: TEST_CODE },
      { pathNot: '^libs/rollout/' },
    ),
    forbid(
      'pipeline-knows-no-server',
      'The pipeline turns words into pixels and knows neither servers nor policy.',
      { path: '^libs/pipeline/' },
      { path: [npm(SERVER_PACKAGES), '^libs/(policy|platform|rollout)/'] },
    ),
    forbid(
      'onnxruntime-only-in-runtime',
      'One folder knows the inference engine, so that it can be replaced.',
      { pathNot: '^libs/pipeline/src/runtime/' },
      { path: npm(INFERENCE_PACKAGES) },
    ),
    forbid(
      'sharp-only-in-image',
      'One folder knows the image library.',
      { path: SERVER_CODE, pathNot: ['^libs/pipeline/src/image/', ...TEST_CODE] },
      { path: npm(['sharp']) },
    ),
    forbid(
      'request-stands-alone',
      'The api checks requests with this folder and must not load the pipeline with it.',
      { path: '^libs/pipeline/src/request/', pathNot: TEST_CODE },
      { pathNot: '^libs/pipeline/src/request/' },
    ),
    forbid(
      'image-stands-alone',
      'The api decodes uploads with this folder and must not load inference with it.',
      { path: '^libs/pipeline/src/image/', pathNot: TEST_CODE },
      { path: '^libs/pipeline/', pathNot: '^libs/pipeline/src/(image|request)/' },
    ),
    forbid(
      'words-stand-alone',
      'The api reads prompts with this folder and must not load inference with it.',
      { path: '^libs/pipeline/src/words/', pathNot: TEST_CODE },
      { path: '^libs/pipeline/', pathNot: WORD_READING, reachable: true },
    ),
    forbid(
      'schedulers-know-no-stage',
      'A sampler is arithmetic: tensors in, tensors out.',
      { path: '^libs/pipeline/src/schedulers/', pathNot: TEST_CODE },
      { path: '^libs/pipeline/', pathNot: '^libs/pipeline/src/(schedulers/|tensor/|errors\\.ts$)' },
    ),
    forbid(
      'nothing-imports-pipelines',
      'Pipelines put stages together; a stage that needs one is a pipeline itself.',
      { path: '^libs/pipeline/', pathNot: ['^libs/pipeline/src/(pipelines/|index\\.ts$)', ...TEST_CODE] },
      { path: '^libs/pipeline/src/pipelines/' },
    ),
    forbid(
      'platform-knows-no-graphql-and-no-pipeline',
      'Of the pipeline the platform may know the shape of a request; GraphQL is a matter of the api.',
      { path: '^libs/platform/' },
      {
        path: [npm(GRAPHQL_PACKAGES), '^libs/pipeline/'],
        pathNot: '^libs/pipeline/src/request/',
      },
    ),

    forbid(
      'api-never-reaches-the-pipeline',
      'The api must start without inference, whatever stands between it and the pipeline.',
      { path: '^apps/api/', pathNot: TEST_CODE },
      {
        path: '^libs/pipeline/',
        pathNot: ['^libs/pipeline/src/(request|image)/', WORD_READING],
        reachable: true,
      },
    ),
    forbid(
      'worker-knows-no-graphql',
      'The worker talks to the queue and the database.',
      { path: '^apps/worker/' },
      { path: npm(GRAPHQL_PACKAGES) },
    ),
    forbid(
      'cli-needs-no-server',
      'The command line runs pipeline and policy without a database.',
      { path: '^apps/cli/' },
      { path: ['^libs/(platform|rollout)/', npm(SERVER_PACKAGES)] },
    ),
    forbid(
      'browser-code-takes-only-the-schema',
      'The GraphQL schema is the only contract between the web pages and the server; what both pages need is in libs/browser.',
      { path: '^apps/(web|admin)/src/' },
      { path: '^libs/', pathNot: '^libs/browser/src/index\\.ts$' },
    ),
    forbid(
      'browser-library-knows-react-alone',
      'It is fetched with every page, and knows neither the server nor one of the pages.',
      { path: '^libs/browser/', pathNot: TEST_CODE },
      { pathNot: ['^libs/browser/', npm(['react', '@types/react'])] },
    ),
    forbid(
      'servers-have-no-browser',
      'What is for pages is not installed where servers run.',
      { path: SERVER_CODE },
      { path: '^libs/browser/' },
    ),
    forbid(
      'browser-code-has-no-node',
      'A browser has no Node built-ins.',
      { path: '^(apps/(web|admin)|libs/browser)/src/', pathNot: TEST_CODE },
      { dependencyTypes: ['core'] },
    ),

    forbid(
      'no-test-code-in-the-product',
      'Factories and fakes stay out of what is shipped.',
      { path: '^(apps|libs)/', pathNot: TEST_CODE },
      { path: TEST_CODE, pathNot: 'node_modules' },
    ),
    forbid(
      'no-development-packages-in-the-product',
      'What a server needs at run time is a dependency, or it is missing where it is installed.',
      { path: SERVER_CODE, pathNot: TEST_CODE },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'no-unlisted-packages',
      'A package that only another one depends on may be gone with its next version.',
      { path: '^(apps|libs|test)/', pathNot: GENERATED },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules)/' },
    // Without this, imports of types alone would be invisible.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
