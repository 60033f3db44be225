import type { ModdleElement } from 'bpmn-moddle';
import type { Variables } from '../../../interpreter/values.ts';
import { variableName } from '../../data-items.ts';
import { allElements, extension, is, isFlowNode, processOf, rootOf, textOf } from '../../model.ts';
import type { Resources } from '../../options.ts';
import type { Rule } from '../../rule.ts';
import { componentsOf } from '../county/steps.ts';
import { isStartTerm } from './start-time.ts';

/**
 * A term that runs from an event waits for it. Where nothing in its process records an event of
 * that name, and nothing in the file writes a variable of that name, it would wait for ever, and
 * nobody would hear of it. Starts wait for no event: theirs is `timer/form`'s.
 */
export const timerAnchor: Rule = {
  name: 'timer/anchor',
  level: 'A',
  appliesTo: 'bh:Timer',
  executableOnly: true,

  check(timer, report, { resources }) {
    const process = processOf(timer);
    if (!process || isStartTerm(timer)) return;
    for (const anchor of anchorsOf(timer, resources.sheet ?? {})) {
      if (ALWAYS.includes(anchor) || recordedIn(process).has(anchor)) continue;
      if (mayBeWritten(rootOf(timer), anchor, resources)) continue;
      report(timer, '', { actual: anchor });
    }
  },
};

const ALWAYS = ['activation', 'caseStart'];
const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*$/u; // not a day, and not FEEL

/** Its own, else that of the county's term, or of each one its key may stand for. */
const anchorsOf = (timer: ModdleElement, sheet: Variables): readonly string[] => {
  const own = textOf(timer, 'anchor');
  const key = textOf(timer, 'key');
  const term = key === undefined ? {} : termOf(sheet, key);
  const chosen = Object.values(isRecord(term['keys']) ? term['keys'] : {});
  const named = [term, ...chosen.map((one) => termOf(sheet, String(one)))];
  const anchors = own === undefined ? named.map(({ anchor }) => anchor) : [own];
  return [...new Set(anchors)].filter(
    (text) => typeof text === 'string' && NAME.test(text),
  ) as string[];
};

const termOf = (sheet: Variables, key: string): Readonly<Record<string, unknown>> => {
  const term = Object.hasOwn(sheet, key) ? sheet[key] : undefined;
  return isRecord(term) ? term : {};
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const recordedIn = (process: ModdleElement): ReadonlySet<string> => {
  const known = recorded.get(process);
  if (known) return known;
  const found = new Set(
    allElements(process)
      .filter(isFlowNode)
      .flatMap((node) => extension(node, 'anchor') ?? []),
  );
  recorded.set(process, found);
  return found;
};
const recorded = new WeakMap<ModdleElement, ReadonlySet<string>>();

/** A field of a form, what a mapping or a result writes, an item of data; `visit.day` is one of `visit`. */
const mayBeWritten = (root: ModdleElement, anchor: string, { forms }: Resources): boolean => {
  const [name = ''] = anchor.split('.');
  const { names, formRefs } = writtenIn(root);
  if (names.has(name)) return true;
  return formRefs.some((ref) => {
    const schema = forms && Object.hasOwn(forms, ref) ? forms[ref] : undefined;
    return schema === undefined || componentsOf(schema).some(({ key }) => key === name); // unknown: it may
  });
};

interface Written {
  readonly names: ReadonlySet<string>;
  readonly formRefs: readonly string[];
}
const writtenIn = (root: ModdleElement): Written => {
  const known = written.get(root);
  if (known) return known;
  const elements = allElements(root);
  const found = {
    names: new Set(elements.flatMap(namesWritten)),
    formRefs: elements.flatMap((one) =>
      one.$type === 'bh:Form' ? (textOf(one, 'ref') ?? []) : [],
    ),
  };
  written.set(root, found);
  return found;
};
const written = new WeakMap<ModdleElement, Written>();

const ITEMS = ['Property', 'DataObject', 'DataObjectReference', 'DataInput', 'DataOutput'];

const namesWritten = (element: ModdleElement): readonly string[] => {
  if (element.$type === 'bh:In' || element.$type === 'bh:Out')
    return (textOf(element, 'target') ?? '').split('.').slice(0, 1);
  if (ITEMS.some((type) => is(element, type))) return [variableName(element)];
  const result = isFlowNode(element) ? extension(element, 'resultVariable') : undefined;
  return result === undefined ? [] : [result];
};
