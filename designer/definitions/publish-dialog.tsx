import { Button, Checkbox, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Problem } from '../../engine/compiler/problems.ts';
import type { DefinitionResponse } from '../../engine/http/contract/definition.ts';
import { newKey } from '../api/client.ts';
import { countBySeverity, severityOf } from '../modeler/severity.ts';
import type { Checked } from '../modeler/use-problems.ts';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { usePublish } from './api/use-publish.ts';
import { LocatedProblems } from './located-problems.tsx';
import { PublishedNotice } from './published-notice.tsx';

interface PublishDialogProps {
  readonly answer: DefinitionResponse;
  readonly checked: Checked;
  readonly saveNow: () => Promise<number | null>;
  readonly onClose: () => void;
  readonly onPublished: () => void;
  readonly onMend: () => void;
}

/** 发布: what was checked, what it does to running cases, what is to be said about it. */
export function PublishDialog(props: PublishDialogProps) {
  const { answer, checked, saveNow, onClose, onPublished, onMend } = props;
  const { t, name, language } = useWords();
  const errorText = useErrorText();
  const publish = usePublish(answer.definition.id);
  const noteId = useId();
  const effect = useConsequence(answer);
  const [key, setKey] = useState(newKey);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());

  const counts = countBySeverity(checked.problems);
  const toAcknowledge = checked.problems.filter((problem) => severityOf(problem) === 'ack');
  const blocked = counts.refuse + counts.block > 0 || checked.state !== 'checked';
  const ready = !blocked && toAcknowledge.every((problem) => seen.has(keyOf(problem)));

  const submit = async () => {
    if (note.trim() === '') return setMissing(true);
    const rev = await saveNow();
    if (rev === null) return;
    const acknowledged = toAcknowledge.map(keyOf);
    publish.mutate(
      { rev, key, body: { note: note.trim(), acknowledged } },
      { onError: () => setKey(newKey()) }, // refused words were an answer: the next try is another act
    );
  };
  if (publish.data)
    return (
      <PublishedNotice
        published={publish.data}
        onClose={() => {
          onPublished();
          onClose();
        }}
      />
    );
  const refusal = publish.isError ? asApiError(publish.error).problem : null;
  return (
    <Modal
      open
      width={640}
      title={t('design.publish.title', { name: name(answer.definition.name) })}
      okText={t('design.publish.submit')}
      cancelText={t('design.publish.cancel')}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={publish.isPending}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="publish">
        <h3>{t('design.publish.check')}</h3>
        <p className={blocked ? 'publish-blocked' : 'publish-passed'}>
          {checked.state === 'checking'
            ? t('design.edit.checking')
            : blocked
              ? t('design.publish.checkFailed', { refused: counts.refuse, blocked: counts.block })
              : t('design.publish.checkPassed')}{' '}
          {blocked && checked.state === 'checked' && (
            <Button size="small" onClick={onMend}>
              {t('design.publish.showProblems')}
            </Button>
          )}
        </p>
        {toAcknowledge.length > 0 && (
          <fieldset className="publish-acknowledge">
            <legend>{t('design.publish.acknowledge')}</legend>
            {toAcknowledge.map((problem) => (
              <Checkbox
                key={keyOf(problem)}
                checked={seen.has(keyOf(problem))}
                onChange={({ target }) => setSeen(toggled(seen, keyOf(problem), target.checked))}
              >
                {language === 'en' ? problem.en : problem.zh}
              </Checkbox>
            ))}
          </fieldset>
        )}
        <h3>{t('design.publish.effect')}</h3>
        <p>{effect}</p>
        <label htmlFor={noteId}>{t('design.publish.note')}</label>
        <Input.TextArea
          id={noteId}
          rows={3}
          maxLength={500}
          showCount
          value={note}
          status={missing ? 'error' : ''}
          aria-describedby={`${noteId}help`}
          onChange={(event) => {
            setNote(event.target.value);
            setMissing(false);
          }}
        />
        <p id={`${noteId}help`} className={missing ? 'field-fault' : 'muted'}>
          {t(missing ? 'design.publish.noteRequired' : 'design.publish.noteHelp')}
        </p>
        {refusal && (
          <div role="alert" className="notice error">
            <p>
              {refusal.problems
                ? t('design.publish.refused')
                : errorText(refusal.code, refusal.params)}
            </p>
            {refusal.problems && <LocatedProblems problems={refusal.problems} />}
          </div>
        )}
      </div>
    </Modal>
  );
}

const keyOf = ({ rule, elementId }: Problem): string => `${rule}:${elementId ?? ''}`;

const toggled = (seen: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> => {
  const next = new Set(seen);
  if (on) next.add(key);
  else next.delete(key);
  return next;
};

/** Who is affected: nobody whose case runs already. */
const useConsequence = ({ definition }: DefinitionResponse): string => {
  const { t } = useWords();
  const { active, running } = definition;
  if (!active) return t('design.publish.effectFirst');
  return running === 0
    ? t('design.publish.effectNone')
    : t('design.publish.effectRunning', { count: running, n: active.n });
};
