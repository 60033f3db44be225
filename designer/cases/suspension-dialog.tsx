import { Radio } from 'antd';
import { useState } from 'react';
import type { SuspensionBody } from '../../engine/http/contract/suspension.ts';
import { SHORTEST_REASON } from '../../engine/http/contract/limits.ts';
import { newKey, type ApiError } from '../api/client.ts';
import { useSuspension } from '../api/use-suspension.ts';
import { ReasonField } from '../ui/reason-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { VerbModal } from '../ui/verb-modal.tsx';
import { useVerbOutcome } from './use-verb-outcome.ts';

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
  const outcome = useVerbOutcome({ onClose, onRefused });
  const decide = useSuspension(caseId);
  const [key] = useState(newKey);
  const [timers, setTimers] = useState<Policy>('keep');
  const [text, setText] = useState('');
  const reason = text.trim();

  const send = () =>
    decide.mutate(
      { key, body: verb === 'suspend' ? { verb, reason } : { verb, timers, reason } },
      outcome(t(`suspension.${verb}.done`), t('suspension.accepted')),
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
      <ReasonField
        label={t('suspension.reason')}
        help={t('suspension.reasonHelp')}
        value={text}
        onChange={setText}
      />
    </VerbModal>
  );
}
