import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { SheetsResponse } from '../../engine/http/contract/sheets.ts';
import { newKey } from '../api/client.ts';
import { LocatedProblems } from '../definitions/located-problems.tsx';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { useProposeSheets } from './api/use-sheets.ts';
import { Labeled } from '../ui/labeled.tsx';
import { ReasonField } from '../ui/reason-field.tsx';
import { ChangeTable } from './change-table.tsx';
import type { SheetDraft } from './sheet-draft.ts';

interface ProposeSheetsProps {
  readonly answer: SheetsResponse;
  readonly draft: SheetDraft;
  readonly onClose: () => void;
}

/** 送审: what is to change, from which day, and why. It counts once another person has approved it. */
export function ProposeSheets({ answer, draft, onClose }: ProposeSheetsProps) {
  const { t } = useWords();
  const errorText = useErrorText();
  const propose = useProposeSheets();
  const [key, setKey] = useState(newKey);
  const [note, setNote] = useState('');
  const [from, setFrom] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = () => {
    if (note.trim() === '') return setMissing(true);
    propose.mutate(
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
  const refusal = propose.isError ? asApiError(propose.error).problem : null;
  return (
    <Modal
      open
      width={720}
      title={t('terms.propose.title')}
      okText={t('terms.propose.submit')}
      cancelText={t('terms.cancel')}
      confirmLoading={propose.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="new-definition">
        <ChangeTable after={draft.sheets} answer={answer} />
        <p>{t('terms.propose.effect')}</p>
        <Labeled label={t('terms.propose.from')} help={t('terms.propose.fromHelp')}>
          {(id) => (
            <Input
              id={id}
              type="date"
              value={from}
              onChange={({ target }) => setFrom(target.value)}
            />
          )}
        </Labeled>
        <ReasonField
          label={t('terms.reason')}
          most={500}
          value={note}
          fault={missing && t('terms.reasonRequired')}
          onChange={(text) => {
            setNote(text);
            setMissing(false);
          }}
        />
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
