import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { SheetsResponse } from '../../engine/http/contract/sheets.ts';
import { newKey } from '../api/client.ts';
import { LocatedProblems } from '../definitions/located-problems.tsx';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { usePublishSheets } from './api/use-sheets.ts';
import { Labeled } from '../ui/labeled.tsx';
import type { SheetDraft } from './sheet-draft.ts';

interface PublishSheetsProps {
  readonly answer: SheetsResponse;
  readonly draft: SheetDraft;
  readonly onClose: () => void;
}

/** 发布期限: what changed, from which day, and why. Running cases keep what they have. */
export function PublishSheets({ answer, draft, onClose }: PublishSheetsProps) {
  const { t } = useWords();
  const errorText = useErrorText();
  const publish = usePublishSheets();
  const [key, setKey] = useState(newKey);
  const [note, setNote] = useState('');
  const [from, setFrom] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = () => {
    if (note.trim() === '') return setMissing(true);
    publish.mutate(
      {
        version: answer.version,
        key,
        body: { ...draft.sheets, note: note.trim(), effectiveFrom: from === '' ? null : from },
      },
      {
        onSuccess: () => {
          draft.discard();
          onClose();
        },
        onError: () => setKey(newKey()), // a refusal was an answer: the next try is another act
      },
    );
  };
  const refusal = publish.isError ? asApiError(publish.error).problem : null;
  return (
    <Modal
      open
      title={t('terms.publish.title')}
      okText={t('terms.publish.submit')}
      cancelText={t('terms.cancel')}
      confirmLoading={publish.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="new-definition">
        <ul>
          {draft.changed.map((key) => (
            <li key={key}>
              <code>{key}</code>
            </li>
          ))}
        </ul>
        <p>{t('terms.publish.effect')}</p>
        <Labeled label={t('terms.publish.from')} help={t('terms.publish.fromHelp')}>
          {(id) => (
            <Input
              id={id}
              type="date"
              value={from}
              onChange={({ target }) => setFrom(target.value)}
            />
          )}
        </Labeled>
        <Labeled label={t('terms.reason')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={500}
              value={note}
              status={missing ? 'error' : ''}
              onChange={({ target }) => {
                setNote(target.value);
                setMissing(false);
              }}
            />
          )}
        </Labeled>
        {missing && (
          <p role="alert" className="field-fault">
            {t('terms.reasonRequired')}
          </p>
        )}
        {refusal && (
          <div role="alert" className="notice error">
            <p>{errorText(refusal.code, refusal.params)}</p>
            {refusal.problems && <LocatedProblems problems={refusal.problems} />}
          </div>
        )}
      </div>
    </Modal>
  );
}
