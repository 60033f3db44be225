import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readModel } from '../../../engine/cli/read-model.ts';
import type { Compilation } from '../../../engine/compiler/compilation.ts';
import { compile } from '../../../engine/compiler/compile.ts';
import type { FormSchema } from '../../../engine/forms/schema.ts';
import type { Json, Variables } from '../../../engine/interpreter/values.ts';

export const TEMPLATES = ['pinggui-four-ticket', 'gangnan-five-step'] as const;
export type TemplateId = (typeof TEMPLATES)[number];

export interface Names {
  readonly zh: string;
  readonly en: string;
}
export interface Meta {
  readonly id: string;
  readonly name: Names;
  readonly steps: readonly (Names & { readonly id: string })[];
  readonly processes: readonly {
    readonly id: string;
    readonly name: Names;
    readonly starts: readonly { readonly event: string; readonly roles?: readonly string[] }[];
  }[];
}

/** A shipped template as the product reads it. */
export interface Template {
  readonly id: TemplateId;
  readonly xml: string;
  readonly model: Compilation;
  readonly parameters: Variables;
  readonly forms: Readonly<Record<string, FormSchema>>;
  readonly scenarios: readonly { readonly name: string; readonly json: Json }[];
  readonly meta: Meta;
}

const ROOT = join(import.meta.dirname, '../../../engine/templates');
const JOB_TYPES = [
  ...['notify', 'collectIssues', 'freezeProblemList', 'mergeInto', 'createReferral'],
  ...['assignNumber', 'extendTerm', 'issueLetter'],
];
export const ROLES = [
  ...['requester', 'unionGridOfficer', 'leadDeputy', 'coSigner', 'liaisonOfficer', 'stationHead'],
  ...['streetCongressWorkCommittee', 'deputyAffairsCommittee', 'counterpartCommittee'],
  ...['councilOfChairpersons', 'governmentOffice', 'unitHandler', 'unitLeader', 'jointUnit'],
  ...['processAdministrator', 'auditor', 'public', 'systemAdministrator', 'securityAdministrator'],
];
/** Where the example lists live, so that principals have a scope. */
const EXAMPLE_CASE = {
  kind: 'ISSUE',
  station: 'station-1',
  street: 'street-1',
  county: 'county-1',
};

export const loadTemplate = async (id: TemplateId): Promise<Template> => {
  const folder = join(ROOT, id);
  const { bytes, resources, parameters } = readModel(join(folder, 'process.bpmn'));
  const model = await compile(bytes, {
    profile: 'deploy',
    file: id,
    resources: { ...resources, jobTypes: JOB_TYPES, roles: ROLES },
  });
  return {
    id,
    xml: new TextDecoder().decode(bytes),
    model,
    parameters: { ...parameters, case: EXAMPLE_CASE },
    forms: Object.fromEntries(
      jsonFiles(join(folder, 'forms')).map(({ name, json }) => [name, json]),
    ) as unknown as Record<string, FormSchema>,
    scenarios: jsonFiles(join(folder, 'scenarios')),
    meta: JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')) as Meta,
  };
};

const jsonFiles = (folder: string): { name: string; json: Json }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: basename(file, '.json'),
      json: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json,
    }));
