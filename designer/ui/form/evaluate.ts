import { useEffect, useState } from 'react';
import type { Component } from '../../../engine/forms/component.ts';
import { createEvaluateField, type EvaluateField } from '../../../engine/forms/evaluate-field.ts';
import type { Calendar } from '../../../engine/interpreter/values.ts';

/** Conditions of fields ask for values and outcomes; none of them counts working days. */
const NO_CALENDAR: Calendar = {
  version: 'none',
  utcOffset: 480,
  hours: [],
  off: [],
  makeup: [],
  through: '9999-12-31',
};
const NOTHING_TO_EVALUATE: EvaluateField = () => undefined;

/** FEEL weighs more than a whole light page: it comes only for a form that has a condition. */
export function useEvaluate(components: readonly Component[]): EvaluateField | null {
  const needed = needsFeel(components);
  const [evaluate, setEvaluate] = useState<{ readonly field: EvaluateField } | null>(null);

  useEffect(() => {
    if (!needed) return;
    let wanted = true;
    void import('../../../engine/feel/evaluate.ts').then(({ createEvaluate }) => {
      if (!wanted) return;
      setEvaluate({ field: createEvaluateField(createEvaluate(), Date.now(), NO_CALENDAR) });
    });
    return () => {
      wanted = false;
    };
  }, [needed]);

  return needed ? (evaluate?.field ?? null) : NOTHING_TO_EVALUATE;
}

function needsFeel(components: readonly Component[]): boolean {
  return components.some(
    (component) =>
      component.conditional !== undefined ||
      component.type === 'expression' ||
      ('valuesExpression' in component && component.valuesExpression !== undefined) ||
      ('components' in component && needsFeel(component.components)),
  );
}
