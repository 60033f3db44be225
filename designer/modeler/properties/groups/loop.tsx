import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { isA, referenceOf, textOf } from '../../model.ts';
import { own, setPart } from '../../write.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { usePart } from '../use-write.ts';

const modes = ['once', 'parallel', 'sequential'] as const;

/** 多份办理: once, or one for each entry of a list, together or one after another. */
function Loop() {
  const { t } = useTranslation();
  const { editor, shape, element } = usePanel();
  const loop = referenceOf(element, 'loopCharacteristics');
  const isMany = loop !== undefined && isA(loop, 'bpmn:MultiInstanceLoopCharacteristics');
  const mode = !isMany ? 'once' : loop.get('isSequential') === true ? 'sequential' : 'parallel';
  const choose = (value: string) => {
    const modeling = editor.get('modeling');
    if (value === 'once')
      return modeling.updateProperties(shape, { loopCharacteristics: undefined });
    const isSequential = value === 'sequential';
    if (isMany) return modeling.updateModdleProperties(shape, loop, { isSequential });
    const created = editor
      .get('moddle')
      .create('bpmn:MultiInstanceLoopCharacteristics', { isSequential });
    modeling.updateProperties(shape, { loopCharacteristics: own(created, element) });
  };
  return (
    <>
      <ChoiceField
        name="loopMode"
        choices={modes.map((value) => ({ value, label: t(`design.loop.${value}`) }))}
        value={mode}
        onCommit={choose}
      />
      {isMany && <Many loop={loop} />}
    </>
  );
}

function Many({ loop }: { readonly loop: ModdleElement }) {
  const { editor, shape } = usePanel();
  const part = usePart(loop);
  const condition = referenceOf(loop, 'completionCondition');
  const setCompletion = (body: string) => {
    const written = editor.get('moddle').create('bpmn:FormalExpression', { body });
    setPart(editor, shape, loop, {
      completionCondition: body === '' ? undefined : own(written, loop),
    });
  };
  return (
    <>
      <TextField name="loopCollection" code {...part('bh:collection')} />
      <TextField name="loopElement" code {...part('bh:element')} />
      <TextField name="loopOutputCollection" code {...part('bh:outputCollection')} />
      <TextField name="loopOutputElement" code {...part('bh:outputElement')} />
      <TextField
        name="loopCompletion"
        code
        value={condition ? textOf(condition, 'body') : ''}
        onCommit={setCompletion}
      />
    </>
  );
}

export const loop: Group = { key: 'loop', Body: Loop };
