import { useMemo, useState } from 'react';
import type { EvaluateField } from '../../engine/forms/evaluate-field.ts';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import { useFormState } from '../ui/form/use-form-state.ts';
import type { LocalDraft } from './draft-store.ts';
import { formFor, mentionsOutcome } from './task-form.ts';
import { useDraftKeeping } from './use-draft.ts';
import { useSending } from './use-sending.ts';

interface Input {
  readonly answer: TaskResponse;
  readonly local: LocalDraft;
  readonly evaluate: EvaluateField;
}
export type TaskWork = ReturnType<typeof useTaskWork>;

/** Everything one person does with one task: fills in, chooses an answer, sends it once. */
export function useTaskWork({ answer, local, evaluate }: Input) {
  const { task } = answer;
  const mayComplete = answer.verbs.some(({ verb, refusal }) => verb === 'complete' && !refusal);
  const draft = newerDraft(answer, local);
  const [outcome, setOutcome] = useState<string | null>(
    task.outcomes.find(({ code }) => code === draft?.outcome)?.code ?? onlyOf(task.outcomes),
  );
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

  const sending = useSending({ task, keeping, onFields: state.refuse });

  const submit = (code: string | null) => {
    if (task.outcomes.length > 0 && code === null) {
      setMissingOutcome(true);
      return;
    }
    if (code !== null) choose(code);
    const values = state.check(code);
    if (values) sending.send({ values, outcome: code, formHash: answer.form?.hash ?? null });
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
    sending: sending.pending,
    savedAt: keeping.savedAt,
    refusal: sending.refusal,
    refuse: sending.refuse,
  };
}

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
