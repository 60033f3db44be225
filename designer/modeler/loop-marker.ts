import type { ModdleElement } from './canvas-types.ts';
import type { FieldFault } from './field-faults.ts';
import { isA, referenceOf, textOf } from './model.ts';
import { own, setPart, type Target } from './write.ts';

/** Once; for each entry of a list, together or one after another; again while a condition holds. */
export const LOOP_MODES = ['once', 'parallel', 'sequential', 'again'] as const;
export type LoopMode = (typeof LOOP_MODES)[number];

export const loopModeOf = (marker: ModdleElement | undefined): LoopMode => {
  if (!marker) return 'once';
  if (isA(marker, 'bpmn:StandardLoopCharacteristics')) return 'again';
  return marker.get('isSequential') === true ? 'sequential' : 'parallel';
};

/** Makes an activity run so, in one undo step; a list keeps what was said about it. */
export const setLoopMode = ({ editor, shape, element }: Target, mode: string): void => {
  const marker = referenceOf(element, 'loopCharacteristics');
  const isSequential = mode === 'sequential';
  if (marker && isList(loopModeOf(marker)) && isList(mode))
    return setPart(editor, shape, marker, { isSequential });

  const moddle = editor.get('moddle');
  const made = isList(mode)
    ? moddle.create('bpmn:MultiInstanceLoopCharacteristics', { isSequential })
    : moddle.create('bpmn:StandardLoopCharacteristics');
  setPart(editor, shape, element, {
    loopCharacteristics: mode === 'once' ? undefined : own(made, element),
  });
};

const isList = (mode: string): boolean => mode === 'parallel' || mode === 'sequential';

/** What the marker does not say, or says twice (`activity/loop`, `activity/mi`). */
export const loopFault = (marker: ModdleElement): FieldFault | null => {
  const says = (expression: string): boolean => {
    const found = referenceOf(marker, expression);
    return found !== undefined && textOf(found, 'body').trim() !== '';
  };
  if (isA(marker, 'bpmn:StandardLoopCharacteristics'))
    return says('loopCondition') || textOf(marker, 'loopMaximum') !== '' ? null : 'loopEndless';

  const listed = textOf(marker, 'bh:collection') !== '' || referenceOf(marker, 'loopDataInputRef');
  if (!listed && !says('loopCardinality')) return 'loopUnsaid';
  if (listed && says('loopCardinality')) return 'loopTwice';
  const gathers = ['bh:outputCollection', 'bh:outputElement'].filter(
    (name) => textOf(marker, name) !== '',
  );
  return gathers.length === 1 ? 'loopPair' : null;
};
