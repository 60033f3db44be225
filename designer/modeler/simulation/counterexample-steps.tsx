import { Button } from 'antd';
import type { Problem } from '../../../engine/compiler/problems.ts';
import { useWords } from '../../ui/use-words.ts';
import type { Act } from './act.ts';
import type { Script } from './counterexample-acts.ts';
import type { RunNames } from './words.ts';

interface CounterexampleStepsProps {
  readonly problem: Problem;
  readonly script: Script;
  readonly done: number; // acts of the script so far
  readonly names: RunNames;
  readonly busy: boolean;
  readonly onNext: () => void;
}

/** 按反例走: whose turn is next, and at the end what has gone wrong. */
export function CounterexampleSteps(props: CounterexampleStepsProps) {
  const { problem, script, done, names, busy, onNext } = props;
  const { t, language } = useWords();
  const next = script[done] ?? null;
  const label = (act: Act): string =>
    t('simulation.counterexample.next', {
      step: names.step({ elementId: 'elementId' in act ? act.elementId : '' }),
    });
  return (
    <section className="notice" aria-labelledby="simulation-counterexample">
      <h3 id="simulation-counterexample">
        {t('simulation.counterexample.title', { at: done, all: script.length })}
      </h3>
      {next ? (
        <>
          <p>{t('simulation.counterexample.note')}</p>
          <Button type="primary" disabled={busy} onClick={onNext}>
            {label(next)}
          </Button>
        </>
      ) : (
        <p role="status">{language === 'en' ? problem.en : problem.zh}</p>
      )}
    </section>
  );
}
