import type { XmlNode } from '../../xml-tree.ts';
import { formRefOf } from '../form-ref.ts';
import { isFeel } from '../language.ts';
import { mapped, refused, type Dropped, type Outcome, type Refused } from '../outcome.ts';
import {
  drop,
  dropWhole,
  given,
  piecesOf,
  refuse,
  refuseWhole,
  toAttribute,
  toBinding,
  toCandidates,
  toExtension,
  type AttributeRow,
  type ElementRow,
} from '../rows.ts';
import { toDeadline } from '../due.ts';
import { calledElement } from './called-element.ts';
import { script } from './script.ts';
import { subscription } from './subscription.ts';
import { taskDefinition, taskHeaders } from './task-definition.ts';
import { userTaskForm } from './user-task-form.ts';

/** An element whose attributes each have a meaning of their own. */
const each =
  (rows: Readonly<Record<string, AttributeRow>>): ElementRow =>
  (element, site) =>
    piecesOf(element).map((piece) => {
      const { local = '', value = '' } = piece.attribute ?? {};
      const row = Object.hasOwn(rows, local) ? rows[local] : undefined;
      return row ? row(value, piece, site) : refused(piece, 'unknown');
    });

/** An element that names one thing of the county; without a plain name it stays as it is. */
const naming =
  (
    why: Refused,
    names: readonly string[],
    rows: Readonly<Record<string, AttributeRow>>,
  ): ElementRow =>
  (element, site) => {
    const piece = piecesOf(element).find(({ attribute }) => names.includes(attribute?.local ?? ''));
    return piece?.attribute && !isFeel(piece.attribute.value)
      ? each(rows)(element, site)
      : [refused(piece ?? { node: element }, why)];
  };

/** A reference is a name; ours are fixed at deployment or always the latest. */
const toRef =
  (extension: string, nameOf: (text: string) => string): AttributeRow =>
  (value, piece, { host }) =>
    given(piece, host.extension(extension, { ref: nameOf(value) }));

const FORM = ['formKey', 'formId', 'externalReference'];
const toForm = toRef('form', formRefOf);

const VERSION: Dropped = 'version';

const mapping: ElementRow = (element, site) =>
  element.children.map((entry): Outcome => {
    const [source, target] = ['source', 'target'].map(
      (name) => entry.attributes.find(({ local }) => local === name)?.value,
    );
    const side = entry.local === 'input' ? 'in' : 'out';
    if (target === undefined) return refused({ node: entry }, 'unknown');
    const feel = source === undefined ? 'null' : site.language.feel(source);
    return mapped(
      { node: entry },
      site.host.entry('mapping', side, { source: feel ?? 'null', target }),
    );
  });

const versionTag: ElementRow = (element, site) => [
  given({ node: element }, site.host.attribute('versionTag', valueOf(element))),
];

const valueOf = (element: XmlNode): string =>
  element.attributes.find(({ local }) => local === 'value')?.value ?? '';

/** Every extension element of Camunda 8, by its name (bpmn.md §8). */
export const zeebeElements: Readonly<Record<string, ElementRow>> = {
  assignmentDefinition: each({
    assignee: toExtension('assignment', 'user'),
    candidateUsers: toCandidates('user'),
    candidateGroups: toCandidates('role'),
  }),
  priorityDefinition: each({ priority: toExtension('assignment', 'priority') }),
  taskSchedule: each({ dueDate: toDeadline, followUpDate: drop('followUp') }),
  formDefinition: naming('form', FORM, {
    ...{ formKey: toForm, formId: toForm, externalReference: toForm },
    bindingType: toBinding('form', FORM),
    versionTag: drop(VERSION),
  }),
  userTaskForm,
  ioMapping: mapping,
  subscription,
  loopCharacteristics: each({
    inputCollection: toAttribute('collection', 'variable'),
    inputElement: toAttribute('element'),
    outputCollection: toAttribute('outputCollection'),
    outputElement: toAttribute('outputElement', 'variable'),
  }),
  script,
  calledDecision: naming('decision', ['decisionId'], {
    decisionId: toRef('decision', (id) => id),
    resultVariable: toAttribute('resultVariable'),
    bindingType: toBinding('decision', ['decisionId']),
    versionTag: drop(VERSION),
  }),
  versionTag,
  adHoc: each({
    activeElementsCollection: toAttribute('elements', 'variable'),
    outputCollection: refuse('adHocOutput'),
    outputElement: refuse('adHocOutput'),
  }),
  calledElement,
  taskDefinition,
  taskHeaders,
  properties: dropWhole('documentation'),
  userTask: dropWhole('userTask'),
  jobPriorityDefinition: dropWhole('priority'),
  executionListeners: refuseWhole('listener'),
  taskListeners: refuseWhole('listener'),
  linkedResources: refuseWhole('resource'),
  agentDefinition: refuseWhole('agent'),
  conditionalFilter: refuseWhole('filter'),
};
