import { useTranslation } from 'react-i18next';
import { bringing, isPlaceholder, itemsOf } from '../../declared-data.ts';
import { isA, listOf, referenceOf, textOf } from '../../model.ts';
import { setPart, setParts } from '../../write.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useFeel } from '../use-feel.ts';

/** What a line between a step and its data carries: a copy, or what an expression makes of it. */
function Association() {
  const { element } = usePanel();
  const feel = useFeel();
  return (
    <>
      {isA(element, 'bpmn:DataInputAssociation') ? <Into /> : <From />}
      <TextField name="transformation" code rows={2} {...feel('transformation')} />
    </>
  );
}

function Into() {
  const { editor, shape, element } = usePanel();
  const target = referenceOf(element, 'targetRef');
  return (
    <TextField
      name="broughtAs"
      code
      value={target && !isPlaceholder(target) ? textOf(target, 'name') || target.id : ''}
      onCommit={(name) =>
        setParts(editor, shape, bringing(editor.get('bpmnFactory'), element, name))
      }
    />
  );
}

function From() {
  const { t } = useTranslation();
  const { editor, shape, element } = usePanel();
  const owner = element.$parent;
  const items = owner ? [...itemsOf(owner, 'dataOutputs'), ...itemsOf(owner, 'properties')] : [];
  const [source] = listOf(element, 'sourceRef');
  const choose = (id: string) =>
    setPart(editor, shape, element, { sourceRef: items.filter((item) => item.id === id) });
  return (
    <ChoiceField
      name="takenFrom"
      value={source?.id ?? ''}
      empty={t('design.panel.noSource')}
      choices={items.map((item) => ({ value: item.id, label: textOf(item, 'name') || item.id }))}
      onCommit={choose}
    />
  );
}

export const association: Group = { key: 'dataItems', Body: Association };
