import type { SheetProposalView, SheetsResponse } from '../../engine/http/contract/sheets.ts';
import { Refused } from '../ui/refused.tsx';
import { asApiError } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { useDecideSheets, type Deciding } from './api/use-sheets.ts';
import { ChangeTable } from './change-table.tsx';
import { ProposalSteps } from './proposal-steps.tsx';
import type { SheetDraft } from './sheet-draft.ts';

interface ProposalsProps {
  readonly answer: SheetsResponse;
  readonly draft: SheetDraft;
}

/** What waits, if anything; why a decision was refused stays when what it was about is gone. */
export function Proposals({ answer, draft }: ProposalsProps) {
  const decide = useDecideSheets();
  const { proposal } = answer;
  return (
    <>
      {decide.isError && <Refused error={asApiError(decide.error)} />}
      {proposal && (
        <ProposalPanel answer={answer} proposal={proposal} draft={draft} decide={decide} />
      )}
    </>
  );
}

interface ProposalPanelProps extends ProposalsProps {
  readonly proposal: SheetProposalView;
  readonly decide: Deciding;
}

/** 送审: what waits for another person, exactly as it would take effect, or why it came to nothing. */
function ProposalPanel({ answer, proposal, draft, decide }: ProposalPanelProps) {
  const { t, day, dateTime } = useWords();
  const { standing, effectiveFrom, note, proposedBy, proposedAt, until, decidedBy, reason } =
    proposal;
  return (
    <section className="panel" aria-labelledby="terms-proposal">
      <h2 id="terms-proposal">{t(`terms.proposal.title.${standing}`)}</h2>
      <div className="panel-body terms-proposal">
        <p>
          {t(`terms.proposal.${standing}`, {
            person: proposedBy?.name ?? '—',
            at: dateTime(proposedAt),
            until: dateTime(until),
            decider: decidedBy?.name ?? '—',
            reason: reason ?? '',
          })}
        </p>
        <p>
          {effectiveFrom === null
            ? t('terms.proposal.atOnce')
            : t('terms.proposal.fromDay', { day: day(effectiveFrom) })}{' '}
          {t('terms.proposal.note', { note })}
        </p>
        <ProposalSteps
          proposal={proposal}
          decide={decide}
          mayEdit={answer.mayEdit}
          onTake={() => draft.take(proposal)}
        />
      </div>
      <ChangeTable after={proposal} answer={answer} />
    </section>
  );
}
