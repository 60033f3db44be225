import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act, Begin } from '../../../../designer/modeler/simulation/act.ts';
import { rehearse, type Ground } from '../../../../designer/modeler/simulation/rehearse.ts';
import { sightOf, type Sight } from '../../../../designer/modeler/simulation/sight.ts';
import type { Waiting } from '../../../../designer/modeler/simulation/waiting.ts';
import { nationalCalendar } from '../../../../engine/calendars/national-calendar.ts';
import { compile } from '../../../../engine/compiler/compile.ts';
import { createEvaluate } from '../../../../engine/feel/evaluate.ts';
import { formSchema, type FormSchema } from '../../../../engine/forms/schema.ts';
import type { Variables } from '../../../../engine/interpreter/values.ts';

export const MONDAY = Date.parse('2026-03-02T09:00:00+08:00');

/** What a run is tried with: a drawing, and papers of a county where the test needs some. */
export const groundOf = async (xml: string, papers: Partial<Ground> = {}): Promise<Ground> => {
  const model = await compile(xml, { profile: 'deploy', soundness: 'skip' });
  if (!model.valid)
    throw new Error(
      `Expected a valid drawing, but: ${model.problems.map(({ en }) => en).join('\n')}`,
    );
  return {
    model,
    evaluate: createEvaluate(),
    calendar: nationalCalendar(),
    parameters: { terms: {}, ladders: {}, lists: {} },
    forms: {},
    units: [],
    called: [],
    ...papers,
  };
};

/** A template as a county gets it. */
export const templateGround = (name: string): Promise<Ground> => {
  const folder = join(import.meta.dirname, '../../../../engine/templates', name);
  const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Variables;
  const forms: Record<string, FormSchema> = {};
  for (const file of readdirSync(join(folder, 'forms')))
    forms[file.replace('.json', '')] = formSchema.parse(json(join('forms', file)));
  return groundOf(readFileSync(join(folder, 'process.bpmn'), 'utf8'), {
    parameters: {
      terms: json('terms.json'),
      ladders: json('ladders.json'),
      lists: json('lists.json'),
    },
    forms,
  });
};

export const begin = (processId: string, given: Partial<Begin> = {}): Begin => ({
  type: 'begin',
  at: MONDAY,
  processId,
  way: { type: 'none', elementId: null, name: null },
  values: {},
  ...given,
});

/** A run told as the page tells it: each act is chosen from what is seen before it. */
export const createTrial = (ground: Ground, first: Begin) => {
  const acts: [Begin, ...Act[]] = [first];
  const played = () => rehearse(ground, acts);
  const sight = (): Sight => sightOf(played().rehearsal);
  const open = (elementId: string): Waiting => {
    const found = sight().waiting.find((one) => one.elementId === elementId);
    if (!found) throw new Error(`Expected "${elementId}" to wait, but it does not`);
    return found;
  };
  const trial = {
    acts,
    played,
    sight,
    open,
    do: (act: Act) => (acts.push(act), trial),
    complete: (elementId: string, values: Variables = {}, outcome: string | null = null) => {
      const { instanceId, waitId } = open(elementId);
      return trial.do({ type: 'complete', instanceId, waitId, values, outcome, as: null });
    },
    back: () => (acts.pop(), trial),
  };
  return trial;
};
