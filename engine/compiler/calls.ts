import type { ModdleElement } from 'bpmn-moddle';
import type { Resources } from './options.ts';
import { allElements, extension, extensionElement, idOf, is, textOf } from './model.ts';

export type Binding = 'deployment' | 'version' | 'latest';

export const bindingOf = (activity: ModdleElement): Binding => {
  const call = extensionElement(activity, 'Call');
  return ((call && textOf(call, 'binding')) ?? 'deployment') as Binding;
};

/** The tag or hash a call is bound to. */
export const boundVersion = (activity: ModdleElement): string | undefined => {
  const call = extensionElement(activity, 'Call');
  return bindingOf(activity) === 'version' && call ? textOf(call, 'version') : undefined;
};

/** Whether a process of this file is the version a call asks for. */
export const isVersion = (process: ModdleElement, wanted: string): boolean =>
  extension(process, 'versionTag') === wanted;

export const callsOf = (process: ModdleElement): readonly ModdleElement[] =>
  allElements(process).filter((element) => is(element, 'CallActivity'));

/** `calledElement` is a QName; processes and global tasks are known by their bare id. */
export const calleeOf = (activity: ModdleElement): string =>
  (textOf(activity, 'calledElement') ?? '').replace(/^[^:]*:/, '');

/** A call whose target is in this file and fixed when the file is deployed. */
export const pinnedCallee = (
  activity: ModdleElement,
  callables: ReadonlyMap<string, ModdleElement>,
): ModdleElement | undefined => {
  const callee = callables.get(calleeOf(activity));
  if (!callee || is(callee, 'GlobalTask')) return callee; // lives in its file, and only there
  const wanted = boundVersion(activity);
  if (wanted !== undefined) return isVersion(callee, wanted) ? callee : undefined;
  return bindingOf(activity) === 'deployment' ? callee : undefined;
};

/** The hash of a callee that stands in another definition; undefined: looked up at activation. */
export const hashElsewhere = (
  activity: ModdleElement,
  { processes = {}, versions = {} }: Resources,
): string | undefined => {
  const callee = calleeOf(activity);
  switch (bindingOf(activity)) {
    case 'latest':
      return undefined;
    case 'version': {
      const wanted = boundVersion(activity) ?? '';
      return knownVersion(versions, callee, wanted) ?? wanted;
    }
    case 'deployment':
      return ownValue(processes, callee);
  }
};

/** The hash a tag or hash stands for; undefined: no state of the process has it. */
export const knownVersion = (
  versions: NonNullable<Resources['versions']>,
  callee: string,
  wanted: string,
): string | undefined => ownValue(ownValue(versions, callee) ?? {}, wanted);

/** Names come from the file: one that every object has is a name like any other. */
const ownValue = <T>(values: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

export const callablesOf = (roots: readonly ModdleElement[]): ReadonlyMap<string, ModdleElement> =>
  new Map(
    roots
      .filter((root) => is(root, 'Process', 'GlobalTask'))
      .map((callable) => [idOf(callable), callable]),
  );

/** Callees before callers, else document order; a cycle is reported by its rule. */
export const callOrder = (processes: readonly ModdleElement[]): readonly ModdleElement[] => {
  const callables = callablesOf(processes);
  const ordered = new Set<ModdleElement>();
  const entered = new Set<ModdleElement>();
  const visit = (process: ModdleElement): void => {
    if (entered.has(process)) return;
    entered.add(process);
    for (const call of callsOf(process)) {
      const callee = pinnedCallee(call, callables);
      if (callee) visit(callee);
    }
    ordered.add(process);
  };
  processes.forEach(visit);
  return [...ordered];
};
