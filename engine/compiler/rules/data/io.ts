import type { ModdleElement } from 'bpmn-moddle';
import { pathOf } from '../../data.ts';
import { variableName } from '../../data-items.ts';
import { isInReach, ownerOf } from '../../data-reach.ts';
import { elementOf, elementsOf, is, isExecutable, isTrue, processOf, textOf } from '../../model.ts';
import type { ReportFault, Rule } from '../../rule.ts';

/**
 * Data are declared where they can be declared, each in a set (BPMN 10.4.1); associations lead
 * from what is seen to what belongs there (10.4.2).
 */
export const dataIo: Rule = {
  name: 'data/io',
  level: 'E',
  appliesTo: [
    ...['bpmn:Activity', 'bpmn:CallableElement', 'bpmn:DataAssociation'],
    ...['bpmn:DataObject', 'bpmn:DataInput', 'bpmn:DataOutput'],
  ],

  check(element, report) {
    if (is(element, 'Activity', 'CallableElement')) return checkSpecification(element, report);
    const process = processOf(element);
    if (process && !isExecutable(process)) return;
    if (is(element, 'DataAssociation')) checkAssociation(element, report);
    else checkCollection(element, report);
  },
};

const SIDES = [
  { sets: 'inputSets', items: 'dataInputs', refs: 'dataInputRefs', optional: 'optionalInputRefs' },
  {
    ...{ sets: 'outputSets', items: 'dataOutputs' },
    ...{ refs: 'dataOutputRefs', optional: 'optionalOutputRefs' },
  },
] as const;

const checkSpecification = (element: ModdleElement, report: ReportFault): void => {
  const specification = elementOf(element, 'ioSpecification');
  if (!specification) return;
  if (is(element, 'SubProcess')) report(element, 'subProcess');
  for (const side of SIDES) {
    const sets = elementsOf(specification, side.sets);
    if (sets.length === 0) report(element, 'sets', { sets: side.sets });
    else checkListed(specification, sets, side, report);
  }
};

/** Every input in a set, every set of own inputs, what is optional also in the set itself. */
const checkListed = (
  specification: ModdleElement,
  sets: readonly ModdleElement[],
  side: (typeof SIDES)[number],
  report: ReportFault,
): void => {
  const own = elementsOf(specification, side.items);
  const listed = new Set(sets.flatMap((set) => elementsOf(set, side.refs)));
  for (const item of own) if (!listed.has(item)) report(item, 'unlisted', { sets: side.sets });
  for (const set of sets) {
    const items = elementsOf(set, side.refs);
    const strange = items.find((item) => !own.includes(item));
    if (strange) report(set, 'foreign', { actual: variableName(strange) });
    const loose = elementsOf(set, side.optional).find((item) => !items.includes(item));
    if (loose) report(set, 'optional', { actual: variableName(loose) });
  }
};

const checkAssociation = (association: ModdleElement, report: ReportFault): void => {
  const from = association.$parent;
  const target = elementOf(association, 'targetRef');
  const sources = elementsOf(association, 'sourceRef');
  if (!from || !target) return;
  const isInput = is(association, 'DataInputAssociation');
  const belongs = (item: ModdleElement): boolean => ownerOf(item) === from;
  for (const item of [...sources, target]) {
    if (!isInReach(item, from)) report(association, 'reach', { actual: variableName(item) });
  }
  if (isInput && !belongs(target)) report(association, 'target', { actual: variableName(target) });
  for (const source of isInput ? [] : sources) {
    if (!belongs(source)) report(association, 'source', { actual: variableName(source) });
  }
  checkCarried(association, sources.length, report);
};

const checkCarried = (association: ModdleElement, sources: number, report: ReportFault): void => {
  const assignments = elementsOf(association, 'assignment');
  for (const assignment of assignments) {
    const to = elementOf(assignment, 'to');
    const path = (to && textOf(to, 'body')) ?? '';
    if (!pathOf(path).every((part) => PATH_PART.test(part)))
      report(assignment, 'path', { actual: path });
  }
  if (assignments.length > 0 || elementOf(association, 'transformation')) return;
  if (sources > 1) report(association, 'copy', { actual: sources });
  if (sources === 0) report(association, 'nothing');
};

/** A name, as people write them; no call, filter or XPath. */
const PATH_PART = /^[^\s/()[\]{}"'=:;,]([^/()[\]{}"'=:;,]*[^\s/()[\]{}"'=:;,])?$/u;

const checkCollection = (item: ModdleElement, report: ReportFault): void => {
  const subject = elementOf(item, 'itemSubjectRef');
  if (subject && isTrue(subject, 'isCollection') !== isTrue(item, 'isCollection'))
    report(item, 'collection', { actual: String(isTrue(item, 'isCollection')) });
};
