import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { CaseResponse } from '../../engine/http/contract/case.ts';
import { useCase } from '../api/use-case.ts';
import { AheadMark } from '../ui/ahead-mark.tsx';
import { FourAnswersHead } from '../ui/four-answers.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../ui/use-words.ts';
import type { CaseSearch, CaseTab } from './case-search.ts';
import { CaseAside } from './case-aside.tsx';
import { CaseDiagram } from './case-diagram.tsx';
import { CaseStateBadge } from './case-state.tsx';
import { Choosings } from './choosings.tsx';
import { Incidents } from './incidents.tsx';
import { Papers } from './papers.tsx';
import { Suspension } from './suspension.tsx';
import { Timeline } from './timeline.tsx';
import './cases.css';

/** One case: the four answers, then what happened, what was written, where it stands in the drawing. */
export function CasePage() {
  const { t } = useWords();
  const { caseId } = useParams({ from: '/shell/cases/$caseId' });
  const found = useCase(caseId);

  if (found.isError && !found.data) {
    return <Problem error={found.error} onRetry={() => void found.refetch()} />;
  }
  if (!found.data) {
    return (
      <Page title={t('cases.one')}>
        <section className="panel">
          <Loading lines={10} />
        </section>
      </Page>
    );
  }
  return <CaseView answer={found.data} />;
}

function CaseView({ answer }: { readonly answer: CaseResponse }) {
  const { t, name } = useWords();
  const { tab = 'progress', paper } = useSearch({ from: '/shell/cases/$caseId' });
  const navigate = useNavigate({ from: '/cases/$caseId' });
  const { case: file, answers } = answer;
  const show = (next: CaseSearch) => void navigate({ search: next, replace: true });

  return (
    <Page
      title={file.title || t('cases.untitled')}
      note={
        <>
          {file.number ?? t('cases.noNumber')} · {t(`caseKind.${file.kind}`)}{' '}
          <CaseStateBadge state={file.state} /> <AheadMark aheadMs={file.aheadMs} />
        </>
      }
      actions={answer.tasks
        .filter(({ mine }) => mine)
        .map((task) => (
          <LinkButton key={task.id} to={`/tasks/${task.id}`} primary>
            {t('cases.toTask', { step: name(task.step) })}
          </LinkButton>
        ))}
    >
      <Suspension answer={answer} />
      <FourAnswersHead answers={answers} state={file.state} />
      <Choosings choosings={answer.choosings} />
      {answer.mayRepair && <Incidents caseId={file.id} isStuck={answer.stuck.length > 0} />}
      <div className="case-body">
        <section className="panel case-tabs">
          <Tabs
            activeKey={tab}
            onChange={(key) => show(key === 'progress' ? {} : { tab: key as CaseTab })}
            items={[
              {
                key: 'progress',
                label: t('cases.tabs.progress'),
                children: (
                  <Timeline
                    entries={answer.timeline}
                    onPaper={(id) => show({ tab: 'papers', paper: id })}
                  />
                ),
              },
              {
                key: 'papers',
                label: t('cases.tabs.papers', { count: answer.papers.length }),
                children: (
                  <Papers
                    key={paper ?? ''}
                    papers={answer.papers}
                    {...(paper === undefined ? { firstOpen: true } : { opened: paper })}
                  />
                ),
              },
              {
                key: 'diagram',
                label: t('cases.tabs.diagram'),
                children: <CaseDiagram caseId={file.id} answers={answers} />,
              },
            ]}
          />
        </section>
        <CaseAside answer={answer} />
      </div>
    </Page>
  );
}
