import { Button, DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { EvaluateField } from '../../../engine/forms/evaluate-field.ts';
import type { Calendar, Variables } from '../../../engine/interpreter/values.ts';
import { RepairValues } from '../../cases/repair-values.tsx';
import { valuesOf, type ValueRow } from '../../cases/repair.ts';
import { NO_FORM } from '../../task/task-form.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { useEvaluate } from '../../ui/form/evaluate.ts';
import { FormView } from '../../ui/form/form-view.tsx';
import { useFormState } from '../../ui/form/use-form-state.ts';
import { Labeled } from '../../ui/labeled.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { Act } from './act.ts';
import { CalendarMissing } from './clock.tsx';
import { civilOf, morningOf, yearWithoutData } from './day.ts';
import type { Outline, ProcessOutline, StartOutline } from './outline.ts';
import { trialWidgets } from './trial-widgets.tsx';
import type { RunNames } from './words.ts';

interface StartChoiceProps {
  readonly outline: Outline;
  readonly calendar: Calendar;
  readonly names: RunNames;
  /** The pool that is shown, where it runs. */
  readonly processId: string;
  readonly busy: boolean;
  readonly onAct: (act: Act) => void;
}

/** Which procedure begins, how, on which day and with what. */
export function StartChoice(props: StartChoiceProps) {
  const { outline, calendar, names, processId, busy, onAct } = props;
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [day, setDay] = useState(() => civilOf(calendar, Date.now()));
  const { processes } = outline;
  const process = processes.find(({ id }) => id === (chosen ?? processId)) ?? processes[0] ?? null;
  const start = process?.starts[at] ?? process?.starts[0];
  if (!process || !start) return <p className="muted">{t('simulation.noProcess')}</p>;
  const instant = morningOf(calendar, day);
  const missing = yearWithoutData(calendar, instant);
  const begin = (values: Variables) =>
    onAct({ type: 'begin', at: instant, processId: process.id, way: start.way, values });
  return (
    <div className="bh-run-start">
      <ProcessAndStart
        processes={processes}
        process={process}
        start={start}
        names={names}
        onProcess={(id) => {
          setChosen(id);
          setAt(0);
        }}
        onStart={setAt}
      />
      <Labeled label={t('simulation.startOn')}>
        {(id) => (
          <DatePicker
            id={id}
            allowClear={false}
            value={dayjs(day)}
            onChange={(picked: Dayjs | null) => picked && setDay(picked.format('YYYY-MM-DD'))}
          />
        )}
      </Labeled>
      {missing !== null && <CalendarMissing year={missing} />}
      <StartValues
        key={`${process.id} ${start.way.elementId ?? ''}`}
        start={start}
        disabled={busy || missing !== null}
        onBegin={begin}
      />
    </div>
  );
}

interface ProcessAndStartProps {
  readonly processes: readonly ProcessOutline[];
  readonly process: ProcessOutline;
  readonly start: StartOutline;
  readonly names: RunNames;
  readonly onProcess: (id: string) => void;
  readonly onStart: (at: number) => void;
}

function ProcessAndStart(props: ProcessAndStartProps) {
  const { processes, process, start, names, onProcess, onStart } = props;
  const { t } = useWords();
  const nameOf = ({ way }: StartOutline): string =>
    way.elementId === null ? t('simulation.byItself') : names.step({ elementId: way.elementId });
  return (
    <>
      {processes.length > 1 && (
        <Labeled label={t('simulation.process')}>
          {(id) => (
            <Select
              id={id}
              className="dialog-field"
              value={process.id}
              options={processes.map((one) => ({
                value: one.id,
                label: names.step({ elementId: one.id }),
              }))}
              onChange={onProcess}
            />
          )}
        </Labeled>
      )}
      {process.starts.length > 1 && (
        <Labeled label={t('simulation.start')}>
          {(id) => (
            <Select
              id={id}
              className="dialog-field"
              value={process.starts.indexOf(start)}
              options={process.starts.map((one, value) => ({ value, label: nameOf(one) }))}
              onChange={onStart}
            />
          )}
        </Labeled>
      )}
    </>
  );
}

interface StartValuesProps {
  readonly start: StartOutline;
  readonly disabled: boolean;
  readonly onBegin: (values: Variables) => void;
}

const FORM_ID = 'simulation-start';

function StartValues(props: StartValuesProps) {
  const evaluate = useEvaluate((props.start.form ?? NO_FORM).schema.components);
  return evaluate && <Values {...props} evaluate={evaluate} />;
}

function Values({
  start: { form },
  disabled,
  evaluate,
  onBegin,
}: StartValuesProps & { readonly evaluate: EvaluateField }) {
  const { t } = useWords();
  const [rows, setRows] = useState<readonly ValueRow[]>([]);
  const state = useFormState({ form: form ?? NO_FORM, evaluate });
  const send = () => {
    const values = form ? state.check(null) : valuesOf(rows);
    if (values) onBegin(values);
  };
  return (
    <>
      {form ? (
        <>
          <ErrorSummary state={state} formId={FORM_ID} />
          <FormView state={state} widgets={trialWidgets} formId={FORM_ID} />
        </>
      ) : (
        <RepairValues
          known={[]}
          rows={rows}
          legend={t('simulation.values.start')}
          onChange={setRows}
        />
      )}
      <Button type="primary" disabled={disabled} onClick={send}>
        {t('simulation.begin')}
      </Button>
    </>
  );
}
