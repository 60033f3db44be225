import { useTranslation } from 'react-i18next';
import { isA, isLocked } from '../../model.ts';
import { useEnglish } from '../../use-english.ts';
import { namedChoices, stepChoices } from '../choices.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { ChoicesField } from '../fields/choices-field.tsx';
import { FeelField } from '../fields/feel-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useExtension, withDefault } from '../use-write.ts';

const strategies = ['claim', 'all', 'leastLoaded', 'roundRobin'] as const;
const whenEmpty = ['incident', 'leader', 'starter', 'skip'] as const;
const whenSelf = ['allow', 'skip', 'leader'] as const;

function Assignment() {
  const { t } = useTranslation();
  const english = useEnglish();
  const { element, resources } = usePanel();
  const read = useExtension('bh:Assignment');
  const locked = isLocked(element, 'assignment');
  return (
    <>
      {locked && <p className="bh-hint">{t('design.panel.locked')}</p>}
      {isA(element, 'bpmn:CallActivity') && (
        <p className="bh-hint">{t('design.panel.callerHint')}</p>
      )}
      <ChoiceField
        name="role"
        empty={t('design.panel.noRole')}
        locked={locked}
        choices={namedChoices(resources.roles, english)}
        {...read('role')}
      />
      <FeelField name="unit" orText locked={locked} {...read('unit')} />
      <FeelField name="user" orText locked={locked} {...read('user')} />
      <FeelField name="assignees" rows={1} locked={locked} {...read('expression')} />
      <ChoiceField
        name="strategy"
        choices={strategies.map((value) => ({ value, label: t(`design.strategy.${value}`) }))}
        {...withDefault(read('strategy'), 'claim')}
      />
      {isA(element, 'bpmn:FlowNode') && <OtherSteps />}
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
      <FeelField name="priority" {...read('priority')} />
    </>
  );
}

/** Who did other steps of the same process; a task by itself has none beside it. */
function OtherSteps() {
  const { t } = useTranslation();
  const { element } = usePanel();
  const steps = stepChoices(element, useEnglish());
  const read = useExtension('bh:Assignment');
  const notSameAs = read('notSameAs');
  return (
    <>
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
    </>
  );
}

export const assignment: Group = { key: 'assignment', Body: Assignment };
