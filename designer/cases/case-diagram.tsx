import { lazy, Suspense, useMemo } from 'react';
import type { FourAnswers } from '../../engine/http/contract/case.ts';
import { useDiagram } from '../api/use-diagram.ts';
import { Loading } from '../ui/loading.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../ui/use-words.ts';

const Diagram = lazy(() =>
  import('../modeler/diagram.tsx').then((module) => ({ default: module.Diagram })),
);

interface CaseDiagramProps {
  readonly caseId: string;
  readonly answers: FourAnswers;
}

/** 流程图: what is done, where it stands, what it waits for. The sentence says the same in words. */
export function CaseDiagram({ caseId, answers }: CaseDiagramProps) {
  const { t, names } = useWords();
  const diagram = useDiagram(caseId);
  const drawn = diagram.data?.marks;
  const marks = useMemo(
    () => ({
      done: drawn?.done ?? [],
      active: drawn?.active ?? [],
      waiting: drawn?.waiting ?? [],
      incident: drawn?.failed ?? [],
    }),
    [drawn],
  );
  if (diagram.isError) {
    return <Problem error={diagram.error} onRetry={() => void diagram.refetch()} />;
  }
  if (!diagram.data) return <Loading lines={12} />;
  const { xml, processId } = diagram.data;
  const where = names(answers.where.map(({ step }) => step));
  return (
    <div className="diagram-box">
      <Suspense fallback={<Loading lines={12} />}>
        <Diagram
          xml={xml}
          marks={marks}
          process={processId}
          label={
            where === ''
              ? t('cases.diagram.ended', { count: marks.done.length })
              : t('cases.diagram.label', { count: marks.done.length, where })
          }
        />
      </Suspense>
    </div>
  );
}
