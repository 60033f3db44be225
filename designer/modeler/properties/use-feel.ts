import type { ModdleElement } from '../canvas-types.ts';
import { referenceOf, textOf } from '../model.ts';
import { own, setPart } from '../write.ts';
import { usePanel } from './panel-context.ts';
import type { Bound } from './use-write.ts';

/** A child that is an expression: its text is read and written; an empty one goes away. */
export const useFeel = (part?: ModdleElement) => {
  const { editor, shape, element } = usePanel();
  const owner = part ?? element;
  return (name: string): Bound => {
    const expression = referenceOf(owner, name);
    return {
      value: expression ? textOf(expression, 'body') : '',
      onCommit: (body) => {
        const written = editor.get('moddle').create('bpmn:FormalExpression', { body });
        setPart(editor, shape, owner, { [name]: body === '' ? undefined : own(written, owner) });
      },
    };
  };
};
