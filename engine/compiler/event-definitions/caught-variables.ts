import type { ModdleElement } from 'bpmn-moddle';
import type { Toolbox } from '../translator.ts';

/** Where a caught code and its message are put. */
export const caughtVariables = (
  definition: ModdleElement,
  { extension }: Toolbox,
): { readonly codeVariable?: string; readonly messageVariable?: string } => {
  const codeVariable = extension(definition, 'codeVariable');
  const messageVariable = extension(definition, 'messageVariable');
  return {
    ...(codeVariable === undefined ? {} : { codeVariable }),
    ...(messageVariable === undefined ? {} : { messageVariable }),
  };
};
