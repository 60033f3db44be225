import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useMemo, useState } from 'react';
import type { EvaluateField } from '../../engine/forms/evaluate-field.ts';
import type { Component } from '../../engine/forms/component.ts';
import type { PreparedForm } from '../../engine/http/contract/form.ts';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import type { ApiError } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useFormState } from '../ui/form/use-form-state.ts';
import { asApiError } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import type { LocalDraft } from './draft-store.ts';
import { mutable, useDraftKeeping } from './use-draft.ts';

interface Input {
  readonly answer: TaskResponse;
  readonly local: LocalDraft;
  readonly evaluate: EvaluateField;
}
export type TaskWork = ReturnType<typeof useTaskWork>;

/** Everything one person does with one task: fills in, chooses an answer, sends it once. */
export function useTaskWork({ answer, local, evaluate }: Input) {
  const { t, name } = useWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const act = useAct();
  const { task } = answer;
  const mayComplete = answer.verbs.some(({ verb, refusal }) => verb === 'complete' && !refusal);
  const draft = newerDraft(answer, local);
  const [outcome, setOutcome] = useState<string | null>(
    task.outcomes.find(({ code }) => code === draft?.outcome)?.code ?? onlyOf(task.outcomes),
  );
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [missingOutcome, setMissingOutcome] = useState(false);
  const form = useMemo(() => formFor(answer.form, mayComplete), [answer.form, mayComplete]);
  const state = useFormState({ form, evaluate, draft: draft?.values, outcome });
  const draftName = `task:${task.id}`;
  const keeping = useDraftKeeping({
    name: draftName,
    taskId: task.id,
    local,
    values: state.values,
    outcome,
    enabled: mayComplete,
  });
  const choosesInForm =
    mayComplete && task.outcomes.length > 1 && mentionsOutcome(form.schema.components);

  const choose = (code: string) => {
    setOutcome(code);
    setMissingOutcome(false);
  };

  const refuse = (error: unknown) => {
    const problem = asApiError(error);
    if (problem.status >= 400 && problem.status < 500) keeping.renewKey();
    if (problem.problem.fields) state.refuse(problem.problem.fields.map(withParams));
    setRefusal(problem);
  };

  const submit = (code: string | null) => {
    if (act.isPending) return;
    if (task.outcomes.length > 0 && code === null) {
      setMissingOutcome(true);
      return;
    }
    if (code !== null) choose(code);
    const values = state.check(code);
    if (!values) return;
    setRefusal(null);
    act.mutate(
      {
        taskId: task.id,
        rev: task.rev,
        key: keeping.key,
        operation: {
          verb: 'complete',
          values: mutable(values),
          ...(code === null ? {} : { outcome: code }),
          ...(answer.form ? { formHash: answer.form.hash } : {}),
        },
      },
      {
        onSuccess: ({ projected, opened, caseEnded }) => {
          keeping.finish();
          const next = opened.map(({ step }) => name(step)).join(t('common.comma'));
          void message.success(
            !projected
              ? t('task.accepted')
              : caseEnded
                ? t('task.doneAndEnded', { step: name(task.step) })
                : next === ''
                  ? t('task.done', { step: name(task.step) })
                  : t('task.doneNext', { step: name(task.step), next }),
            6,
          );
          const mine = opened.find((one) => one.mine);
          void (mine
            ? navigate({ to: '/tasks/$taskId', params: { taskId: mine.id } })
            : navigate({ to: '/inbox' }));
        },
        onError: refuse,
      },
    );
  };

  return {
    task,
    state,
    outcome,
    choose,
    submit,
    mayComplete,
    choosesInForm,
    missingOutcome,
    sending: act.isPending,
    savedAt: keeping.savedAt,
    refusal,
    refuse,
  };
}

const NO_FORM: PreparedForm = {
  ref: 'none',
  hash: 'none',
  schema: { schemaVersion: 1, id: 'none', components: [] },
  rights: {},
  values: {},
  choices: {},
} as unknown as PreparedForm;

/** Who may not complete the task reads its form. */
function formFor(form: PreparedForm | null, mayComplete: boolean): PreparedForm {
  if (!form) return NO_FORM;
  if (mayComplete) return form;
  const rights: PreparedForm['rights'] = {};
  for (const key of topKeys(form.schema.components)) rights[key] = 'read';
  return { ...form, rights };
}

const topKeys = (components: readonly Component[]): string[] =>
  components.flatMap((component) => {
    if ('key' in component && component.key !== undefined) return [component.key];
    return component.type === 'group' ? topKeys(component.components) : [];
  });

function newerDraft(
  { draft }: TaskResponse,
  local: LocalDraft,
): { values?: Variables; outcome: string | null } | undefined {
  if (draft && draft.savedAt > local.savedAt) {
    return { values: draft.values as Variables, outcome: draft.outcome };
  }
  return local.values ? { values: local.values, outcome: local.outcome ?? null } : undefined;
}

const onlyOf = (outcomes: TaskResponse['task']['outcomes']): string | null =>
  outcomes.length === 1 ? (outcomes[0]?.code ?? null) : null;

const mentionsOutcome = (components: readonly Component[]): boolean =>
  components.some(
    (component) =>
      /\boutcome\b/.test(component.conditional?.hide ?? '') ||
      ('components' in component && mentionsOutcome(component.components)),
  );

const withParams = (problem: {
  path: string;
  code: string;
  params?: Readonly<Record<string, unknown>>;
}) => ({ path: problem.path, code: problem.code, params: problem.params ?? {} });
