import * as z from 'zod/mini';
import { formSchema } from '../../forms/schema.ts';
import { modelProblem } from './problem.ts';
import {
  civilDate,
  identifier,
  instant,
  json,
  names,
  personRef,
  revision,
  uuid,
} from './values.ts';

const sheet = z.record(z.string(), json); // a county's terms or ladders, as in terms.json

const versionSummary = z.strictObject({
  n: z.int(),
  note: z.string(),
  publishedAt: instant,
  publishedBy: z.nullable(personRef),
  active: z.boolean(), // new cases take it
  running: z.int(),
  ended: z.int(),
});
export type VersionSummary = z.infer<typeof versionSummary>;

export const definitionSummary = z.strictObject({
  id: uuid,
  name: names,
  template: z.nullable(identifier),
  draft: z.nullable(
    z.strictObject({ rev: revision, savedAt: instant, savedBy: z.nullable(personRef) }),
  ),
  active: z.nullable(versionSummary),
  versions: z.int(),
  running: z.int(), // of all versions
});
export type DefinitionSummary = z.infer<typeof definitionSummary>;

/** `GET /api/definitions`. */
export const definitionsResponse = z.strictObject({ definitions: z.array(definitionSummary) });
export type DefinitionsResponse = z.infer<typeof definitionsResponse>;

/** `GET /api/definitions/templates`: what ships with the product. */
export const templatesResponse = z.strictObject({
  templates: z.array(
    z.strictObject({
      id: identifier,
      name: names,
      description: names,
      processes: z.array(z.strictObject({ id: identifier, name: names })),
      steps: z.array(names), // the phases in order, for the card
    }),
  ),
});
export type TemplatesResponse = z.infer<typeof templatesResponse>;

/** What an import did to one piece of a file, as the compiler words it. */
const importedChange = z.strictObject({
  type: z.enum(['mapped', 'dropped']),
  elementId: z.nullable(z.string()),
  elementName: z.nullable(z.string()),
  line: z.int(),
  was: z.string(),
  became: z.nullable(z.string()),
  zh: z.string(),
  en: z.string(),
});
const drawingNote = z.strictObject({
  type: z.enum(['drawn', 'undrawn']),
  elementId: z.nullable(z.string()),
  zh: z.string(),
  en: z.string(),
});
const importSummary = z.strictObject({
  fileName: z.string(),
  sha256: z.string(),
  engine: z.nullable(z.enum(['camunda', 'zeebe'])),
  at: instant,
  by: z.nullable(personRef),
  changes: z.int(),
  problems: z.int(), // when it came; what is left says the compiler
});

/** `GET /api/definitions/:id/import`; `…/import/file` is the file as it came. */
export const importResponse = z.strictObject({
  import: importSummary,
  changes: z.array(importedChange),
  drawing: z.array(drawingNote),
  problems: z.array(modelProblem),
  forms: z.array(z.string()),
});
export type ImportResponse = z.infer<typeof importResponse>;

/**
 * `POST /api/definitions`. The BPMN file counts at most 1 MiB; a refused one answers `problems`.
 * A file is its text, or, so that it is kept as it came whatever its encoding, its bytes in base64.
 */
export const createDefinitionBody = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  nameEn: z.string().check(z.maxLength(200)),
  from: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('template'), template: identifier }),
    z.strictObject({
      type: z.literal('import'),
      xml: z.string(),
      encoding: z.optional(z.literal('base64')),
      fileName: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    }),
    z.strictObject({ type: z.literal('copy'), definitionId: uuid }),
  ]),
});
export type CreateDefinitionBody = z.infer<typeof createDefinitionBody>;
export const createDefinitionResponse = z.strictObject({ id: uuid, rev: revision });
export type CreateDefinitionResponse = z.infer<typeof createDefinitionResponse>;

/** A process a call may name in the other procedures of the county, or in earlier states of its own. */
const callable = z.strictObject({
  processId: identifier,
  own: z.boolean(),
  name: names,
  definition: names, // the procedure it belongs to
  versions: z.array(
    z.strictObject({
      n: z.int(),
      hash: identifier,
      tag: z.nullable(z.string()),
      inForce: z.boolean(),
    }),
  ), // newest first
});
export type CallableProcess = z.infer<typeof callable>;

