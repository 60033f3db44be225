import { toDeadline } from '../due.ts';
import { formRefOf } from '../form-ref.ts';
import type { Host } from '../host.ts';
import { isJuel } from '../juel.ts';
import type { XmlAttribute, XmlNode } from '../../xml-tree.ts';
import { dropped, engineOf, mapped, refused } from '../outcome.ts';
import {
  drop,
  given,
  refuse,
  toAttribute,
  toBinding,
  toCandidates,
  toExtension,
  toJobType,
  type AttributeRow,
} from '../rows.ts';

/** Who began the case is asked because nobody else is; the variable itself does not exist here. */
const assignee: AttributeRow = (value, piece, site) => {
  const name = variableIn(value);
  if (name === undefined || !site.document.initiators.has(name)) return person(value, piece, site);
  if (hasCandidates(site.host)) return refused(piece, 'expression');
  return given(piece, site.host.extension('assignment', { expression: '[]', onEmpty: 'starter' }));
};
const attributesLike = (node: XmlNode, start: string): readonly XmlAttribute[] =>
  node.attributes.filter(
    ({ uri, local }) => engineOf(uri) === 'camunda' && local.startsWith(start),
  );
const person = toExtension('assignment', 'user');
const variableIn = (text: string): string | undefined =>
  /^[$#]\{\s*(\w+)\s*\}$/.exec(text.trim())?.[1];
/** As they were written, or as an earlier import has left them. */
const hasCandidates = ({ node, said }: Host): boolean =>
  attributesLike(node, 'candidate').length > 0 ||
  (said('assignment', 'onEmpty') === undefined &&
    ['role', 'expression'].some((name) => said('assignment', name) !== undefined));

/** Stays while an assignee that stays names it: without it the next import would take that for a variable. */
const initiator: AttributeRow = (value, piece, { document }) =>
  document.assigned.some(
    (node) =>
      hasCandidates(document.hostOf(node)) &&
      attributesLike(node, 'assignee').some((assigned) => variableIn(assigned.value) === value),
  )
    ? refused(piece, 'initiator')
    : dropped(piece, 'initiator');

const form: AttributeRow = (value, piece, { host }) =>
  isJuel(value)
    ? refused(piece, 'form')
    : given(piece, host.extension('form', { ref: formRefOf(value) }));

/** A version is named by its tag here; another engine's numbers name nothing. */
const callBinding: AttributeRow = (value, piece, { host }) =>
  given(piece, host.extension('call', { binding: CALL_BINDINGS[value] ?? 'deployment' }));
const CALL_BINDINGS: Readonly<Record<string, string>> = { latest: 'latest', versionTag: 'version' };

const decision: AttributeRow = (value, piece, { host }) =>
  isJuel(value)
    ? refused(piece, 'decision')
    : given(piece, host.extension('decision', { ref: value }));

/** `external` is said by the topic; mail and shell tasks are not. */
const jobKind: AttributeRow = (value, piece, { node }) => {
  return value === 'external' && attributesLike(node, 'topic').length > 0
    ? mapped(piece, '<bh:connector />')
    : refused(piece, 'jobType');
};

/** Every attribute of Camunda 7, by its name (bpmn.md §8). */
export const camundaAttributes: Readonly<Record<string, AttributeRow>> = {
  assignee,
  candidateUsers: toCandidates('user'),
  candidateGroups: toCandidates('role'),
  priority: toExtension('assignment', 'priority'),
  dueDate: toDeadline,
  followUpDate: drop('followUp'),
  formKey: form,
  formRef: form,
  formRefBinding: toBinding('form', ['formRef', 'formKey']),
  formRefVersion: drop('version'),
  formHandlerClass: refuse('java'),

  calledElementBinding: callBinding,
  calledElementVersion: drop('version'),
  calledElementVersionTag: toExtension('call', 'version'),
  calledElementTenantId: refuse('tenant'),
  caseRef: refuse('case'),
  caseBinding: refuse('case'),
  caseVersion: refuse('case'),
  caseTenantId: refuse('case'),
  variableMappingClass: refuse('variableMapping'),
  variableMappingDelegateExpression: refuse('variableMapping'),

  collection: toAttribute('collection', 'variable'),
  elementVariable: toAttribute('element'),
  resultVariable: toAttribute('resultVariable'),
  errorCodeVariable: toAttribute('codeVariable'),
  errorMessageVariable: toAttribute('messageVariable'),
  escalationCodeVariable: toAttribute('codeVariable'),
  errorMessage: drop('errorMessage'),
  versionTag: toAttribute('versionTag'),

  decisionRef: decision,
  decisionRefBinding: toBinding('decision', ['decisionRef']),
  decisionRefVersion: drop('version'),
  decisionRefTenantId: refuse('tenant'),
  mapDecisionResult: drop('resultShape'),
  topic: toJobType,
  type: jobKind,

  async: drop('async'),
  asyncBefore: drop('async'),
  asyncAfter: drop('async'),
  exclusive: drop('async'),
  jobPriority: drop('priority'),
  taskPriority: drop('priority'),
  historyTimeToLive: drop('history'),
  isStartableInTasklist: drop('tasklist'),
  modelerTemplate: drop('documentation'),
  modelerTemplateVersion: drop('documentation'),
  modelerTemplateIcon: drop('documentation'),
  diagramRelationId: drop('documentation'),
  initiator,

  class: refuse('java'),
  delegateExpression: refuse('java'),
  expression: refuse('java'),
  resource: refuse('script'),
  candidateStarterGroups: refuse('starter'),
  candidateStarterUsers: refuse('starter'),
  variableName: refuse('filter'),
  variableEvents: refuse('filter'),
};
