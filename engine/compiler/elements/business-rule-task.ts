import type { ModdleElement } from 'bpmn-moddle';
import type { DecisionTable } from '../../interpreter/decision-plan.ts';
import { isInPlace, readDecision } from '../decisions.ts';
import { literal } from '../expressions.ts';
import { extensionElement, textOf } from '../model.ts';
import { resultVariableOf } from '../result-variable.ts';
import type { Toolbox, Translator } from '../translator.ts';
import { connectorOf, jobOf } from './job.ts';

/**
 * `bpmn:BusinessRuleTask`: `bh:decision` is a table evaluated in place; without one, or bound to
 * the latest, the host decides.
 */
export const businessRuleTask: Translator<'businessRuleTask'> = {
  kind: 'businessRuleTask',

  translate(source, toolbox) {
    const decision = extensionElement(source, 'Decision');
    const ref = decision && textOf(decision, 'ref');
    const connector = connectorOf(source, toolbox);
    const table = decision && !connector ? tableOf(decision, toolbox) : undefined;
    const asked =
      ref === undefined || connector
        ? {}
        : { type: 'decision', headers: [{ target: 'decision', source: literal(ref) }] };
    return {
      ...(table ? { decision: table } : {}),
      job: { ...jobOf(source, toolbox), ...asked },
      ...resultVariableOf(source, toolbox),
    };
  },
};

/** Undefined: nobody knows the county's tables, or this one is wrong, which its rule reports. */
const tableOf = (decision: ModdleElement, { resources }: Toolbox): DecisionTable | undefined => {
  const { decisions } = resources;
  const ref = textOf(decision, 'ref') ?? '';
  if (!isInPlace(decision) || !decisions || !Object.hasOwn(decisions, ref)) return undefined;
  const read = readDecision(decisions[ref]);
  return read.ok ? read.table : undefined;
};
