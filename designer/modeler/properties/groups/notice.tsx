import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { useExtension } from '../use-write.ts';

/** 抄送: who is told, and when. */
function Notice() {
  const { t } = useTranslation();
  const read = useExtension('bh:Cc');
  const on = read('on');
  return (
    <>
      <TextField name="ccTo" code {...read('to')} />
      <ChoiceField
        name="ccOn"
        choices={(['completed', 'activated'] as const).map((value) => ({
          value,
          label: t(`design.ccOn.${value}`),
        }))}
        {...on}
        value={on.value || 'completed'}
      />
    </>
  );
}

export const notice: Group = { key: 'notice', Body: Notice };
