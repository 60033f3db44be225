import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import type { Json } from '../../../engine/interpreter/values.ts';
import { parseScenario } from '../../../engine/simulator/parse-scenario.ts';
import {
  simulateFile,
  startFaults,
  type Simulated,
} from '../../../engine/simulator/simulate-file.ts';
import { loadTemplate, TEMPLATES, type Template } from './load-template.ts';

const calendar = nationalCalendar();
const evaluate = createEvaluate();

const simulated = ({ model, parameters }: Template, json: Json): Simulated => {
  const parsed = parseScenario(json, calendar.utcOffset);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  expect(startFaults(model, parsed.scenario)).toEqual([]);
  return simulateFile({ model, scenario: parsed.scenario, evaluate, calendar, parameters });
};

const templates = await Promise.all(TEMPLATES.map(loadTemplate));

describe.each(templates)('$id', (template) => {
  const taken = new Set<string>();

  it.each(template.scenarios)('$name runs as it expects', ({ json }) => {
    const { trace, differences } = simulated(template, json);
    for (const { type, elementId } of trace) if (type === 'sequenceFlowTaken') taken.add(elementId);
    expect(differences).toEqual([]);
    expect(trace.filter(({ type }) => type === 'incidentRaised')).toEqual([]);
  });

  it('together they take every sequence flow', () => {
    const flows = template.model.plans.flatMap((plan) => Object.keys(plan.flows));
    expect(flows.filter((flow) => !taken.has(flow))).toEqual([]);
  });

  it('each says what it expects', () => {
    for (const { name, json } of template.scenarios) {
      const { expect: expected } = json as { expect?: { visited?: string[] } };
      expect(expected?.visited?.length, name).toBeGreaterThan(0);
    }
  });
});
