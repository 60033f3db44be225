import { useTranslation } from 'react-i18next';
import { isLocked } from '../../model.ts';
import { useEnglish } from '../../use-english.ts';
import { namedChoices, stepChoices } from '../choices.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { ChoicesField } from '../fields/choices-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useExtension } from '../use-write.ts';

const strategies = ['claim', 'all', 'leastLoaded', 'roundRobin'] as const;
const whenEmpty = ['incident', 'leader', 'starter', 'skip'] as const;
const whenSelf = ['allow', 'skip', 'leader'] as const;

function Assignment() {
  const { t } = useTranslation();
  const english = useEnglish();
  const { element, resources } = usePanel();
  const read = useExtension('bh:Assignment');
  const locked = isLocked(element, 'assignment');
  const steps = stepChoices(element, english);
  const notSameAs = read('notSameAs');
  return (
    <>
      {locked && <p className="bh-hint">{t('design.panel.locked')}</p>}
      <ChoiceField
        name="role"
        empty={t('design.panel.noRole')}
        locked={locked}
        choices={namedChoices(resources.roles, english)}
        {...read('role')}
      />
      <TextField name="unit" code locked={locked} {...read('unit')} />
      <TextField name="user" code locked={locked} {...read('user')} />
      <ChoiceField
        name="strategy"
        choices={strategies.map((value) => ({ value, label: t(`design.strategy.${value}`) }))}
        {...withDefault(read('strategy'), 'claim')}
      />
      <ChoiceField
        name="sameAs"
        empty={t('design.panel.nobody')}
        choices={steps}
        {...read('sameAs')}
      />
      <ChoicesField
        name="notSameAs"
        choices={steps}
        value={notSameAs.value.split(/\s+/).filter(Boolean)}
        onCommit={(ids) => notSameAs.onCommit(ids.join(' '))}
      />
      <ChoiceField
        name="onEmpty"
        choices={whenEmpty.map((value) => ({ value, label: t(`design.onEmpty.${value}`) }))}
        {...withDefault(read('onEmpty'), 'incident')}
      />
      <ChoiceField
        name="onSelf"
        choices={whenSelf.map((value) => ({ value, label: t(`design.onSelf.${value}`) }))}
        {...withDefault(read('onSelf'), 'allow')}
      />
    </>
  );
}

const withDefault = <T extends { readonly value: string }>(bound: T, value: string): T =>
  bound.value === '' ? { ...bound, value } : bound;

export const assignment: Group = { key: 'assignment', Body: Assignment };
