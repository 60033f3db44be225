import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../engine/compiler/problems.ts';
import type { DesignResources, ScenarioFile } from '../../../engine/http/contract/definition.ts';
import type { Calendar } from '../../../engine/interpreter/values.ts';
import { useFindCalled } from '../../api/use-called.ts';
import { useWords } from '../../ui/use-words.ts';
import type { Editor } from '../editor.ts';
import { strongestMarks, type Marks } from '../marks.ts';
import { paintMarks } from '../paint-marks.ts';
import { Clock } from './clock.tsx';
import { actsOf, type Script } from './counterexample-acts.ts';
import { CounterexampleSteps } from './counterexample-steps.tsx';
import { civilOf, morningOf } from './day.ts';
import { IncidentList } from './incident-list.tsx';
import { RunLog } from './run-log.tsx';
import { StartChoice } from './start-choice.tsx';
import { Scenarios } from './scenarios.tsx';
import { SimulationTrouble } from './trouble.tsx';
import type { InstanceSight } from './sight.ts';
import { useSimulation, type Played, type Simulation as Run } from './use-simulation.ts';
import { VariableTable } from './variable-table.tsx';
import { WaitingList } from './waiting-list.tsx';
import { useRunNames } from './words.ts';
import './simulation.css';

interface SimulationProps {
  readonly definitionId: string;
  readonly editor: Editor;
  readonly resources: DesignResources;
  readonly processId: string;
  readonly scenarios: readonly ScenarioFile[];
  /** A soundness problem with the run to it, which is played step by step. */
  readonly problem: Problem | null;
  /** What the list beside it marks; null: nothing has begun. */
  readonly onMarks: (marks: Marks | null) => void;
  readonly onClose: () => void;
}

/**
 * 试运行: the draft of this window, played by the interpreter of production with the county’s own
 * terms, ladders, forms and calendar. Everybody outside is played by whoever sits here.
 */
export function Simulation(props: SimulationProps) {
  const { definitionId, editor, resources, processId, scenarios, problem } = props;
  const { onMarks, onClose } = props;
  const { t } = useWords();
  const [script] = useState(() => scriptOf(problem, resources.calendar));
  const run = useSimulation(editor, resources, useFindCalled(definitionId), script);
  const { played, busy } = run;
  const frame = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const marks = played?.sight?.marks ?? null;

  useEffect(() => heading.current?.focus(), []);
  const hasBegun = marks !== null;
  useEffect(() => {
    frame.current?.scrollTo(0, 0); // below a long form lies the end of a short page
  }, [hasBegun]);
  useEffect(() => {
    onMarks(marks);
    return () => onMarks(null);
  }, [marks, onMarks]);
  useEffect(() => {
    if (!marks) return;
    const painted = strongestMarks(marks);
    paintMarks(editor.get, new Map(), painted);
    const here = marks.incident[0] ?? marks.active[0];
    if (here !== undefined) editor.show(here);
    return () => paintMarks(editor.get, painted, new Map());
  }, [editor, marks]);

  return (
    <section
      ref={frame}
      className="bh-simulation"
      aria-labelledby="simulation-title"
      aria-busy={busy}
    >
      <div className="bh-simulation-head">
        <h2 id="simulation-title" ref={heading} tabIndex={-1}>
          {t('simulation.title')}
        </h2>
        <span className="muted">{t('simulation.note')}</span>
        <Button size="small" onClick={onClose}>
          {t('simulation.close')}
        </Button>
      </div>
      <p role="status" className="muted">
        {busy && t(played ? 'simulation.playing' : 'simulation.preparing')}
      </p>
      {run.isOld && <p className="notice">{t('simulation.changed')}</p>}
      {run.trouble && <SimulationTrouble trouble={run.trouble} onRetry={run.restart} />}
      {played && (
        <Played
          run={run}
          played={played}
          editor={editor}
          resources={resources}
          processId={processId}
          problem={problem}
        />
      )}
      {played && <Scenarios run={run} kept={scenarios} />}
    </section>
  );
}

/** It begins on the morning of today. */
const scriptOf = (problem: Problem | null, calendar: Calendar): Script | null =>
  problem?.counterexample
    ? actsOf(problem.counterexample, morningOf(calendar, civilOf(calendar, Date.now())))
    : null;

const NONE: readonly InstanceSight[] = [];

interface PlayedProps {
  readonly run: Run;
  readonly played: Played;
  readonly editor: Editor;
  readonly resources: DesignResources;
  readonly processId: string;
  readonly problem: Problem | null;
}

function Played({ run, played, editor, resources, processId, problem }: PlayedProps) {
  const { t } = useWords();
  const { outline, sight } = played;
  const { busy, act } = run;
  const names = useRunNames(outline, resources, sight?.instances ?? NONE);
  const { calendar } = resources;
  if (!sight)
    return (
      <StartChoice
        outline={outline}
        calendar={calendar}
        names={names}
        processId={processId}
        busy={busy}
        onAct={act}
      />
    );
  return (
    <>
      <div className="bh-run-acts">
        <Button disabled={busy} onClick={run.back}>
          {t('simulation.back')}
        </Button>
        <Button disabled={busy} onClick={run.restart}>
          {t('simulation.restart')}
        </Button>
      </div>
      {problem && run.script && (
        <CounterexampleSteps
          problem={problem}
          script={run.script}
          done={played.acts.length}
          names={names}
          busy={busy}
          onNext={run.next}
        />
      )}
      {sight.isAborted && (
        <p className="notice error" role="alert">
          {t('simulation.aborted')}
        </p>
      )}
      <Clock sight={sight} calendar={calendar} busy={busy} onAct={act} />
      <IncidentList sight={sight} names={names} busy={busy} onAct={act} onShow={editor.select} />
      <WaitingList
        sight={sight}
        resources={resources}
        names={names}
        busy={busy}
        onAct={act}
        onShow={editor.select}
      />
      <RunLog lines={sight.log} names={names} />
      <VariableTable instances={sight.instances} names={names} />
      <p className="muted">
        {t('simulation.coverage', {
          steps: outline.steps.filter((id) => run.covered.has(id)).length,
          allSteps: outline.steps.length,
          flows: outline.flows.filter((id) => run.covered.has(id)).length,
          allFlows: outline.flows.length,
        })}
      </p>
    </>
  );
}
