import type { ModdleElement } from 'bpmn-moddle';
import { calledProcess } from './elements/call-activity.ts';
import { allElements, extensionElement, idOf, is, textOf } from './model.ts';

/** A call whose target is fixed when the file is deployed. */
export const isPinnedCall = (activity: ModdleElement): boolean => {
  const call = extensionElement(activity, 'Call');
  return ((call && textOf(call, 'binding')) ?? 'deployment') === 'deployment';
};

export const callsOf = (process: ModdleElement): readonly ModdleElement[] =>
  allElements(process).filter((element) => is(element, 'CallActivity'));

export const calleeOf = (activity: ModdleElement): string =>
  calledProcess(textOf(activity, 'calledElement'));

/** Callees before callers, else document order; a cycle is reported by its rule. */
export const callOrder = (processes: readonly ModdleElement[]): readonly ModdleElement[] => {
  const byId = new Map(processes.map((process) => [idOf(process), process]));
  const ordered = new Set<ModdleElement>();
  const entered = new Set<ModdleElement>();
  const visit = (process: ModdleElement): void => {
    if (entered.has(process)) return;
    entered.add(process);
    for (const call of callsOf(process).filter(isPinnedCall)) {
      const callee = byId.get(calleeOf(call));
      if (callee) visit(callee);
    }
    ordered.add(process);
  };
  processes.forEach(visit);
  return [...ordered];
};
