import { Button } from 'antd';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useWords } from '../../ui/use-words.ts';
import { PATIENCE_SECONDS, type Trouble } from './use-simulation.ts';

interface SimulationTroubleProps {
  readonly trouble: Trouble;
  readonly onRetry: () => void;
}

/** Why a run did not begin or go on; where there is a run, it is as it was before. */
export function SimulationTrouble({ trouble, onRetry }: SimulationTroubleProps) {
  const { t, language } = useWords();
  const errorText = useErrorText();
  const words = (): string => {
    switch (trouble.type) {
      case 'refusedDrawing':
        return t('simulation.refused', { count: trouble.problems.length });
      case 'refusedAct': {
        const { code, detail } = trouble.refusal;
        const params = typeof detail === 'object' && detail !== null ? { ...detail } : {};
        return t('simulation.notTaken', { reason: errorText(code, params) });
      }
      case 'calledUnknown': {
        const { code, params } = trouble.error.problem;
        return t('simulation.calledUnknown', { reason: errorText(code, params) });
      }
      case 'failed':
        return t('simulation.failed', { reason: trouble.reason });
      case 'overTime':
        return t('simulation.overTime', { seconds: PATIENCE_SECONDS });
    }
  };
  return (
    <div className="notice error" role="alert">
      <p>{words()}</p>
      {trouble.type === 'calledUnknown' && <Button onClick={onRetry}>{t('common.retry')}</Button>}
      {trouble.type === 'refusedDrawing' && (
        <ul>
          {trouble.problems.map((problem, at) => (
            <li key={at}>
              {problem.elementName ?? problem.elementId ?? ''}{' '}
              {language === 'en' ? problem.en : problem.zh}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
