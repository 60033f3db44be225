import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../use-english.ts';
import { nameOf } from '../choices.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useAttribute, useExtension } from '../use-write.ts';

/** 调用流程: which process of this file runs, and what it sees and gives back. */
function Called() {
  const { t } = useTranslation();
  const english = useEnglish();
  const { editor } = usePanel();
  const attribute = useAttribute();
  const read = useExtension('bh:Call');
  const processes = editor
    .processes()
    .map((process) => ({ value: process.id, label: nameOf(process, english) }));
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
        choices={processes}
        {...attribute('calledElement')}
      />
      <ChoiceField name="callIn" choices={passing} {...taken} value={taken.value || 'all'} />
      <ChoiceField name="callOut" choices={passing} {...given} value={given.value || 'mapped'} />
    </>
  );
}

export const called: Group = { key: 'called', Body: Called };
