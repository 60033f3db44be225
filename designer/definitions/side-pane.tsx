import { lazy, Suspense } from 'react';
import type { DefinitionResponse, ScenarioFile } from '../../engine/http/contract/definition.ts';
import { Loading } from '../ui/loading.tsx';
import { PanelPane, type PanelPaneProps } from './panel-pane.tsx';
import type { Trial } from './use-trial.ts';

/** It comes with the interpreter, which whoever only draws does not need. */
const Simulation = lazy(() =>
  import('../modeler/simulation/simulation.tsx').then((module) => ({
    default: module.Simulation,
  })),
);

interface SidePaneProps extends PanelPaneProps {
  readonly processId: string;
  readonly answer: DefinitionResponse;
  readonly trial: Trial;
}

const NO_SCENARIOS: readonly ScenarioFile[] = [];

/** Beside list and canvas: what is selected, or the run that is tried. */
export function SidePane(props: SidePaneProps) {
  const { processId, answer, trial, ...panel } = props;
  if (!trial.open) return <PanelPane {...panel} />;
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <Simulation
        key={trial.round}
        problem={trial.problem}
        definitionId={answer.definition.id}
        editor={panel.editor}
        resources={panel.resources}
        processId={processId}
        scenarios={answer.draft?.scenarios ?? NO_SCENARIOS}
        onMarks={trial.mark}
        onClose={trial.toggle}
      />
    </Suspense>
  );
}
