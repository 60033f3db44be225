import { lazy, Suspense } from 'react';
import type { ScenarioFile } from '../../engine/http/contract/definition.ts';
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
  readonly scenarios: readonly ScenarioFile[];
  readonly trial: Trial;
}

/** Beside list and canvas: what is selected, or the run that is tried. */
export function SidePane({ processId, scenarios, trial, ...panel }: SidePaneProps) {
  if (!trial.open) return <PanelPane {...panel} />;
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <Simulation
        editor={panel.editor}
        resources={panel.resources}
        processId={processId}
        scenarios={scenarios}
        onMarks={trial.mark}
        onClose={trial.toggle}
      />
    </Suspense>
  );
}
