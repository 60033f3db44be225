import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../use-english.ts';
import { createGlobalTask, GLOBAL_KINDS, globalTasks } from '../../global-tasks.ts';
import { useKindName } from '../../use-kind-name.ts';
import { nameOf } from '../choices.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import type { Group } from '../group.ts';
import { GlobalTask } from './global-task.tsx';
import { usePanel } from '../panel-context.ts';
import { useAttribute, useExtension } from '../use-write.ts';

/** 调用流程: which process or global task of this file runs, and what it sees and gives back. */
function Called() {
  const { t } = useTranslation();
  const english = useEnglish();
  const kindName = useKindName();
  const { editor } = usePanel();
  const attribute = useAttribute();
  const read = useExtension('bh:Call');
  const tasks = globalTasks(editor);
  const callable = [...editor.processes(), ...tasks].map((one) => ({
    value: one.id,
    label: nameOf(one, english),
  }));
  const passing = (['all', 'mapped'] as const).map((value) => ({
    value,
    label: t(`design.passing.${value}`),
  }));
  const element = attribute('calledElement');
  const task = tasks.find(({ id }) => id === element.value);
  const create = (type: string) => {
    const kind = GLOBAL_KINDS.find((known) => known === type);
    if (kind) element.onCommit(createGlobalTask(editor, kind, t('design.panel.newGlobalTask')).id);
  };
  const taken = read('in');
  const given = read('out');
  return (
    <>
      <ChoiceField
        name="calledElement"
        empty={t('design.panel.noProcess')}
        choices={callable}
        {...element}
      />
      {task ? (
        <GlobalTask task={task} />
      ) : (
        <ChoiceField
          name="newGlobalTask"
          value=""
          empty={t('design.panel.chooseGlobalTask')}
          choices={GLOBAL_KINDS.map((value) => ({
            value,
            label: kindName(value.replace('bpmn:G', 'g')),
          }))}
          onCommit={create}
        />
      )}
      <ChoiceField name="callIn" choices={passing} {...taken} value={taken.value || 'all'} />
      <ChoiceField name="callOut" choices={passing} {...given} value={given.value || 'mapped'} />
    </>
  );
}

export const called: Group = { key: 'called', Body: Called };
