import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { timeOfDayFault } from '../../field-faults.ts';
import { isLocked } from '../../model.ts';
import { useTermWords } from '../../use-term-words.ts';
import { sheetChoices } from '../choices.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { WholeField } from '../fields/whole-field.tsx';
import { usePanel } from '../panel-context.ts';
import { useFaultWords } from '../use-fault-words.ts';
import { useExtension, withDefault } from '../use-write.ts';

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
const catchUps = ['one', 'all', 'none'] as const;
const clockUnits = ['workingHours', 'hours', 'minutes']; // due at the very minute, no time of day
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
      <Moments owner={owner} locked={locked} />
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

interface MomentsProps {
  readonly owner: ModdleElement;
  readonly locked: boolean;
}

/** At what time of a due day, how often, and what becomes of moments nobody was there for. */
function Moments({ owner, locked }: MomentsProps) {
  const { t } = useTranslation();
  const words = useFaultWords();
  const read = useExtension('bh:Timer', owner);
  const [unit, at, calendar] = [useUnit(owner), read('at'), read('calendar')];
  return (
    <>
      {(!clockUnits.includes(unit) || at.value !== '') && (
        <TextField
          name="termAt"
          locked={locked}
          fault={words(timeOfDayFault(at.value), at.value)}
          {...at}
        />
      )}
      {unit === 'recurring' && (
        <>
          <WholeField name="termCount" locked={locked} {...read('count')} />
          <ChoiceField
            name="termCatchUp"
            locked={locked}
            choices={catchUps.map((value) => ({ value, label: t(`design.catchUp.${value}`) }))}
            {...withDefault(read('catchUp'), 'one')}
          />
        </>
      )}
      {calendar.value !== '' && (
        <ChoiceField
          name="termCalendar"
          empty={t('design.panel.countyCalendar')}
          locked={locked}
          choices={[]}
          {...calendar}
        />
      )}
    </>
  );
}

/** Its own unit, else that of the county's parameter it names. */
const useUnit = (owner: ModdleElement): string => {
  const { resources } = usePanel();
  const read = useExtension('bh:Timer', owner);
  const named = resources.terms[read('key').value];
  const unit = typeof named === 'object' && named && 'unit' in named ? named['unit'] : '';
  return read('unit').value || String(unit);
};
