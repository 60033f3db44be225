import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { useEnglish } from '../../use-english.ts';
import { isA } from '../../model.ts';
import { namedChoices } from '../choices.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { usePanel } from '../panel-context.ts';
import { useExtension, usePart } from '../use-write.ts';

/** A task of the file that several steps call: what it is, changed for all of them. */
export function GlobalTask({ task }: { readonly task: ModdleElement }) {
  const part = usePart(task);
  return (
    <>
      <TextField name="globalName" {...part('name')} />
      {isA(task, 'bpmn:GlobalUserTask', 'bpmn:GlobalManualTask') && <ByPeople task={task} />}
      {isA(task, 'bpmn:GlobalScriptTask') && (
        <TextField name="script" code rows={2} {...part('script')} />
      )}
      {isA(task, 'bpmn:GlobalBusinessRuleTask') && <ByTable task={task} />}
      <TextField name="resultVariable" code {...part('bh:resultVariable')} />
    </>
  );
}

function ByPeople({ task }: { readonly task: ModdleElement }) {
  const { t } = useTranslation();
  const english = useEnglish();
  const { resources } = usePanel();
  const assignment = useExtension('bh:Assignment', task);
  const form = useExtension('bh:Form', task);
  return (
    <>
      <ChoiceField
        name="role"
        empty={t('design.panel.noRole')}
        choices={namedChoices(resources.roles, english)}
        {...assignment('role')}
      />
      <ChoiceField
        name="form"
        empty={t('design.panel.noForm')}
        choices={Object.keys(resources.forms).map((ref) => ({ value: ref, label: ref }))}
        {...form('ref')}
      />
    </>
  );
}

function ByTable({ task }: { readonly task: ModdleElement }) {
  const { t } = useTranslation();
  const { resources } = usePanel();
  const decision = useExtension('bh:Decision', task);
  return (
    <ChoiceField
      name="decisionRef"
      empty={t('design.panel.noDecision')}
      choices={Object.keys(resources.decisions).map((key) => ({ value: key, label: key }))}
      {...decision('ref')}
    />
  );
}
