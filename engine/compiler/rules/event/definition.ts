import type { ModdleElement } from 'bpmn-moddle';
import { checkExpression } from '../../../feel/check.ts';
import { constantText } from '../../../feel/constant-text.ts';
import { hearsDefaultSignal } from '../../default-signal.ts';
import { feelOrLiteral } from '../../expressions.ts';
import {
  containerOf,
  definitionKind,
  definitionsOf,
  elementOf,
  expressionIn,
  extensionElement,
  incomingOf,
  is,
  isInstantiating,
  nameOf,
  sourceOf,
  textOf,
} from '../../model.ts';
import type { ReportFault, Rule } from '../../rule.ts';

/** A definition says what it waits for or throws; what begins a process is known before any case is. */
export const eventDefinition: Rule = {
  name: 'event/definition',
  level: 'E',
  appliesTo: ['bpmn:Event', 'bpmn:ReceiveTask'],
  executableOnly: true,

  check(event, report) {
    if (beginsProcess(event)) checkName(event, report);
    if (is(event, 'ReceiveTask')) {
      if (!elementOf(event, 'messageRef')) report(event, 'message');
      return;
    }
    for (const definition of definitionsOf(event)) {
      const fault = faultOf(definition, event);
      if (fault !== null) report(event, fault);
    }
  },
};

const faultOf = (definition: ModdleElement, event: ModdleElement): string | null => {
  const has = (property: string): boolean => elementOf(definition, property) !== undefined;
  const isThrown = is(event, 'ThrowEvent');
  switch (definitionKind(definition)) {
    case 'message':
      return has('messageRef') ? null : 'message';
    case 'signal':
      return has('signalRef') || hearsDefaultSignal(event) ? null : 'signal';
    case 'escalation':
      return codeFault(elementOf(definition, 'escalationRef'), 'escalation', isThrown);
    case 'error':
      return codeFault(elementOf(definition, 'errorRef'), 'error', isThrown);
    case 'conditional':
      return expressionIn(definition, 'condition') === undefined ? 'condition' : null;
    case 'timer':
      return timerForms(definition, event) === 1 ? null : 'timer';
    default:
      return null;
  }
};

const beginsProcess = (node: ModdleElement): boolean =>
  is(node, 'StartEvent')
    ? is(containerOf(node), 'Process')
    : isInstantiating(node) || isBehindOne(node);

const isBehindOne = (node: ModdleElement): boolean =>
  incomingOf(node).some((flow) => {
    const source = sourceOf(flow);
    return source !== undefined && is(source, 'EventBasedGateway') && isInstantiating(source);
  });

/** There is no case yet whose variables a name could be worked out from. What is no FEEL is told as such. */
const checkName = (event: ModdleElement, report: ReportFault): void => {
  for (const holder of [event, ...definitionsOf(event)]) {
    const declared = elementOf(holder, 'messageRef') ?? elementOf(holder, 'signalRef');
    const name = declared && nameOf(declared);
    if (name === undefined) continue;
    const expression = feelOrLiteral(name);
    if (constantText(expression) !== null || checkExpression(expression.feel).length > 0) continue;
    report(event, 'constant', { actual: name });
  }
};

/**
 * What is thrown is named. A code the standard demands only of what an executable process throws;
 * its schema does not, and other tools leave it out: then the id is the code, on both sides.
 */
const codeFault = (
  declared: ModdleElement | undefined,
  kind: 'error' | 'escalation',
  isThrown: boolean,
): string | null => {
  if (!isThrown) return null;
  if (!declared) return kind;
  return textOf(declared, `${kind}Code`) === undefined ? `${kind}Code` : null;
};

const timerForms = (definition: ModdleElement, event: ModdleElement): number => {
  const own = extensionElement(definition, 'Timer') ?? extensionElement(event, 'Timer');
  const forms = ['timeDate', 'timeDuration', 'timeCycle'];
  return forms.filter((form) => elementOf(definition, form)).length + (own ? 1 : 0);
};
