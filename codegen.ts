import type { CodegenConfig } from '@graphql-codegen/cli';

/** One client per app: typed documents from the committed schema. The generated folders are committed and drift-checked. */
const clientOf = (app: 'web' | 'admin') => ({
  documents: [`apps/${app}/src/**/*.{ts,tsx}`, `!apps/${app}/src/generated/**`],
  preset: 'client' as const,
  presetConfig: { fragmentMasking: false },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    documentMode: 'string' as const,
    scalars: { ID: 'string', DateTime: 'string' },
  },
});

const config: CodegenConfig = {
  schema: 'apps/api/src/schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    'apps/web/src/generated/': clientOf('web'),
    'apps/admin/src/generated/': clientOf('admin'),
  },
};

// NOTE: the codegen command line loads its configuration from the default export.
export default config;
