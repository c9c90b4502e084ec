import { beforeAll, describe, expect, it } from '@jest/globals';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  getNamedType,
} from 'graphql';
import { PERMISSION_METADATA, type Permission } from '../../../apps/api/src/auth/permission.js';
import { RESOLVERS } from '../../../apps/api/src/graphql/resolvers.js';
import { buildSchemaText, schemaText } from '../../../apps/api/src/graphql/schema-text.js';
import { type Person, signedIn } from './support/people.js';
import { useTestApi } from './support/test-api.js';

const SCHEMA_FILE = 'apps/api/src/schema.graphql';
const api = useTestApi();

type Audience = 'everybody' | 'signed in' | 'moderators' | 'operators';

/** Who may call what. A field that is not here fails the tests, and so does one that is here and not in the schema. */
const AUDIENCES: Readonly<Record<string, Audience>> = {
  viewer: 'everybody',
  serviceStatus: 'everybody',
  contentPolicy: 'everybody',
  checkpoint: 'everybody',
  promptReading: 'signed in',
  joinWaitlist: 'everybody',
  requestSignInLink: 'everybody',
  redeemSignInLink: 'everybody',
  signOut: 'everybody',
  generation: 'signed in',
  generations: 'signed in',
  createGeneration: 'signed in',
  cancelGeneration: 'signed in',
  editImage: 'signed in',
  interpolateImages: 'signed in',
  outpaintImage: 'signed in',
  upscaleImage: 'signed in',
  varyImage: 'signed in',
  generationEvents: 'signed in',
  reviewCases: 'moderators',
  reviewCase: 'moderators',
  decideReviewCase: 'moderators',
  escalateReviewCase: 'moderators',
  reviewQueueChanged: 'moderators',
  policyVersions: 'moderators',
  policyVersion: 'moderators',
  testPolicy: 'moderators',
  policyDiff: 'moderators',
  policyChanges: 'moderators',
  policyRuleOverlap: 'moderators',
  policyBackTest: 'operators',
  policyShadowStatistics: 'operators',
  hashBanks: 'operators',
  hashBank: 'operators',
  createHashBank: 'operators',
  setHashBankEnabled: 'operators',
  addHashBankEntry: 'operators',
  removeHashBankEntry: 'operators',
  createPolicyDraft: 'operators',
  takePolicyStep: 'operators',
  discardPolicyDraft: 'operators',
  waitlistEntries: 'operators',
  waitlistEntry: 'operators',
  users: 'operators',
  user: 'operators',
  featureFlags: 'operators',
  mailMessages: 'operators',
  mailMessage: 'operators',
  operatorEvents: 'operators',
  workers: 'operators',
  admitWaitlistEntry: 'operators',
  declineWaitlistEntry: 'operators',
  setUserAccessStage: 'operators',
  setUserRole: 'operators',
  suspendUser: 'operators',
  reinstateUser: 'operators',
  setFeatureFlag: 'operators',
};

const schema: GraphQLSchema = buildSchema(await readFile(SCHEMA_FILE, 'utf8'));
const rootFields = (['query', 'mutation', 'subscription'] as const).flatMap((operation) => {
  const type = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }[operation];
  return Object.values(type?.getFields() ?? {}).map((field) => ({ operation, field }));
});
const callable = rootFields.filter(
  ({ operation, field }) => operation !== 'subscription' && field.name !== 'signOut',
);

/** A call with made-up arguments: enough to get past the parser and to the guard. */
function callOf(operation: string, field: GraphQLField<unknown, unknown>): string {
  const args = field.args.filter((argument) => isNonNullType(argument.type)).map(argumentText);
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${operation} { ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selection} }`;
}

const argumentText = ({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>) =>
  `${name}: ${valueText(type)}`;

function valueText(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueText(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return `{ ${Object.values(type.getFields())
      .filter((field) => isNonNullType(field.type))
      .map(argumentText)
      .join(', ')} }`;
  return { Int: '1', Float: '1', Boolean: 'false' }[type.name] ?? '"x"';
}

describe('the schema', () => {
  it('is committed as the resolvers make it', async () => {
    await expect(readFile(SCHEMA_FILE, 'utf8')).resolves.toBe(await buildSchemaText());
  });

  it('is the one that is served', async () => {
    const served = api.app.get(GraphQLSchemaHost, { strict: false }).schema;
    await expect(readFile(SCHEMA_FILE, 'utf8')).resolves.toBe(schemaText(served));
  });

  it('has an audience for every field, and no audience without a field', () => {
    expect(rootFields.map(({ field }) => field.name).sort()).toEqual(Object.keys(AUDIENCES).sort());
  });
});

describe('every handler', () => {
  const reflector = new Reflector();
  const permissionOf = (prototype: object, method: string) =>
    reflector.get<Permission | undefined>(PERMISSION_METADATA, Reflect.get(prototype, method));
  const scanner = new MetadataScanner();

  it('of the schema states its permission', () => {
    const roots = RESOLVERS.flatMap(({ prototype }) =>
      scanner
        .getAllMethodNames(prototype)
        .filter((method) =>
          ['Query', 'Mutation', 'Subscription'].includes(
            Reflect.getMetadata('graphql:resolver_type', prototype[method]),
          ),
        )
        .map((method) => ({ method, permission: permissionOf(prototype, method) })),
    );
    expect(roots).toHaveLength(rootFields.length);
    expect(roots.filter(({ permission }) => permission === undefined)).toEqual([]);
  });

  it('of a route states its permission', () => {
    const controllers = [...api.app.get(ModulesContainer).values()].flatMap((module) => [
      ...module.controllers.values(),
    ]);
    const routes = controllers.flatMap(({ metatype }) => {
      const prototype: object = metatype?.prototype;
      return scanner
        .getAllMethodNames(prototype)
        .filter((method) => Reflect.hasMetadata('path', Reflect.get(prototype, method)))
        .map((method) => ({ method, permission: permissionOf(prototype, method) }));
    });
    expect(routes.length).toBeGreaterThan(5);
    expect(routes.filter(({ permission }) => permission === undefined)).toEqual([]);
  });
});

describe('the audience of', () => {
  const people: Partial<Record<'member' | 'moderator' | 'operator' | 'suspended', Person>> = {};
  beforeAll(async () => {
    people.member = await signedIn(api);
    people.moderator = await signedIn(api, { role: 'moderator' });
    people.operator = await signedIn(api, { role: 'operator' });
    people.suspended = await signedIn(api, { role: 'operator', suspendedAt: new Date() });
  });

  const EXPECTED: Readonly<Record<Audience, readonly (string | null)[]>> = {
    everybody: [null, null, null, null, null],
    'signed in': ['UNAUTHENTICATED', null, null, null, null],
    moderators: ['UNAUTHENTICATED', 'FORBIDDEN', null, null, 'FORBIDDEN'],
    operators: ['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', null, 'FORBIDDEN'],
  };

  it.each(callable.map(({ operation, field }) => [field.name, operation, field] as const))(
    '%s is kept for visitors, members, moderators, operators and suspended operators',
    async (name, operation, field) => {
      await api.dataSource.query('DELETE FROM rate_limits');
      const clients = [api.client(), ...Object.values(people).map(({ client }) => client)];
      const codes = [];
      for (const client of clients) {
        const code = await client.errorCode(callOf(operation, field));
        // Past the guard, made-up arguments may be refused: that is not what is asked here.
        codes.push(code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? code : null);
      }
      expect(codes).toEqual(EXPECTED[AUDIENCES[name]!]);
    },
  );
});
