import type { DecisionFault } from '../compiler/decisions.ts';
import type { Problem } from '../compiler/problems.ts';
import type { Json } from '../interpreter/values.ts';
import type { SheetFault } from '../time/sheets/sheet-fault.ts';
import type { Refusal } from '../operations/operation.ts';

export const presentProblem = (problem: Problem) => ({
  severity: problem.severity,
  publish: problem.publish ?? null,
  rule: problem.rule,
  elementId: problem.elementId,
  elementName: problem.elementName ?? null,
  line: problem.line,
  column: problem.column,
  zh: problem.zh,
  en: problem.en,
});
export type PresentedProblem = ReturnType<typeof presentProblem>;

const refusal = (code: string, message: string, detail: Record<string, Json>): Refusal => ({
  code,
  message,
  detail,
});

export const definitionUnknown = (): Refusal =>
  refusal('notFound', 'Expected a definition of this county, but there is none', { params: {} });

export const draftChanged = (rev: number, by: string | null): Refusal =>
  refusal('draftChanged', `Expected the draft as it was read, but it is at revision ${rev}`, {
    params: { rev, by },
  });

const MOST_PROBLEMS = 200;

export const modelRefused = (problems: readonly Problem[]): Refusal =>
  refusal('modelRefused', `Expected a BPMN file without errors, but it has ${problems.length}`, {
    params: { count: problems.length },
    problems: problems.slice(0, MOST_PROBLEMS).map(presentProblem),
  });

export const notPublishable = (problems: readonly Problem[]): Refusal =>
  refusal(
    'notPublishable',
    `Expected nothing that blocks publication, but there are ${problems.length} problems`,
    {
      params: { count: problems.length },
      problems: problems.slice(0, MOST_PROBLEMS).map(presentProblem),
    },
  );

export const scenarioFailed = (name: string, difference: string): Refusal =>
  refusal('scenarioFailed', `Expected scenario "${name}" to pass, but: ${difference}`, {
    params: { name, difference },
  });

export const tooManyCalled = (most: number): Refusal =>
  refusal('tooManyCalled', `Expected at most ${most} called procedures, but there are more`, {
    params: { most },
  });

export const nothingToPublish = (version: number): Refusal =>
  refusal('nothingToPublish', `Expected a change since version ${version}, but there is none`, {
    params: { version },
  });

export const modelTooLarge = (most: number): Refusal =>
  refusal('modelTooLarge', `Expected at most ${most} bytes, but there are more`, {
    params: { most },
  });

export const sheetsChanged = (version: number | null): Refusal =>
  refusal('sheetsChanged', 'Expected the terms as they were read, but a newer version is there', {
    params: { version },
  });

/** Each fault is at a key of a sheet: shown where the key stands. */
export const sheetsRefused = (faults: readonly SheetFault[]): Refusal =>
  refusal('sheetsRefused', `Expected terms without a fault, but there are ${faults.length}`, {
    params: { count: faults.length },
    problems: faults.slice(0, MOST_PROBLEMS).map(({ sheet, key, field, zh, en }) => ({
      severity: 'error',
      publish: null,
      rule: `${sheet}/${field === '' ? 'gone' : field}`,
      elementId: key,
      elementName: null,
      line: null,
      column: null,
      zh,
      en,
    })),
  });

export const decisionChanged = (version: number | null): Refusal =>
  refusal('decisionChanged', 'Expected the table as it was read, but a newer version is there', {
    params: { version },
  });

export const decisionRefused = ({ place, expected, actual }: DecisionFault): Refusal =>
  refusal('decisionRefused', `Expected ${expected} at ${place} of the table, but it is ${actual}`, {
    params: { place, expected, actual },
  });

export const decisionTooLarge = (bytes: number, most: number): Refusal =>
  refusal('decisionTooLarge', `Expected a table of at most ${most} bytes, but it takes ${bytes}`, {
    params: { bytes, most },
  });

export const decisionUnchanged = (): Refusal =>
  refusal('decisionUnchanged', 'Expected a change of the table, but there is none', { params: {} });

export const sheetsUnchanged = (): Refusal =>
  refusal('sheetsUnchanged', 'Expected a change of the terms, but there is none', { params: {} });

export const effectiveInThePast = (day: string): Refusal =>
  refusal('effectiveInThePast', `Expected today or a later day, but it is ${day}`, {
    params: { day },
  });

export const notAnOccurrence = (day: string): Refusal =>
  refusal('notAnOccurrence', `Expected one of the next days of this start, but it is ${day}`, {
    params: { day },
  });
