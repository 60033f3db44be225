import { App, Input, Radio } from 'antd';
import { useState } from 'react';
import type { SuspensionBody } from '../../engine/http/contract/suspension.ts';
import { SHORTEST_REASON } from '../../engine/http/contract/limits.ts';
import { newKey, type ApiError } from '../api/client.ts';
import { useSuspension } from '../api/use-suspension.ts';
import { Labeled } from '../ui/labeled.tsx';
import { asApiError } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { VerbModal } from '../ui/verb-modal.tsx';

interface SuspensionDialogProps {
  readonly caseId: string;
  readonly verb: SuspensionBody['verb'];
  readonly onClose: () => void;
  readonly onRefused: (error: ApiError) => void;
}

const POLICIES = ['keep', 'shift'] as const;
type Policy = (typeof POLICIES)[number];

/** What it means for everybody, what becomes of the terms, and the reason that goes on record. */
export function SuspensionDialog({ caseId, verb, onClose, onRefused }: SuspensionDialogProps) {
  const { t } = useWords();
  const { message } = App.useApp();
  const decide = useSuspension(caseId);
  const [key] = useState(newKey);
  const [timers, setTimers] = useState<Policy>('keep');
  const [text, setText] = useState('');
  const reason = text.trim();

  const send = () =>
    decide.mutate(
      { key, body: verb === 'suspend' ? { verb, reason } : { verb, timers, reason } },
      {
        onSuccess: ({ projected }) => {
          void message.success(t(projected ? `suspension.${verb}.done` : 'suspension.accepted'));
          onClose();
        },
        onError: (error) => {
          onRefused(asApiError(error));
          onClose();
        },
      },
    );

  return (
    <VerbModal
      title={t(`suspension.${verb}.title`)}
      verb={t(`suspension.${verb}.name`)}
      ready={reason.length >= SHORTEST_REASON}
      busy={decide.isPending}
      onSend={send}
      onClose={onClose}
    >
      <p className="dialog-consequence">{t(`suspension.${verb}.consequence`)}</p>
      {verb === 'resume' && (
        <>
          <Radio.Group
            className="remedies"
            aria-label={t('suspension.terms')}
            value={timers}
            onChange={(event) => setTimers(event.target.value as Policy)}
            options={POLICIES.map((value) => ({
              value,
              label: t(`suspension.policies.${value}.name`),
            }))}
          />
          <p className="dialog-consequence">{t(`suspension.policies.${timers}.consequence`)}</p>
        </>
      )}
      <Labeled label={t('suspension.reason')} help={t('suspension.reasonHelp')}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 3 }}
            maxLength={2_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Labeled>
    </VerbModal>
  );
}
