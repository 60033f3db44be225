import type { ModdleElement } from 'bpmn-moddle';
import type { TimerPlan } from '../../interpreter/timer-plan.ts';
import type { Expression } from '../../interpreter/values.ts';
import { literal } from '../expressions.ts';
import { elementOf, extensionElement, textOf } from '../model.ts';
import type { DefinitionTranslator, Toolbox } from '../translator.ts';
import { timerPlanOf } from './county-timer.ts';
import { isIsoCycle, isIsoDate, isIsoDuration } from './iso-timer.ts';

/** `bpmn:TimerEventDefinition`: `bh:timer`, or one of BPMN's three forms in ISO 8601 or FEEL. */
export const timer: DefinitionTranslator<'timer'> = {
  type: 'timer',

  translate(definition, event, toolbox) {
    const own = extensionElement(definition, 'Timer') ?? extensionElement(event, 'Timer');
    return {
      type: 'timer',
      timer: own ? timerPlanOf(own, toolbox) : isoTimerOf(definition, toolbox),
    };
  },
};

const isoTimerOf = (definition: ModdleElement, toolbox: Toolbox): TimerPlan => {
  if (elementOf(definition, 'timeCycle')) {
    const rule = written(definition, 'timeCycle', isIsoCycle, toolbox);
    return { type: 'cycle', rule, catchUp: 'one' };
  }
  if (elementOf(definition, 'timeDuration')) {
    return {
      type: 'duration',
      length: written(definition, 'timeDuration', isIsoDuration, toolbox),
    };
  }
  return { type: 'date', at: written(definition, 'timeDate', isIsoDate, toolbox) };
};

const written = (
  definition: ModdleElement,
  form: string,
  isIso: (text: string) => boolean,
  { feel }: Toolbox,
): Expression => {
  const body = elementOf(definition, form);
  const text = (body && textOf(body, 'body')) ?? '';
  return isIso(text) ? literal(text) : feel(definition, form);
};
