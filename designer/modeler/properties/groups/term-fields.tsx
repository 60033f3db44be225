import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { isLocked } from '../../model.ts';
import { useTermWords } from '../../use-term-words.ts';
import { sheetChoices } from '../choices.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { usePanel } from '../panel-context.ts';
import { useExtension } from '../use-write.ts';

const units = [
  'workingDays',
  'calendarDays',
  'months',
  'workingHours',
  'hours',
  'minutes',
  'fixedDate',
  'recurring',
] as const;
const rolls = ['none', 'forward', 'backward'] as const;

interface TermFieldsProps {
  /** Where the term is written: the step, or the event's definition. */
  readonly owner: ModdleElement;
  readonly withLadder: boolean;
}

/** A term: a key of the county's table, or value, unit, anchor and roll written here. */
export function TermFields({ owner, withLadder }: TermFieldsProps) {
  const { t } = useTranslation();
  const { element, resources } = usePanel();
  const words = useTermWords(resources);
  const read = useExtension('bh:Timer', owner);
  const locked = isLocked(element, 'clock');
  const key = read('key');
  return (
    <>
      {locked && <p className="bh-hint">{t('design.panel.lockedClock')}</p>}
      <ChoiceField
        name="termKey"
        empty={t('design.panel.ownTerm')}
        locked={locked}
        choices={sheetChoices(resources.terms, words.termWithKey)}
        {...key}
      />
      {key.value === '' && (
        <>
          <TextField name="termValue" locked={locked} {...read('value')} />
          <ChoiceField
            name="termUnit"
            empty={t('design.panel.noUnit')}
            locked={locked}
            choices={units.map((value) => ({ value, label: t(`design.unit.${value}`) }))}
            {...read('unit')}
          />
          <TextField name="termAnchor" locked={locked} {...read('anchor')} />
          <ChoiceField
            name="termRoll"
            empty={t('design.roll.none')}
            locked={locked}
            choices={rolls.map((value) => ({ value, label: t(`design.roll.${value}`) }))}
            {...read('roll')}
          />
        </>
      )}
      {withLadder && (
        <ChoiceField
          name="ladder"
          empty={t('design.panel.noLadder')}
          choices={sheetChoices(resources.ladders, words.ladder)}
          {...read('ladder')}
        />
      )}
    </>
  );
}
