import { useTranslation } from 'react-i18next';
import { calleeOf } from '../../callees.ts';
import { createGlobalTask, GLOBAL_KINDS, globalTasks } from '../../global-tasks.ts';
import { isA } from '../../model.ts';
import { useEnglish } from '../../use-english.ts';
import { useKindName } from '../../use-kind-name.ts';
import { nameOf } from '../choices.ts';
import { ChoiceField, type Choice } from '../fields/choice-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useAttribute, useExtension } from '../use-write.ts';
import { CallBinding } from './call-binding.tsx';
import { GlobalTask } from './global-task.tsx';

/** 调用流程: which process or global task runs, in which state, what it sees and gives back. */
function Called() {
  const { t } = useTranslation();
  const { editor, resources } = usePanel();
  const element = useAttribute()('calledElement');
  const read = useExtension('bh:Call');
  const inFile = [...editor.processes(), ...globalTasks(editor)];
  const callee = calleeOf(element.value, resources.callables, inFile);
  const isGlobal = callee.inFile !== undefined && isA(callee.inFile, 'bpmn:GlobalTask');
  const passing = (['all', 'mapped'] as const).map((value) => ({
    value,
    label: t(`design.passing.${value}`),
  }));
  const taken = read('in');
  const given = read('out');
  return (
    <>
      <ChoiceField
        name="calledElement"
        empty={t('design.panel.noProcess')}
        choices={useCallables()}
        {...element}
      />
      {callee.inFile && isGlobal ? (
        <GlobalTask task={callee.inFile} />
      ) : (
        <>
          <CallBinding call={element.value} callee={callee} />
          <NewGlobalTask />
        </>
      )}
      <ChoiceField name="callIn" choices={passing} {...taken} value={taken.value || 'all'} />
      <ChoiceField name="callOut" choices={passing} {...given} value={given.value || 'mapped'} />
    </>
  );
}

/** What stands in this file, then what other procedures of the county have published, by name and key. */
const useCallables = (): readonly Choice[] => {
  const { t } = useTranslation();
  const english = useEnglish();
  const { editor, resources } = usePanel();
  const inFile = [...editor.processes(), ...globalTasks(editor)];
  const published = resources.callables.filter(
    ({ processId }, at, all) =>
      inFile.every(({ id }) => id !== processId) &&
      all.findIndex((other) => other.processId === processId) === at,
  );
  return [
    ...inFile.map((one) => ({
      value: one.id,
      label: t('design.call.named', { name: nameOf(one, english), key: one.id }),
      group: t('design.call.inFile'),
    })),
    ...published.map(({ processId, name }) => ({
      value: processId,
      label: t('design.call.named', { name: english ? name.en : name.zh, key: processId }),
      group: t('design.call.inCounty'),
    })),
  ];
};

function NewGlobalTask() {
  const { t } = useTranslation();
  const kindName = useKindName();
  const { editor } = usePanel();
  const { onCommit } = useAttribute()('calledElement');
  const create = (type: string) => {
    const kind = GLOBAL_KINDS.find((known) => known === type);
    if (kind) onCommit(createGlobalTask(editor, kind, t('design.panel.newGlobalTask')).id);
  };
  return (
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
  );
}

export const called: Group = { key: 'called', Body: Called };
