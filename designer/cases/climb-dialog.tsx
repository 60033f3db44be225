import { useState } from 'react';
import { SHORTEST_REASON } from '../../engine/http/contract/limits.ts';
import type { HandLadder } from '../../engine/http/contract/ladder.ts';
import { newKey, type ApiError } from '../api/client.ts';
import { useClimb } from '../api/use-climb.ts';
import { ReasonField } from '../ui/reason-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { VerbModal } from '../ui/verb-modal.tsx';
import { useLevelWords } from './use-level-words.ts';
import { useVerbOutcome } from './use-verb-outcome.ts';

interface ClimbDialogProps {
  readonly caseId: string;
  readonly ladder: HandLadder; // as it was when the dialog was opened
  readonly onClose: () => void;
  readonly onRefused: (error: ApiError) => void;
}

/** Who will be told what, and the reason that goes with it and on record. */
export function ClimbDialog({ caseId, ladder, onClose, onRefused }: ClimbDialogProps) {
  const { t, name } = useWords();
  const outcome = useVerbOutcome({ onClose, onRefused });
  const words = useLevelWords();
  const climb = useClimb(caseId);
  const [key] = useState(newKey);
  const [text, setText] = useState('');
  const reason = text.trim();
  const level = ladder.next ?? 0;
  const rung = ladder.levels[level];

  const send = () =>
    climb.mutate(
      { key, body: { ladder: ladder.key, level, reason } },
      outcome(t('ladders.sent'), t('ladders.accepted')),
    );

  return (
    <VerbModal
      title={t('ladders.startOf', { ladder: name(ladder.name), n: level + 1 })}
      verb={t('ladders.start', { n: level + 1 })}
      ready={reason.length >= SHORTEST_REASON}
      busy={climb.isPending}
      onSend={send}
      onClose={onClose}
    >
      {rung && (
        <p className="dialog-consequence">
          {t('ladders.consequence', { said: words.said(rung), people: words.people(rung) })}
        </p>
      )}
      <ReasonField
        label={t('ladders.reason')}
        help={t('ladders.reasonHelp')}
        value={text}
        onChange={setText}
      />
    </VerbModal>
  );
}
