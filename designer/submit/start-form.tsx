import { useNavigate } from '@tanstack/react-router';
import { App, Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { EvaluateField } from '../../engine/forms/evaluate-field.ts';
import type { PreparedForm } from '../../engine/http/contract/form.ts';
import { useUnits } from '../api/use-directory.ts';
import { useSession } from '../api/use-session.ts';
import { useStartCase } from '../api/use-start-case.ts';
import { ErrorSummary } from '../ui/form/error-summary.tsx';
import { FormView } from '../ui/form/form-view.tsx';
import { antdWidgets } from '../ui/form/antd/widget-set.tsx';
import { useFormState } from '../ui/form/use-form-state.ts';
import { RequestNumber } from '../ui/problem.tsx';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { useWords } from '../ui/use-words.ts';
import { dropDraft, keepDraft, type LocalDraft } from '../task/draft-store.ts';
import { NO_FORM } from '../task/task-form.ts';
import { mutable } from '../task/use-draft.ts';
import { startKey, type Start } from './start-search.ts';

interface StartFormProps {
  readonly start: Start;
  readonly form: PreparedForm | null;
  readonly local: LocalDraft;
  readonly evaluate: EvaluateField;
}

const FORM_ID = 'start-form';

/** The form of a start. The draft and its key stay on this device until it is sent. */
export function StartForm({ start, form, local, evaluate }: StartFormProps) {
  const { t, name } = useWords();
  const errorText = useErrorText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const startCase = useStartCase();
  const stations = useUnits({ kind: 'STATION' }, true);
  const { data: session } = useSession();
  const own = session?.posts.find(({ unit }) =>
    stations.data?.units.some(({ id }) => id === unit?.id),
  )?.unit?.id;
  const [chosen, setChosen] = useState<string | null>(null);
  const station = chosen ?? own ?? null;
  const state = useFormState({ form: form ?? NO_FORM, evaluate, draft: local.values });
  const draftName = `start:${startKey(start)}`;
  const { values } = state;

  useEffect(() => {
    void keepDraft(draftName, { key: local.key, values, savedAt: Date.now() });
  }, [draftName, local.key, values]);

  const send = () => {
    const sent = state.check(null);
    if (!sent) return;
    startCase.mutate(
      {
        key: local.key,
        body: {
          definitionId: start.definitionId,
          processId: start.processId,
          elementId: start.elementId,
          ...(station === null ? {} : { station }),
          values: mutable(sent),
        },
      },
      {
        onSuccess: ({ caseId }) => {
          void dropDraft(draftName);
          void message.success(t('submit.done', { name: name(start.name) }));
          void navigate({ to: '/cases/$caseId', params: { caseId } });
        },
        onError: (error) => {
          const { fields } = asApiError(error).problem;
          if (fields) state.refuse(fields.map((field) => ({ params: {}, ...field })));
        },
      },
    );
  };
  const problem = startCase.isError ? asApiError(startCase.error).problem : null;

  return (
    <section className="panel start-form" aria-label={name(start.name)}>
      <h2>{name(start.name)}</h2>
      <div className="panel-body">
        {problem && (
          <div className="notice error" role="alert">
            <p>{errorText(problem.code, problem.params)}</p>
            {problem.requestId !== undefined && <RequestNumber id={problem.requestId} />}
          </div>
        )}
        <ErrorSummary state={state} formId={FORM_ID} />
        <div className="form-field">
          <label className="form-label" htmlFor="start-station">
            {t('cases.station')}
          </label>
          <Select
            id="start-station"
            className="dialog-field"
            value={station}
            placeholder={t('form.choose')}
            options={(stations.data?.units ?? []).map((unit) => ({
              value: unit.id,
              label: name(unit.name),
            }))}
            onChange={(next: string | null) => setChosen(next)}
          />
        </div>
        <FormView state={state} widgets={antdWidgets} formId={FORM_ID} />
        <div className="start-actions">
          <LinkButton to="/cases/new">{t('common.back')}</LinkButton>
          <Button type="primary" loading={startCase.isPending} onClick={send}>
            {t('submit.send')}
          </Button>
        </div>
      </div>
    </section>
  );
}
