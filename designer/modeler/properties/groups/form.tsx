import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../use-english.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useExtension } from '../use-write.ts';
import { FieldRights } from './field-rights.tsx';
import { titleOf } from './form-words.ts';

function Form() {
  const { t } = useTranslation();
  const english = useEnglish();
  const { resources } = usePanel();
  const form = useExtension('bh:Form')('ref');
  const chosen = resources.forms[form.value];
  const choices = Object.entries(resources.forms).map(([ref, schema]) => ({
    value: ref,
    label: t('design.panel.formChoice', { ref, title: titleOf(schema, english) || ref }),
  }));
  return (
    <>
      <ChoiceField name="form" empty={t('design.panel.noForm')} choices={choices} {...form} />
      {chosen && <FieldRights schema={chosen} />}
    </>
  );
}

export const form: Group = { key: 'form', Body: Form };
