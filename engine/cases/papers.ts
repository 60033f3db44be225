import type { EntityManager } from '@mikro-orm/postgresql';
import { classOf, type Component } from '../forms/component.ts';
import { pickersIn, type ChoiceView } from '../forms/pickers.ts';
import { valueAt, isRecord } from '../forms/pointer.ts';
import type { FormSchema } from '../forms/schema.ts';
import type { Json, Variables } from '../interpreter/values.ts';
import type { Person, Role } from '../policies/person.ts';
import { answersIn, contentBodies, type AnswerContent } from '../store/contents.ts';
import type { CaseRow } from '../store/sql/case-view.ts';
import type { Choices } from './choices.ts';
import type { CaseContext } from './case-context.ts';
import { formsOfCase, type CaseForms } from './forms-of-case.ts';
import type { KnownForm } from './forms-of-version.ts';
import { elementOf, outcomeName, stepName } from './names.ts';
import { readDirectory } from './who.ts';

/** Units learn what is asked, not who asked, where the requester wanted it so. */
const OUTSIDE: ReadonlySet<Role> = new Set<Role>([
  'unitHandler',
  'unitLeader',
  'jointUnit',
  'governmentOffice',
]);

export const mayKnowRequester = (person: Person, row: CaseRow): boolean =>
  !row.hideFromUnit || person.posts.some(({ role }) => !OUTSIDE.has(role));

interface Written {
  readonly id: string;
  readonly elementId: string;
  readonly contentId: string;
  readonly by: string | null;
  readonly at: number;
  readonly outcome: string | null;
  readonly form: KnownForm;
}

/** What was written down in a case, oldest first: each form as its writer left it. */
export const papersOf = async (
  em: EntityManager,
  row: CaseRow,
  context: CaseContext,
  person: Person,
) => {
  const forms = await formsOfCase(em, row.countyId, row.id);
  const answers = await answersIn(em, row.countyId, row.id);
  const written = [
    ...startPaper(row, context, forms),
    ...taskPapers(row, context, forms),
    ...answers.flatMap((answer) => answerPaper(row, context, forms, answer)),
  ].sort((one, other) => one.at - other.at);
  const bodies = await contentBodies(
    em,
    row.countyId,
    written.map(({ contentId }) => contentId),
  );
  const hidesContact = !mayKnowRequester(person, row);
  const papers = [];
  for (const paper of written) {
    const body = bodies.get(paper.contentId);
    if (!isRecord(body)) continue;
    const schema = hidesContact ? withoutContact(paper.form.schema) : paper.form.schema;
    const values = onlyFieldsOf(schema.components, body);
    papers.push({
      id: paper.id,
      step: stepName(row.elements, paper.elementId),
      by: context.directory.person(paper.by),
      at: paper.at,
      outcome:
        paper.outcome === null ? null : outcomeName(row.elements, paper.elementId, paper.outcome),
      schema,
      values,
      choices: await namesIn(em, row.countyId, schema, values),
    });
  }
  return papers;
};

const startPaper = (row: CaseRow, { plans }: CaseContext, forms: CaseForms): Written[] => {
  const nodes = Object.values(plans.get(row.planHash)?.nodes ?? {});
  const start = nodes.find((node) => node.kind === 'startEvent' && node.form !== undefined);
  const ref = start && (elementOf(row.elements, start.id)?.form ?? null);
  const form = forms(row, ref);
  if (!start || !form || row.contentId === null) return [];
  return [
    {
      id: row.id,
      elementId: start.id,
      contentId: row.contentId,
      by: row.startedBy,
      at: row.openedAt,
      outcome: null,
      form,
    },
  ];
};

const taskPapers = (row: CaseRow, context: CaseContext, forms: CaseForms): Written[] =>
  context.tasksOf(row.id).flatMap((task) => {
    const form = forms(task, task.formRef);
    if (!form || task.contentId === null || task.closedAt === null) return [];
    return [
      {
        id: task.id,
        elementId: task.elementId,
        contentId: task.contentId,
        by: task.completedBy,
        at: task.closedAt,
        outcome: task.outcome,
        form,
      },
    ];
  });

/** The wait it answers says which form it was. */
const answerPaper = (
  row: CaseRow,
  context: CaseContext,
  forms: CaseForms,
  { id, taskId, authorId, createdAt }: AnswerContent,
): Written[] => {
  const wait = context
    .waitsOf(row.id)
    .find(({ instanceId, waitId }) => `${instanceId}~${waitId}` === taskId);
  const ref = wait && elementOf(row.elements, wait.elementId)?.form;
  const form = wait && forms(wait, ref);
  if (!wait || !form) return [];
  return [
    {
      id,
      elementId: wait.elementId,
      contentId: id,
      by: authorId,
      at: createdAt.getTime(),
      outcome: null,
      form,
    },
  ];
};

/** Contact details carry their purpose; who may not know the requester gets a form without them. */
const withoutContact = (schema: FormSchema): FormSchema => ({
  ...schema,
  components: strip(schema.components),
});

const strip = (fields: readonly Component[]): Component[] =>
  fields.flatMap((field): Component[] => {
    if (field.type === 'group' || field.type === 'dynamiclist')
      return [{ ...field, components: strip(field.components) }];
    const isContact = field.properties?.['bh:purpose'] === 'CONTACT';
    const isSensitive =
      field.type !== 'text' && field.type !== 'separator' && classOf(field) === 'sensitive';
    return isContact || isSensitive ? [] : [field];
  });

const onlyFieldsOf = (fields: readonly Component[], values: Variables): Record<string, Json> => {
  const kept: Record<string, Json> = {};
  for (const field of fields) {
    if (field.type === 'text' || field.type === 'separator') continue;
    if (field.key === undefined) {
      if (field.type === 'group') Object.assign(kept, onlyFieldsOf(field.components, values));
      continue;
    }
    const value = values[field.key];
    if (value === undefined) continue;
    if (field.type === 'group')
      kept[field.key] = isRecord(value) ? onlyFieldsOf(field.components, value) : {};
    else if (field.type === 'dynamiclist')
      kept[field.key] = Array.isArray(value)
        ? (value as readonly Json[]).map((one) =>
            isRecord(one) ? onlyFieldsOf(field.components, one) : {},
          )
        : [];
    else kept[field.key] = value;
  }
  return kept;
};

/** Ids of people, units and cases in a paper, with the names they have today. */
const namesIn = async (
  em: EntityManager,
  countyId: string,
  schema: FormSchema,
  values: Variables,
): Promise<Choices> => {
  const pickers = pickersIn(schema.components, '').filter(
    ({ field }) => field.values === undefined,
  );
  const found = pickers.map(({ path }) => ({ path, ids: textsAt(values, path.split('.')) }));
  const directory = await readDirectory(
    em,
    countyId,
    found.flatMap(({ ids }) => ids),
  );
  const choices: Record<string, ChoiceView[]> = {};
  for (const { path, ids } of found)
    choices[path] = ids.flatMap((id): ChoiceView[] => {
      const name = directory.unit(id);
      return name ? [{ value: id, label: name.zh, labelEn: name.en }] : [];
    });
  return choices;
};

const textsAt = (value: Json | undefined, path: readonly string[]): string[] => {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((item) => textsAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === 'string' ? [value] : [];
  return isRecord(value) ? textsAt(valueAt(value, `/${key}`), rest) : [];
};
