import type { ModdleElement } from 'bpmn-moddle';
import {
  bindingOf,
  boundVersion,
  calleeOf,
  callablesOf,
  callsOf,
  isVersion,
  knownVersion,
  pinnedCallee,
} from '../../calls.ts';
import { declaredData } from '../../data.ts';
import { variableName } from '../../data-items.ts';
import { elementOf, elementsOf, is, isExecutable, processOf } from '../../model.ts';
import type { Resources } from '../../options.ts';
import { scopeOf } from '../../scope.ts';
import type { ReportFault, Rule } from '../../rule.ts';

/**
 * The callee exists, can begin without an event, takes and gives the data of the call (BPMN
 * 10.3.6), and does not lead back to its caller.
 */
export const activityCall: Rule = {
  name: 'activity/call',
  level: 'E',
  appliesTo: 'bpmn:CallActivity',
  executableOnly: true,

  check(call, report, { definitions, resources }) {
    const callee = calleeOf(call);
    if (callee === '') return report(call, 'unsaid');
    const roots = elementsOf(definitions, 'rootElements');
    const found = roots.find((root) => root.id === callee);
    if (!found) return checkElsewhere(call, resources, report);
    if (is(found, 'GlobalTask')) return checkData(call, found, report);
    if (!is(found, 'Process')) return report(call, 'kind', { callee });
    const version = boundVersion(call);
    if (version !== undefined && !isVersion(found, version))
      return checkElsewhere(call, resources, report);
    if (!isExecutable(found)) report(call, 'notExecutable', { callee });
    else if (scopeOf(found).starts.length === 0) report(call, 'noStart', { callee });
    else if (bindingOf(call) !== 'latest' && leadsBack(found, processOf(call), roots))
      report(call, 'ref/cycle.call', { callee });
    else checkData(call, found, report);
  },
};

/** Only what is fixed now can be missing now; where nobody knows the county, versions are believed. */
const checkElsewhere = (
  call: ModdleElement,
  { processes = {}, versions }: Resources,
  report: ReportFault,
): void => {
  const callee = calleeOf(call);
  const version = boundVersion(call) ?? '';
  switch (bindingOf(call)) {
    case 'deployment':
      if (!Object.hasOwn(processes, callee)) report(call, 'missing', { callee });
      return;
    case 'version':
      if (version === '') report(call, 'unversioned', { callee });
      else if (versions && knownVersion(versions, callee, version) === undefined)
        report(call, 'version', { callee, version });
      return;
    case 'latest':
  }
};

/** Where both declare data, they declare the same. */
const checkData = (call: ModdleElement, callee: ModdleElement, report: ReportFault): void => {
  if (!elementOf(call, 'ioSpecification') || !elementOf(callee, 'ioSpecification')) return;
  for (const side of ['inputs', 'outputs'] as const) {
    const expected = declaredData(callee)[side].map(variableName).toSorted().join(', ');
    const actual = declaredData(call)[side].map(variableName).toSorted().join(', ');
    if (expected !== actual) report(call, side, { expected, actual: actual || '–' });
  }
};

/**
 * Following calls fixed at deployment: a hash cannot contain itself. Processes before the caller
 * are left out, so that a circle is told once, where it begins in the file.
 */
const leadsBack = (
  from: ModdleElement,
  caller: ModdleElement | undefined,
  roots: readonly ModdleElement[],
): boolean => {
  const later = roots.slice(
    Math.max(
      0,
      roots.findIndex((root) => root === caller),
    ),
  );
  const callables = callablesOf(later);
  const seen = new Set<ModdleElement>();
  const pending = [from].filter((process) => later.includes(process));
  for (let process = pending.pop(); process; process = pending.pop()) {
    if (process === caller) return true;
    if (seen.has(process)) continue;
    seen.add(process);
    pending.push(...callsOf(process).flatMap((call) => pinnedCallee(call, callables) ?? []));
  }
  return false;
};
