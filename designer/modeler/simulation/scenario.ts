import { finishedOf } from '../../../engine/simulator/finished.ts';
import { parseScenario } from '../../../engine/simulator/parse-scenario.ts';
import { simulateFile, startFaults } from '../../../engine/simulator/simulate-file.ts';
import type { ElementId } from '../../../engine/interpreter/plan.ts';
import type { Json } from '../../../engine/interpreter/values.ts';
import { lastDayBefore } from '../../../engine/time/civil-date.ts';
import { formatInstant } from '../../../engine/time/instant.ts';
import type { Begin } from './act.ts';
import type { Ground, Rehearsal } from './rehearse.ts';

/** The first thing in which a run of a scenario differs from what it expects; null: in nothing. */
export const firstDifference = (ground: Ground, json: Json): string | null => {
  const parsed = parseScenario(json, ground.calendar.utcOffset);
  if (!parsed.ok) return parsed.faults[0] ?? '';
  const [fault] = startFaults(ground.model, parsed.scenario);
  if (fault !== undefined) return fault;
  return simulateFile({ ...ground, scenario: parsed.scenario }).differences[0] ?? null;
};

/**
 * A run as a saved scenario that expects what came of it. null: it did what no scenario says, or
 * is another run when it is told that way.
 */
export const scenarioOf = (rehearsal: Rehearsal, begin: Begin): Json | null => {
  const { record, ground } = rehearsal;
  if (!record.isTellable) return null;
  const scenario = told(rehearsal, begin);
  return firstDifference(ground, scenario) === null ? scenario : null;
};

const told = (rehearsal: Rehearsal, begin: Begin): Json => {
  const { at, processId, way, values, choices } = begin;
  const { simulator, record, people, ground } = rehearsal;
  const { utcOffset } = ground.calendar;
  return {
    start: {
      at: formatInstant(at, utcOffset),
      processId,
      ...(way.elementId === null ? {} : { startEvent: way.elementId }),
      variables: rehearsal.startVariables ?? values,
    },
    ...(choices ? { choices, order: record.order } : {}),
    answers: answersOf(rehearsal),
    defaultAnswer: null,
    stimuli: record.stimuli.map((one) => ({ at: formatInstant(one.at, utcOffset), ...one.what })),
    people: Object.fromEntries(people),
    until: duration(simulator.now - at),
    expect: expectation(rehearsal),
  };
};

const NEVER = 'P99Y'; // later than any run goes: who did not answer does not answer

const answersOf = ({ record }: Rehearsal): Json => {
  const { asked, answers } = record;
  const byElement = Map.groupBy(asked, ([, { elementId }]) => elementId);
  return Object.fromEntries(
    [...byElement]
      .filter(([, all]) => all.some(([key]) => answers.has(key)))
      .map(([elementId, all]): [ElementId, Json] => [
        elementId,
        all.map(([key, { at }]) => {
          const given = answers.get(key);
          return given
            ? { after: duration(given.at - at), ...given.answer }
            : { after: NEVER, complete: {} };
        }),
      ]),
  );
};

const expectation = ({ simulator, ground }: Rehearsal): Json => {
  const { instances, trace, dues, isAborted } = simulator;
  const [first] = instances;
  const visited = trace.flatMap(({ type, elementId, elementType }) =>
    type === 'elementActivated' && elementType !== 'process' ? [elementId] : [],
  );
  return {
    ...(first ? { status: finishedOf(first, instances, isAborted).status } : {}),
    visited: [...new Set(visited)],
    due: Object.fromEntries(
      [...dues].map(([id, due]) => [id, lastDayBefore(due, ground.calendar.utcOffset)]),
    ),
  };
};

const duration = (ms: number): string => `PT${ms / 1_000}S`;
