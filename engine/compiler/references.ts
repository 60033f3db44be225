import type { ModdleElement } from 'bpmn-moddle';
import { elementOf, elementsOf, is } from './model.ts';
import type { SourceModel } from './read-model.ts';
import type { Reporter } from './reporter.ts';

/** References resolve, and to the right kind of element. The diagram's own are only a warning. */
export const checkReferences = (
  { unresolved }: SourceModel,
  elements: readonly ModdleElement[],
  { report }: Reporter,
): void => {
  for (const { element, property, value } of unresolved) {
    if (is(element, 'Extension')) continue; // names a definition of another tool
    const isDrawing = !element.$type.startsWith('bpmn:') && !element.$type.startsWith('bh:');
    const sentence = isDrawing ? 'ref/unresolved.drawing' : 'ref/unresolved';
    report(element, sentence, { property: localName(property), actual: value });
  }
  for (const element of elements) checkTypes(element, report);
};

const checkTypes = (element: ModdleElement, report: Reporter['report']): void => {
  for (const { name, type, isReference, isMany } of element.$descriptor.properties ?? []) {
    if (!isReference || type === 'Element' || hasOwnRule(element, name)) continue;
    const targets = isMany ? elementsOf(element, name) : [elementOf(element, name)];
    for (const target of targets) {
      if (target && !target.$instanceOf(type)) {
        report(element, 'ref/type', {
          property: localName(name),
          expected: localName(type),
          actual: `${localName(target.$type)} ${target.id ?? ''}`.trim(),
        });
      }
    }
  }
};

/** What a flow may connect is judged by `flow/ends` and `collab/message-flow`. */
const hasOwnRule = (element: ModdleElement, property: string): boolean =>
  is(element, 'SequenceFlow', 'MessageFlow') && /(^|:)(source|target)Ref$/.test(property);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
