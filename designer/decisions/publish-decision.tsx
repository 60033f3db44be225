import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { DecisionsResponse } from '../../engine/http/contract/decisions.ts';
import type { Json } from '../../engine/interpreter/values.ts';
import { newKey } from '../api/client.ts';
import { Labeled } from '../ui/labeled.tsx';
import { ReasonField } from '../ui/reason-field.tsx';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { usePublishDecision } from './api/use-decisions.ts';
import { RuleTable } from './rule-table.tsx';

interface PublishDecisionProps {
  readonly decision: DecisionsResponse['decisions'][number] | null; // null: a new name
  readonly onClose: () => void;
}

/** 导入或替换: the table as JSON, read again as people see it before it is published. */
export function PublishDecision({ decision, onClose }: PublishDecisionProps) {
  const { t } = useWords();
  const form = useDecisionForm(decision, onClose);
  return (
    <Modal
      open
      width={720}
      title={
        decision
          ? t('decisions.dialog.titleReplace', { ref: decision.ref })
          : t('decisions.dialog.title')
      }
      okText={t('decisions.dialog.submit')}
      cancelText={t('decisions.dialog.cancel')}
      confirmLoading={form.pending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <div className="decision-body">
        {!decision && (
          <Labeled label={t('decisions.dialog.ref')} help={t('decisions.dialog.refHelp')}>
            {(id) => <Input id={id} value={form.ref} onChange={form.on('ref')} maxLength={100} />}
          </Labeled>
        )}
        <Labeled label={t('decisions.dialog.file')}>
          {(id) => (
            <input
              id={id}
              type="file"
              accept=".json,application/json"
              onChange={({ target }) => void target.files?.[0]?.text().then(form.setText)}
            />
          )}
        </Labeled>
        <Labeled label={t('decisions.dialog.table')} help={t('decisions.dialog.tableHelp')}>
          {(id) => (
            <Input.TextArea
              id={id}
              className="bh-code"
              autoSize={{ minRows: 6, maxRows: 16 }}
              value={form.text}
              onChange={form.on('text')}
            />
          )}
        </Labeled>
        {form.table !== undefined && (
          <RuleTable label={t('decisions.dialog.preview')} table={form.table} />
        )}
        <ReasonField
          label={t('decisions.dialog.reason')}
          most={500}
          value={form.note}
          onChange={form.setNote}
        />
        {form.fault !== null && (
          <p role="alert" className="field-fault">
            {form.fault}
          </p>
        )}
      </div>
    </Modal>
  );
}

const useDecisionForm = (decision: PublishDecisionProps['decision'], onClose: () => void) => {
  const { t } = useWords();
  const errorText = useErrorText();
  const publish = usePublishDecision();
  const newest = decision?.versions[0];
  const [key, setKey] = useState(newKey);
  const [fields, setFields] = useState({
    ref: decision?.ref ?? '',
    text: newest ? JSON.stringify(newest.table, null, 2) : '',
    note: '',
  });
  const [missing, setMissing] = useState<'missing' | 'notJson' | null>(null);
  const set = (name: keyof typeof fields, value: string) => {
    setFields((before) => ({ ...before, [name]: value }));
    setMissing(null);
    publish.reset();
  };
  const table = parsed(fields.text);
  const submit = () => {
    const [ref, note] = [fields.ref.trim(), fields.note.trim()];
    if (ref === '' || note === '' || fields.text.trim() === '') return setMissing('missing');
    if (table === undefined) return setMissing('notJson');
    publish.mutate(
      { version: newest?.n ?? 0, key, body: { ref, table, note } },
      { onSuccess: onClose, onError: () => setKey(newKey()) }, // a refusal was an answer: the next try is another act
    );
  };
  const refusal = publish.isError ? asApiError(publish.error).problem : null;
  return {
    ...fields,
    table,
    submit,
    pending: publish.isPending,
    setText: (text: string) => set('text', text),
    setNote: (text: string) => set('note', text),
    on: (name: keyof typeof fields) => (event: { readonly target: { readonly value: string } }) =>
      set(name, event.target.value),
    fault:
      missing === null
        ? refusal && errorText(refusal.code, refusal.params)
        : t(`decisions.dialog.${missing}`),
  };
};

/** Undefined: not JSON, or not yet. */
const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};
