import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../engine/compiler/problems.ts';
import type { Editor } from './editor.ts';
import { RunList } from './run-list.tsx';
import { countBySeverity, severities, severityOf, worstFirst } from './severity.ts';
import { useEnglish } from './use-english.ts';
import type { Checked } from './use-problems.ts';
import { useRun, type RunControl } from './use-run.ts';

interface ProblemsBarProps {
  readonly editor: Editor | null;
  readonly checked: Checked;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onLocate: (problem: Problem) => void;
  /** In a dry run. */
  readonly onPlay: (problem: Problem) => void;
}

/** 问题: what stands between the drawing and its publication, worst first. Opens only when asked. */
export function ProblemsBar(props: ProblemsBarProps) {
  const { editor, checked, open, onToggle, onLocate, onPlay } = props;
  const { t } = useTranslation();
  const run = useRun(editor);
  const counts = countBySeverity(checked.problems);
  const isClean = checked.state === 'checked' && checked.problems.length === 0;
  return (
    <section className="bh-problems" aria-label={t('design.problems.title')}>
      <div className="bh-problems-bar">
        <button
          type="button"
          className="bh-problems-toggle"
          aria-expanded={open}
          aria-label={t(open ? 'design.problems.collapse' : 'design.problems.expand')}
          onClick={() => {
            run.close();
            onToggle();
          }}
        >
          <span aria-hidden="true">{open ? '▾' : '▴'}</span>
          {t('design.problems.title')}
        </button>
        <ul className="bh-counts">
          {severities.map((severity) => (
            <li
              key={severity}
              className={`bh-count bh-count-${severity}`}
              data-zero={counts[severity] === 0}
            >
              {t('design.problems.count', {
                severity: t(`design.problems.severity.${severity}`),
                count: counts[severity],
              })}
            </li>
          ))}
        </ul>
        <span role="status" className="muted">
          {checked.state === 'checking' && t('design.edit.checking')}
          {checked.state === 'failed' &&
            t('design.problems.unavailable', { reason: checked.reason })}
          {checked.state === 'ended' && t('design.problems.ended', { seconds: checked.seconds })}
          {isClean && t('design.problems.none')}
        </span>
        <span className="bh-problems-next muted">{t('design.problems.locateNext')}</span>
      </div>
      {open && checked.problems.length > 0 && (
        <div
          className="bh-problems-list"
          role="region"
          tabIndex={0}
          aria-label={t('design.problems.title')}
        >
          <table>
            <thead>
              <tr>
                {(['severity', 'element', 'text', 'place'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`design.problems.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {worstFirst(checked.problems).map((problem, index) => (
                <ProblemRow
                  key={`${problem.rule} ${problem.elementId ?? ''} ${index}`}
                  editor={editor}
                  problem={problem}
                  run={run}
                  onLocate={() => onLocate(problem)}
                  onPlay={() => {
                    run.close();
                    onPlay(problem);
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface ProblemRowProps {
  readonly editor: Editor | null;
  readonly problem: Problem;
  readonly run: RunControl;
  readonly onLocate: () => void;
  readonly onPlay: () => void;
}

function ProblemRow({ editor, problem, run, onLocate, onPlay }: ProblemRowProps) {
  const { t } = useTranslation();
  const english = useEnglish();
  const opener = useRef<HTMLButtonElement>(null);
  const severity = severityOf(problem);
  const name = problem.elementName ?? problem.elementId ?? t('design.problems.wholeFile');
  const shown = run.shown?.problem === problem ? run.shown : null;
  const close = () => {
    run.close();
    opener.current?.focus();
  };
  return (
    <>
      <tr onClick={onLocate}>
        <td>
          <span className={`bh-count bh-count-${severity}`}>
            {t(`design.problems.severity.${severity}`)}
          </span>
        </td>
        <td>{name}</td>
        <td title={t('design.problems.rule', { rule: problem.rule })}>
          {english ? problem.en : problem.zh}
        </td>
        <td onClick={(event) => event.stopPropagation()}>
          {problem.elementId === null ? (
            t('design.problems.place', { line: problem.line })
          ) : (
            <Button type="link" size="small" onClick={onLocate}>
              {t('design.problems.locate')}
            </Button>
          )}
          {problem.path && (
            <Button
              ref={opener}
              type="link"
              size="small"
              aria-expanded={shown !== null}
              onClick={shown ? close : () => run.show(problem)}
            >
              {t(shown ? 'design.run.close' : 'design.run.show')}
            </Button>
          )}
          {problem.counterexample && (
            <Button type="link" size="small" onClick={onPlay}>
              {t('design.run.play')}
            </Button>
          )}
        </td>
      </tr>
      {shown && editor && (
        <tr className="bh-run-row">
          <td colSpan={4}>
            <RunList editor={editor} run={shown} onGo={run.go} onClose={close} />
          </td>
        </tr>
      )}
    </>
  );
}
