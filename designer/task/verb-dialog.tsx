import { App, Input, Select } from 'antd';
import { useId, useState } from 'react';
import type { OperationBody } from '../../engine/http/contract/act.ts';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import { newKey } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { usePeople } from '../api/use-directory.ts';
import { RequiredMark } from '../ui/form/form-rows.tsx';
import { useWords } from '../ui/use-words.ts';
import { VerbModal } from '../ui/verb-modal.tsx';

interface VerbDialogProps {
  readonly verb: ShownVerb;
  readonly answer: TaskResponse;
  readonly onClose: () => void;
  readonly onRefused: (error: unknown) => void;
}
interface Entered {
  readonly target: string | null;
  readonly words: string;
}

/** One sentence of consequence, the fields, the verb as the button. */
export function VerbDialog({ verb, answer, onClose, onRefused }: VerbDialogProps) {
  const { t } = useWords();
  const { message } = App.useApp();
  const id = useId();
  const act = useAct();
  const [key] = useState(newKey);
  const [entered, setEntered] = useState<Entered>({ target: null, words: '' });
  const operation = operationOf(verb, entered);

  const send = () => {
    if (!operation) return;
    act.mutate(
      { taskId: answer.task.id, rev: answer.task.rev, key, operation },
      {
        onSuccess: () => {
          void message.success(t(`verbs.${verb}.done`));
          onClose();
        },
        onError: (error) => {
          onRefused(error);
          onClose();
        },
      },
    );
  };

  return (
    <VerbModal
      title={t(`verbs.${verb}.title`)}
      verb={t(`verbs.${verb}.name`)}
      ready={operation !== null}
      busy={act.isPending}
      onSend={send}
      onClose={onClose}
    >
      <p className="dialog-consequence">{t(`verbs.${verb}.consequence`)}</p>
      {verb === 'transfer' && <Target entered={entered} onChange={setEntered} />}
      <label className="form-label" htmlFor={`${id}-words`}>
        {t(verb === 'urge' ? 'verbs.text' : 'verbs.reason')} <RequiredMark />
      </label>
      <Input.TextArea
        id={`${id}-words`}
        autoSize={{ minRows: 3 }}
        maxLength={2_000}
        value={entered.words}
        onChange={(event) => setEntered({ ...entered, words: event.target.value })}
      />
    </VerbModal>
  );
}

interface TargetProps {
  readonly entered: Entered;
  readonly onChange: (next: Entered) => void;
}

function Target({ entered, onChange }: TargetProps) {
  const { t, name } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const people = usePeople(text === '' ? {} : { text }, true);
  const options = (people.data?.people ?? []).map((person) => ({
    value: person.id,
    label: [person.name, ...person.titles.slice(0, 1).map(name)].join(' · '),
  }));

  return (
    <>
      <label className="form-label" htmlFor={`${id}-target`}>
        {t('verbs.transfer.target')} <RequiredMark />
      </label>
      <Select
        id={`${id}-target`}
        className="dialog-field"
        value={entered.target}
        options={options}
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder={t('form.choose')}
        onChange={(target: string | null) => onChange({ ...entered, target })}
      />
    </>
  );
}

/** The verbs that need words; the others have buttons of their own. */
export type ShownVerb = 'transfer' | 'urge';

/** Null while something is missing: the button waits. */
function operationOf(verb: ShownVerb, { target, words }: Entered): OperationBody | null {
  const said = words.trim();
  if (said === '') return null;
  if (verb === 'urge') return { verb, text: said };
  return target === null ? null : { verb, to: target, reason: said };
}
