import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../use-english.ts';
import { namedChoices } from '../choices.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { FeelField } from '../fields/feel-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useAttribute } from '../use-write.ts';

/** 谁来办 of a lane or a pool: for the steps in it that name nobody themselves. */
function Place() {
  const { t } = useTranslation();
  const english = useEnglish();
  const { resources } = usePanel();
  const attribute = useAttribute();
  return (
    <>
      <p className="bh-hint">{t('design.panel.placeHint')}</p>
      <ChoiceField
        name="role"
        empty={t('design.panel.noRole')}
        choices={namedChoices(resources.roles, english)}
        {...attribute('bh:role')}
      />
      <FeelField name="unit" orText {...attribute('bh:unit')} />
    </>
  );
}

export const place: Group = { key: 'assignment', Body: Place };
