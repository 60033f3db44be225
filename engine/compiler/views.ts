import type { ModdleElement } from 'bpmn-moddle';
import type {
  CollaborationView,
  ElementView,
  OutcomeView,
  ProcessView,
  StartView,
} from './compilation.ts';
import { messageName, messageOfFlow } from './message-flows.ts';
import {
  definitionKind,
  definitionsOf,
  elementOf,
  elementsOf,
  extension,
  extensionElement,
  flowNodesOf,
  idOf,
  is,
  isExecutable,
  isInstantiating,
  kindOf,
  nameOf,
  offeredFlows,
  outcomesOf,
  processOf,
  textOf,
} from './model.ts';

/** A field only where there is something to say. */
const optional = <K extends string>(
  key: K,
  value: string | undefined,
): { readonly [name in K]?: string } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [name in K]?: string };

export const elementView = (element: ModdleElement): ElementView => {
  const form = extensionElement(element, 'Form');
  const process = processOf(element);
  const outcomes = outcomeViews(element);
  const access = form ? accessIn(form) : {};
  return {
    kind: kindOf(element),
    name: nameOf(element) ?? '',
    ...optional('nameEn', extension(element, 'nameEn')),
    ...optional('phase', extension(element, 'phase')),
    ...optional('publicName', extension(element, 'publicName')),
    ...optional('basis', extension(element, 'basis')),
    ...optional('form', form && textOf(form, 'ref')),
    processId: process ? idOf(process) : null,
    ...(Object.keys(access).length > 0 ? { access } : {}),
    ...(outcomes.length > 0 ? { outcomes } : {}),
  };
};

const ACCESS = ['edit', 'read', 'hide'] as const;

const accessIn = (form: ModdleElement): NonNullable<ElementView['access']> =>
  Object.fromEntries(
    elementsOf(form, 'fields').flatMap((field) => {
      const name = textOf(field, 'name');
      const access = ACCESS.find((known) => known === textOf(field, 'access'));
      return name === undefined || access === undefined ? [] : [[name, access] as const];
    }),
  );

/** Labels of several codes on one flow are separated by a slash. */
const outcomeViews = (element: ModdleElement): readonly OutcomeView[] => {
  if (!is(element, 'Activity', 'Event')) return [];
  const found = offeredFlows(element).flatMap((flow) => {
    const codes = outcomesOf(flow);
    const names = labels(nameOf(flow), codes.length);
    const namesEn = labels(extension(flow, 'nameEn'), codes.length);
    return codes.map((code, index) => ({
      code,
      name: names[index] ?? code,
      ...optional('nameEn', namesEn[index]),
    }));
  });
  return [...new Map(found.map((outcome) => [outcome.code, outcome])).values()];
};

const labels = (text: string | undefined, count: number): readonly string[] => {
  if (text === undefined) return [];
  const parts = text.split(/\s*[/／]\s*/);
  return parts.length === count ? parts : Array.from({ length: count }, () => text);
};

export const processView = (process: ModdleElement, planHash: string | null): ProcessView => ({
  processId: idOf(process),
  name: nameOf(process) ?? idOf(process),
  ...optional('nameEn', extension(process, 'nameEn')),
  ...optional('versionTag', extension(process, 'versionTag')),
  ...optional('calendar', extension(process, 'calendar')),
  ...optional('template', extension(process, 'template')),
  planHash,
  executable: isExecutable(process),
  starts: flowNodesOf(process)
    .filter((node) => is(node, 'StartEvent') || isInstantiating(node))
    .map(startView),
});

const startView = (node: ModdleElement): StartView => {
  const definitions = definitionsOf(node);
  const form = extensionElement(node, 'Form');
  const declared = (property: string): readonly string[] =>
    [node, ...definitions].flatMap((holder) => {
      const found = elementOf(holder, property);
      return found ? [messageName(found) ?? ''] : [];
    });
  return {
    elementId: idOf(node),
    type: startType(node, definitions),
    messages: declared('messageRef'),
    signals: declared('signalRef'),
    ...optional('form', form && textOf(form, 'ref')),
  };
};

const startType = (
  node: ModdleElement,
  definitions: readonly ModdleElement[],
): StartView['type'] => {
  if (is(node, 'ReceiveTask')) return 'message';
  const [only, ...more] = definitions;
  if (!only) return is(node, 'StartEvent') ? 'none' : 'multiple';
  if (more.length > 0) return 'multiple';
  const kind = definitionKind(only);
  return kind === 'message' || kind === 'timer' || kind === 'signal' || kind === 'conditional'
    ? kind
    : 'multiple';
};

export const collaborationView = (roots: readonly ModdleElement[]): CollaborationView => {
  const collaborations = roots.filter((root) => is(root, 'Collaboration'));
  return {
    pools: collaborations
      .flatMap((root) => elementsOf(root, 'participants'))
      .map((pool) => {
        const process = elementOf(pool, 'processRef');
        return {
          id: idOf(pool),
          name: nameOf(pool) ?? '',
          ...optional('nameEn', extension(pool, 'nameEn')),
          processId: process ? idOf(process) : null,
        };
      }),
    messageFlows: collaborations
      .flatMap((root) => elementsOf(root, 'messageFlows'))
      .map(messageFlowView),
  };
};

const messageFlowView = (flow: ModdleElement): CollaborationView['messageFlows'][number] => {
  const [source, target] = [elementOf(flow, 'sourceRef'), elementOf(flow, 'targetRef')];
  const message = messageOfFlow(flow);
  return {
    id: idOf(flow),
    ...optional('name', nameOf(flow)),
    source: source ? idOf(source) : '',
    target: target ? idOf(target) : '',
    sourceProcess: source ? ownerOf(source) : null,
    targetProcess: target ? ownerOf(target) : null,
    ...optional('message', message),
  };
};

const ownerOf = (end: ModdleElement): string | null => {
  const process = is(end, 'Participant') ? elementOf(end, 'processRef') : processOf(end);
  return process ? idOf(process) : null;
};
