import { useEffect, useRef, useState } from 'react';
import type { EvaluateField } from '../../engine/forms/evaluate-field.ts';
import { validate } from '../../engine/forms/validate.ts';
import type { PreparedForm } from '../../engine/http/contract/form.ts';
import type { SubmitIssueResponse } from '../../engine/http/contract/tracking.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import { useSubmitIssue } from '../api/use-submit-issue.ts';
import { ErrorSummary } from '../ui/form/error-summary.tsx';
import { sendable } from '../ui/form/form-logic.ts';
import { FormView } from '../ui/form/form-view.tsx';
import { nativeWidgets } from '../ui/form/native/widget-set.tsx';
import { useFormState } from '../ui/form/use-form-state.ts';
import { asApiError } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { forgetIssue, keepIssue, readIssue } from './issue-draft.ts';
import { LightProblem } from './light-states.tsx';
import { componentsOf, stepHolding, WIZARD_STEPS } from './wizard-steps.ts';

interface IssueWizardProps {
  readonly stationId: string;
  readonly form: PreparedForm;
  readonly evaluate: EvaluateField;
  readonly submissionKey: string;
  readonly source: 'WEB' | 'QR';
  readonly onDone: (answer: SubmitIssueResponse) => void;
}

const FORM_ID = 'issue';

/** One group a screen; what is typed stays on the phone until it is sent. */
export function IssueWizard(props: IssueWizardProps) {
  const { form, evaluate, stationId } = props;
  const { t, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [at, setAt] = useState(0);
  const submit = useSubmitIssue();
  const state = useFormState({ form, evaluate, draft: readIssue(stationId) });
  const { values } = state;
  const step = WIZARD_STEPS[at] ?? 'say';
  const components = componentsOf(form.schema.components, step);

  useEffect(() => keepIssue(stationId, values), [stationId, values]);

  const go = (to: number) => {
    setAt(to);
    window.scrollTo(0, 0);
    heading.current?.focus();
  };

  const forward = () => {
    const found = errorsOf(props, components, values);
    state.refuse(found);
    if (found.length === 0) go(at + 1);
  };

  const send = () => {
    const checked = state.check(null);
    if (!checked) return;
    const hasSource = form.schema.components.some(
      (component) => 'key' in component && component.key === 'source',
    );
    submit.mutate(
      {
        key: props.submissionKey,
        body: {
          station: stationId,
          formHash: form.hash,
          language,
          values: structuredClone({
            ...checked,
            ...(hasSource ? { source: props.source } : {}),
          }) as Record<string, never>,
        },
      },
      {
        onSuccess: (answer) => {
          forgetIssue(stationId);
          props.onDone(answer);
        },
        onError: (error) => {
          const fields = asApiError(error).problem.fields ?? [];
          if (fields.length === 0) return;
          state.refuse(fields.map((field) => ({ params: {}, ...field })));
          const paths = fields.map(({ path }) => path);
          go(WIZARD_STEPS.indexOf(stepHolding(form.schema.components, paths)));
        },
      },
    );
  };

  const last = at === WIZARD_STEPS.length - 1;
  return (
    <form
      className="light-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (last) send();
        else forward();
      }}
    >
      <h2 tabIndex={-1} ref={heading}>
        {t('light.new.step', {
          n: at + 1,
          all: WIZARD_STEPS.length,
          name: t(`light.new.steps.${step}`),
        })}
      </h2>
      <progress value={at + 1} max={WIZARD_STEPS.length} aria-label={t('light.new.progress')} />
      <ErrorSummary state={state} formId={FORM_ID} />
      {submit.isError && <LightProblem error={submit.error} onRetry={send} />}
      <FormView state={state} widgets={nativeWidgets} formId={FORM_ID} components={components} />
      {step === 'who' && (
        <details className="privacy">
          <summary>{t('light.new.privacy.title')}</summary>
          <p>{t('light.new.privacy.text')}</p>
        </details>
      )}
      <div className="wizard-buttons">
        {at > 0 && (
          <button type="button" className="button" onClick={() => go(at - 1)}>
            {t('light.new.back')}
          </button>
        )}
        <button type="submit" className="button primary" disabled={submit.isPending}>
          {last
            ? submit.isPending
              ? t('light.new.sending')
              : t('light.new.send')
            : t('light.new.forward')}
        </button>
      </div>
    </form>
  );
}

/** Only this screen's fields are judged before the next one is shown. */
function errorsOf(
  { form, evaluate }: IssueWizardProps,
  components: PreparedForm['schema']['components'],
  values: Variables,
) {
  const sent = sendable(components, values, {
    rights: form.rights,
    evaluate,
    around: values,
    path: '',
  });
  return validate({
    schema: { ...form.schema, components },
    rights: form.rights,
    values: sent,
    known: form.values as Variables,
    evaluate,
  });
}