/** Days that differ from Monday to Friday, as the county's cases count them: `Calendar` of the interpreter. */
const calendar = z.strictObject({
  version: z.string(),
  utcOffset: z.int(),
  hours: z.readonly(z.array(z.strictObject({ from: z.int(), to: z.int() }))),
  off: z.readonly(z.array(civilDate)),
  makeup: z.readonly(z.array(civilDate)),
  from: z.exactOptional(civilDate),
  through: civilDate,
});

/**
 * What a county's file is drawn with and checked against: `resourcesOf` of `engine/compiler`; with
 * terms, ladders and calendar as a case would be started with, so that a run can be tried.
 */
export const designResources = z.strictObject({
  forms: z.record(z.string(), formSchema),
  terms: sheet,
  ladders: sheet,
  decisions: z.record(z.string(), json), // tables by name, the newest of the county
  lists: z.record(z.string(), json),
  calendar,
  roles: z.array(z.strictObject({ id: identifier, name: names })),
  /** Whom a task reaches today: a role, a role at a unit, a person. */
  held: z.array(z.string()),
  stations: z.array(z.strictObject({ name: z.string(), deputies: z.int(), enterprises: z.int() })),
  jobTypes: z.array(identifier),
  units: z.array(z.strictObject({ id: identifier, name: names })),
  callables: z.array(callable),
});
export type DesignResources = z.infer<typeof designResources>;

/** A saved run: the scenario JSON of bpmn.md §11, kept as it is. */
export const scenarioFile = z.strictObject({ name: identifier, scenario: json });
export type ScenarioFile = z.infer<typeof scenarioFile>;

/** `GET /api/definitions/:id`. */
export const definitionResponse = z.strictObject({
  definition: definitionSummary,
  draft: z.nullable(
    z.strictObject({
      rev: revision, // send it back as If-Match
      xml: z.string(),
      scenarios: z.array(scenarioFile),
      savedAt: instant,
      savedBy: z.nullable(personRef),
      basedOn: z.nullable(z.int()),
    }),
  ),
  /** Text of the template it came from, whose locks are demanded of it. */
  templateXml: z.nullable(z.string()),
  imported: z.nullable(importSummary), // where the first draft came from
  versions: z.array(versionSummary), // newest first
  resources: designResources,
  mayEdit: z.boolean(),
  mayPublish: z.boolean(),
});
export type DefinitionResponse = z.infer<typeof definitionResponse>;

/** `PUT /api/definitions/:id/draft` with If-Match: the rev that was edited; else 409 `draftChanged`. */
export const saveDraftBody = z.strictObject({
  xml: z.string(),
  scenarios: z.optional(z.array(scenarioFile)),
});
export type SaveDraftBody = z.infer<typeof saveDraftBody>;
export const saveDraftResponse = z.strictObject({ rev: revision, savedAt: instant });
export type SaveDraftResponse = z.infer<typeof saveDraftResponse>;

/** `POST /api/definitions/:id/publish` with If-Match. A refusal is 422 `notPublishable` with `problems`. */
export const publishBody = z.strictObject({
  note: z.string().check(z.minLength(1), z.maxLength(500)),
  acknowledged: z.array(z.string()), // `rule:elementId` of each 需确认 problem
});
export type PublishBody = z.infer<typeof publishBody>;
export const publishResponse = z.strictObject({
  version: z.int(),
  hash: identifier,
  problems: z.array(modelProblem), // warnings that did not stand in the way
  scenarios: z.array(
    z.strictObject({ name: identifier, passed: z.boolean(), difference: z.nullable(z.string()) }),
  ),
  stillRunning: z.int(), // cases that end on earlier versions
});
export type PublishResponse = z.infer<typeof publishResponse>;

/** `GET /api/definitions/:id/versions/:n`: read only. */
export const versionResponse = z.strictObject({
  version: versionSummary,
  xml: z.string(),
  hash: identifier,
  plans: z.array(z.strictObject({ processId: identifier, name: names, hash: identifier })),
  forms: z.record(z.string(), formSchema),
});
export type VersionResponse = z.infer<typeof versionResponse>;
