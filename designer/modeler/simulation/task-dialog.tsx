import { Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { EvaluateField } from '../../../engine/forms/evaluate-field.ts';
import type { Variables } from '../../../engine/interpreter/values.ts';
import { RepairValues } from '../../cases/repair-values.tsx';
import { valuesOf, type ValueRow } from '../../cases/repair.ts';
import { NO_FORM } from '../../task/task-form.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { useEvaluate } from '../../ui/form/evaluate.ts';
import { RequiredMark } from '../../ui/form/form-rows.tsx';
import { FormView } from '../../ui/form/form-view.tsx';
import { useFormState } from '../../ui/form/use-form-state.ts';
import { Labeled } from '../../ui/labeled.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { Act } from './act.ts';
import { trialWidgets } from './trial-widgets.tsx';
import { namedIn } from './values-dialog.tsx';
import type { Waiting } from './waiting.ts';
import type { RunNames } from './words.ts';

export type WaitingTask = Waiting & { readonly kind: 'task' };
interface TaskDialogProps {
  readonly task: WaitingTask;
  readonly names: RunNames;
  readonly persons: readonly string[]; // who may be played here
  readonly known: Variables;
  readonly onAct: (act: Act) => void;
  readonly onClose: () => void;
}

const FORM_ID = 'simulation-form';

/** 办理 in a dry run: the form as the person at this step gets it, its checks and its outcomes. */
export function TaskDialog(props: TaskDialogProps) {
  const evaluate = useEvaluate((props.task.form ?? NO_FORM).schema.components);
  return evaluate ? <OpenTask {...props} evaluate={evaluate} /> : <Loading lines={4} />;
}

function OpenTask(props: TaskDialogProps & { readonly evaluate: EvaluateField }) {
  const { task, names, persons, known, evaluate, onAct, onClose } = props;
  const { t } = useWords();
  const { outcomes, form } = task;
  const [outcome, setOutcome] = useState(outcomes.length === 1 ? (outcomes[0] ?? null) : null);
  const [as, setAs] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [rows, setRows] = useState<readonly ValueRow[]>([]);
  const state = useFormState({ form: form ?? NO_FORM, evaluate, outcome });

  const send = () => {
    setMissing(outcomes.length > 0 && outcome === null);
    if (outcomes.length > 0 && outcome === null) return;
    const values = form ? state.check(outcome) : valuesOf(rows);
    if (!values) return;
    const { instanceId, waitId } = task;
    onClose();
    onAct({ type: 'complete', instanceId, waitId, values, outcome, as });
  };
  return (
    <Modal
      open
      width={760}
      title={t('simulation.act.completeNamed', { step: names.step(task) })}
      okText={t('simulation.act.complete')}
      cancelText={t('common.cancel')}
      onCancel={onClose}
      onOk={send}
    >
      <div className="bh-run-form">
        <p className="muted">
          {names.people(task.who)} · {t('simulation.note')}
        </p>
        <Labeled label={t('simulation.as.label')} help={t('simulation.as.help')}>
          {(id) => (
            <Select
              id={id}
              className="dialog-field"
              value={as ?? ''}
              options={[
                { value: '', label: t('simulation.as.anybody') },
                ...persons.map((person) => ({ value: person, label: names.person(person, task) })),
              ]}
              onChange={(person: string) => setAs(person === '' ? null : person)}
            />
          )}
        </Labeled>
        {outcomes.length > 0 && (
          <div className="form-field">
            <span className="form-label" id="simulation-outcome">
              {t('simulation.values.outcome')} <RequiredMark />
            </span>
            <Radio.Group
              aria-labelledby="simulation-outcome"
              value={outcome}
              options={outcomes.map((code) => ({
                value: code,
                label: names.outcome(task, code),
              }))}
              onChange={({ target }) => setOutcome(String(target.value))}
            />
            <div role="alert">
              {isMissing && <p className="field-error">{t('simulation.values.outcomeMissing')}</p>}
            </div>
          </div>
        )}
        {form ? (
          <>
            <ErrorSummary state={state} formId={FORM_ID} />
            <FormView state={state} widgets={trialWidgets} formId={FORM_ID} />
          </>
        ) : (
          <>
            <p className="muted">{t('simulation.values.noForm')}</p>
            <RepairValues
              known={namedIn(known)}
              rows={rows}
              legend={t('simulation.values.form')}
              onChange={setRows}
            />
          </>
        )}
      </div>
    </Modal>
  );
}
