import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { SheetProposalView } from '../../engine/http/contract/sheets.ts';
import { ReasonField } from '../ui/reason-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { VerbModal } from '../ui/verb-modal.tsx';
import type { Deciding, Decision } from './api/use-sheets.ts';

interface ProposalStepsProps {
  readonly proposal: SheetProposalView;
  readonly decide: Deciding;
  readonly mayEdit: boolean;
  readonly onTake: () => void;
}

/** 批准 and 退回 by another person, 撤回 by whoever proposed it; what came to nothing is taken up again. */
export function ProposalSteps({ proposal, decide, mayEdit, onTake }: ProposalStepsProps) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [refusing, setRefusing] = useState(false);
  const { hash, standing } = proposal;
  const go = (decision: Decision) =>
    decide.mutate(decision, {
      onSuccess: () => {
        setRefusing(false);
        void message.success(t(`terms.proposal.done.${decision.step}`));
      },
      onError: () => setRefusing(false),
    });
  return (
    <>
      <div className="page-actions">
        {proposal.mayDecide && (
          <>
            <Popconfirm
              title={t('terms.proposal.approveSure')}
              onConfirm={() => go({ step: 'approve', hash })}
            >
              <Button type="primary" loading={decide.isPending}>
                {t('terms.proposal.approve')}
              </Button>
            </Popconfirm>
            <Button onClick={() => setRefusing(true)}>{t('terms.proposal.refuse')}</Button>
          </>
        )}
        {proposal.mayWithdraw && (
          <Popconfirm
            title={t('terms.proposal.withdrawSure')}
            onConfirm={() => go({ step: 'withdraw', hash })}
          >
            <Button>{t('terms.proposal.withdraw')}</Button>
          </Popconfirm>
        )}
        {mayEdit && standing !== 'open' && (
          <Button onClick={onTake}>{t('terms.proposal.take')}</Button>
        )}
      </div>
      {proposal.mayWithdraw && standing === 'open' && (
        <p className="muted">{t('terms.proposal.own')}</p>
      )}
      {refusing && (
        <RefuseDialog
          busy={decide.isPending}
          onSend={(reason) => go({ step: 'refuse', hash, reason })}
          onClose={() => setRefusing(false)}
        />
      )}
    </>
  );
}

interface RefuseDialogProps {
  readonly busy: boolean;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

function RefuseDialog({ busy, onSend, onClose }: RefuseDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  return (
    <VerbModal
      title={t('terms.proposal.refuseTitle')}
      verb={t('terms.proposal.refuse')}
      ready={reason.trim() !== ''}
      busy={busy}
      onSend={() => onSend(reason.trim())}
      onClose={onClose}
    >
      <ReasonField
        label={t('terms.reason')}
        help={t('terms.proposal.refuseHelp')}
        most={500}
        value={reason}
        onChange={setReason}
      />
    </VerbModal>
  );
}
