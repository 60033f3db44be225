import { useState } from 'react';
import type { EvaluateField } from '../../engine/forms/evaluate-field.ts';
import type { Question } from '../../engine/http/contract/tracking.ts';
import { newKey } from '../api/client.ts';
import { useAnswerQuestion } from '../api/use-track.ts';
import { ErrorSummary } from '../ui/form/error-summary.tsx';
import { useEvaluate } from '../ui/form/evaluate.ts';
import { FormView } from '../ui/form/form-view.tsx';
import { nativeWidgets } from '../ui/form/native/widget-set.tsx';
import { useFormState } from '../ui/form/use-form-state.ts';
import { Lateness } from '../ui/lateness.tsx';
import { asApiError } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { LightProblem } from './light-states.tsx';

interface QuestionProps {
  readonly question: Question;
  readonly code: string;
}

/** What the requester is asked, to be answered where he reads it. */
export function QuestionForm(props: QuestionProps) {
  const evaluate = useEvaluate(props.question.form.schema.components);
  return evaluate && <AskedForm {...props} evaluate={evaluate} />;
}

function AskedForm({ question, code, evaluate }: QuestionProps & { evaluate: EvaluateField }) {
  const { t, name } = useWords();
  const [key, setKey] = useState(newKey);
  const [outcome, setOutcome] = useState<string | null>(null);
  const answer = useAnswerQuestion();
  const state = useFormState({ form: question.form, evaluate, outcome });
  const formId = `question-${question.id.replace(/[^a-z0-9]/gi, '-')}`;

  const send = (chosen: string | null) => {
    setOutcome(chosen);
    const values = state.check(chosen);
    if (!values || answer.isPending) return;
    answer.mutate(
      {
        key,
        body: {
          code,
          question: question.id,
          formHash: question.form.hash,
          ...(chosen === null ? {} : { outcome: chosen }),
          values: structuredClone(values) as Record<string, never>,
        },
      },
      {
        onError: (error) => {
          const { status, problem } = asApiError(error);
          if (status >= 400 && status < 500) setKey(newKey());
          if (problem.fields) state.refuse(problem.fields.map((one) => ({ params: {}, ...one })));
        },
      },
    );
  };
  const buttons =
    question.outcomes.length > 0
      ? question.outcomes.map(({ code: value, label }) => ({ value, label: name(label) }))
      : [{ value: null, label: t('light.track.answer') }];

  return (
    <section className="light-card question" aria-label={name(question.step)}>
      <h2>{t('light.track.asked', { step: name(question.step) })}</h2>
      {question.due && <Lateness due={question.due} />}
      <ErrorSummary state={state} formId={formId} />
      {answer.isError && <LightProblem error={answer.error} onRetry={() => send(outcome)} />}
      {answer.isSuccess ? (
        <p role="status">{t('light.track.answered')}</p>
      ) : (
        <>
          <FormView state={state} widgets={nativeWidgets} formId={formId} />
          <div className="wizard-buttons">
            {buttons.map(({ value, label }, index) => (
              <button
                key={label}
                type="button"
                className={index === 0 ? 'button primary' : 'button'}
                disabled={answer.isPending}
                onClick={() => send(value)}
              >
                {label}
              </button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
