import type { ModdleElement } from 'bpmn-moddle';
import type { Toolbox } from './translator.ts';

/** `bh:resultVariable`: the one variable that takes what comes back. */
export const resultVariableOf = (
  task: ModdleElement,
  { extension }: Toolbox,
): { readonly resultVariable?: string } => {
  const resultVariable = extension(task, 'resultVariable');
  return resultVariable === undefined ? {} : { resultVariable };
};
