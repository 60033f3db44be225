import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../use-english.ts';
import { setExtension } from '../../write.ts';
import { stepChoices } from '../choices.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { ChoicesField } from '../fields/choices-field.tsx';
import { SwitchField } from '../fields/switch-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useExtension, withDefault } from '../use-write.ts';

const targets = ['any', 'previous', 'starter', 'none', 'list'] as const;
const resumes = ['choose', 'normal', 'back'] as const;

/** 退回: to which steps, and where the case goes on afterward. */
function Returning() {
  const { t } = useTranslation();
  const english = useEnglish();
  const panel = usePanel();
  const read = useExtension('bh:Return');
  const chosen = read('targets');
  const elements = read('elements');
  const put = (name: string) => (value: boolean) =>
    setExtension(panel, 'bh:Return', { [name]: value });
  return (
    <>
      <ChoiceField
        name="returnTargets"
        choices={targets.map((value) => ({ value, label: t(`design.returns.${value}`) }))}
        {...withDefault(chosen, 'any')}
      />
      {chosen.value === 'list' && (
        <ChoicesField
          name="returnElements"
          choices={stepChoices(panel.element, english)}
          value={elements.value.split(/\s+/).filter(Boolean)}
          onCommit={(ids) => elements.onCommit(ids.join(' '))}
        />
      )}
      <ChoiceField
        name="returnResume"
        choices={resumes.map((value) => ({ value, label: t(`design.resume.${value}`) }))}
        {...withDefault(read('resume'), 'choose')}
      />
      <SwitchField
        name="returnCrossFork"
        value={read('crossFork').value !== 'false'}
        onCommit={put('crossFork')}
      />
      <SwitchField
        name="returnCompensate"
        value={read('compensate').value === 'true'}
        onCommit={put('compensate')}
      />
    </>
  );
}

export const returning: Group = { key: 'operations', Body: Returning };
