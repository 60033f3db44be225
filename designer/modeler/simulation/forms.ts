import { createEvaluateField } from '../../../engine/forms/evaluate-field.ts';
import { listedChoices, pickersIn, type ChoiceView } from '../../../engine/forms/pickers.ts';
import { isRecord } from '../../../engine/forms/pointer.ts';
import {
  accessTable,
  defaultValues,
  knownValues,
  shownValues,
  visibleSchema,
} from '../../../engine/forms/prepare.ts';
import { NO_LIMITS, type Rights } from '../../../engine/forms/rights.ts';
import type { FormSchema } from '../../../engine/forms/schema.ts';
import type { PreparedForm } from '../../../engine/http/contract/form.ts';
import type { ElementId } from '../../../engine/interpreter/plan.ts';
import type { Wait } from '../../../engine/interpreter/state.ts';
import type { Instant, Json, Variables } from '../../../engine/interpreter/values.ts';
import { visibleVariables } from '../../../engine/interpreter/variables.ts';
import type { SimulatedInstance } from '../../../engine/simulator/world.ts';
import { drawnAs } from './drawn-as.ts';
import type { Ground, Rehearsal } from './rehearse.ts';

/** The form of an open task as the person at it would get it; null: the step has none. */
export const taskForm = (
  { ground, simulator, contents }: Rehearsal,
  { plan, state }: SimulatedInstance,
  wait: Wait & { readonly kind: 'userTask' },
): PreparedForm | null => {
  const { elements, forms } = drawnAs(ground, plan);
  const ref = wait.task.form?.ref;
  const schema = ref === undefined ? undefined : forms[ref];
  if (ref === undefined || !schema) return null;
  const rights = elements[wait.elementId]?.access ?? NO_LIMITS;
  const data = visibleVariables(state, wait.tokenId);
  return prepared(ground, { ref, schema, rights, data, contents, now: simulator.now });
};

/** The form a process begins with, empty. */
export const startForm = (
  ground: Ground,
  elementId: ElementId,
  now: Instant,
): PreparedForm | null => {
  const element = ground.model.elements[elementId];
  const ref = element?.form;
  const schema = ref === undefined ? undefined : ground.forms[ref];
  if (ref === undefined || !schema) return null;
  const rights = element?.access ?? NO_LIMITS;
  const data = ground.parameters;
  return prepared(ground, { ref, schema, rights, data, contents: new Map(), now });
};

interface Filling {
  readonly ref: string;
  readonly schema: FormSchema;
  readonly rights: Rights;
  readonly data: Variables;
  readonly contents: ReadonlyMap<string, Json>;
  readonly now: Instant;
}

const prepared = (
  ground: Ground,
  { ref, schema, rights, data, contents, now }: Filling,
): PreparedForm => {
  const known = knownValues(schema, data, contents);
  const visible = visibleSchema(schema, rights);
  return {
    ref,
    hash: ref,
    schema: visible,
    rights: accessTable(schema, rights),
    values: mutable({
      ...defaultValues(visible.components),
      ...shownValues(schema, rights, known),
    }),
    choices: choicesOf(ground, schema, { ...data, ...known }, now),
  };
};

/** What the pickers offer: what expressions list, units of the county, people made up for trials. */
const choicesOf = (
  { evaluate, calendar, parameters, units }: Ground,
  schema: FormSchema,
  data: Variables,
  now: Instant,
): PreparedForm['choices'] => {
  const field = createEvaluateField(evaluate, now, calendar);
  const choices: PreparedForm['choices'] = {};
  for (const { field: picker, path } of pickersIn(schema.components, '')) {
    const widget = picker.properties?.['bh:widget'];
    if (picker.valuesExpression !== undefined)
      choices[path] = listedChoices(field(picker.valuesExpression, data));
    else if (widget === 'unit') choices[path] = [...units];
    else if (widget === 'person' || widget === 'deputy' || widget === 'case')
      choices[path] = madeUp(parameters['lists'] ?? {});
  }
  return choices;
};

/** Everybody the example lists name, once. */
const madeUp = (lists: Json): ChoiceView[] => {
  const named = new Set<string>();
  for (const list of isRecord(lists) ? Object.values(lists) : [])
    for (const one of Array.isArray(list) ? (list as readonly Json[]) : []) {
      const id = isRecord(one) ? one['person'] : one;
      if (typeof id === 'string') named.add(id);
    }
  return [...named].map((id) => ({ value: id, label: id, labelEn: id }));
};

const mutable = (values: Variables): PreparedForm['values'] =>
  structuredClone(values) as PreparedForm['values'];
