import { answered } from '../../answer.ts';
import type { createCreateDefinition } from '../../definitions/create-definition.ts';
import type { createDeployDefinition } from '../../definitions/deploy-definition.ts';
import type { createReadDefinitions } from '../../definitions/read-definitions.ts';
import type { createReadImport } from '../../definitions/read-import.ts';
import type { createSaveDraft } from '../../definitions/save-draft.ts';
import { calledBody, calledResponse } from '../contract/called.ts';
import {
  createDefinitionBody,
  createDefinitionResponse,
  definitionResponse,
  definitionsResponse,
  importResponse,
  publishBody,
  publishResponse,
  saveDraftBody,
  saveDraftResponse,
  templatesResponse,
  versionResponse,
} from '../contract/definition.ts';
import { doerOf } from '../doer.ts';
import type { Serve } from '../endpoint.ts';
import { definitionGuard, designer } from '../guards.ts';
import { revisionOf } from '../same-origin.ts';

export interface DefinitionUseCases {
  readonly definitions: ReturnType<typeof createReadDefinitions>;
  readonly createDefinition: ReturnType<typeof createCreateDefinition>;
  readonly imports: ReturnType<typeof createReadImport>;
  readonly saveDraft: ReturnType<typeof createSaveDraft>;
  readonly deployDefinition: ReturnType<typeof createDeployDefinition>;
}

export const definitionRoutes = (serve: Serve, cases: DefinitionUseCases): void => {
  const { definitions } = cases;

  serve({
    method: 'get',
    path: '/definitions',
    guard: designer('view'),
    answer: definitionsResponse,
    handle: async ({ signedIn }) =>
      answered({ definitions: await definitions.list(signedIn.person) }),
  });

  serve({
    method: 'get',
    path: '/definitions/templates',
    guard: designer('view'),
    answer: templatesResponse,
    handle: async () => answered({ templates: await definitions.templates() }),
  });

  serve({
    method: 'post',
    path: '/definitions',
    guard: designer('create'),
    limit: 'publish',
    body: createDefinitionBody,
    answer: createDefinitionResponse,
    handle: (call) => cases.createDefinition(doerOf(call), { ...call.body, key: call.key }),
    status: () => 201,
  });
  oneDefinition(serve, cases);
  whereItCameFrom(serve, cases);
};

/** One procedure: its draft and its versions. */
const oneDefinition = (serve: Serve, cases: DefinitionUseCases): void => {
  const { definitions } = cases;

  serve({
    method: 'get',
    path: '/definitions/:id',
    guard: definitionGuard(definitions.find, 'view'),
    answer: definitionResponse,
    handle: ({ signedIn, object }) => definitions.read(signedIn.person, object.id),
  });

  serve({
    method: 'put',
    path: '/definitions/:id/draft',
    guard: definitionGuard(definitions.find, 'edit'),
    body: saveDraftBody,
    answer: saveDraftResponse,
    handle: (call) =>
      cases.saveDraft(doerOf(call), {
        definitionId: call.object.id,
        rev: revisionOf(call.request),
        ...call.body,
      }),
  });

  serve({
    method: 'post',
    path: '/definitions/:id/publish',
    guard: definitionGuard(definitions.find, 'publish'),
    limit: 'publish',
    body: publishBody,
    answer: publishResponse,
    handle: (call) =>
      cases.deployDefinition(doerOf(call), {
        definitionId: call.object.id,
        rev: revisionOf(call.request),
        ...call.body,
      }),
  });

  serve({
    method: 'post',
    path: '/definitions/:id/called',
    guard: definitionGuard(definitions.find, 'view'),
    limit: 'dryRun',
    body: calledBody,
    answer: calledResponse,
    handle: ({ signedIn, object, body }) =>
      definitions.called(signedIn.person, { definitionId: object.id, ...body }),
  });

  serve({
    method: 'get',
    path: '/definitions/:id/versions/:n',
    guard: definitionGuard(definitions.find, 'view'),
    answer: versionResponse,
    handle: ({ signedIn, object, params }) =>
      definitions.version(signedIn.person, object.id, Number(params['n'])),
  });
};

/** A draft that was imported: what was done to it, and the file as it came. */
const whereItCameFrom = (serve: Serve, { definitions, imports }: DefinitionUseCases): void => {
  serve({
    method: 'get',
    path: '/definitions/:id/import',
    guard: definitionGuard(definitions.find, 'view'),
    answer: importResponse,
    handle: ({ signedIn, object }) => imports.read(signedIn.person, object.id),
  });

  serve({
    method: 'get',
    path: '/definitions/:id/import/file',
    guard: definitionGuard(definitions.find, 'view'),
    answer: null,
    handle: async ({ signedIn, object, response }) => {
      const file = await imports.file(signedIn.person, object.id);
      if (!file.ok) return file;
      response
        .attachment(file.value.name)
        .type('application/octet-stream')
        .set('Content-Security-Policy', 'sandbox')
        .send(file.value.bytes);
      return answered(null);
    },
  });
};
