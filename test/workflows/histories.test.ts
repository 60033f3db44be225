import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../engine/config.ts';
import { CURRENT_SEMANTICS, semantics } from '../../engine/interpreter/semantics.ts';
import { workflowBundle } from '../../engine/temporal/workflow-bundle.ts';
import { workflowIdOf, type Rehearsal } from '../../workflows/messages.ts';
import { eventLogs } from '../support/event-log.ts';
import { goldenFiles, runGolden } from '../support/golden.ts';
import { startHost } from '../support/running-host.ts';
import { perform } from '../support/script.ts';
import { createStages } from '../support/stage.ts';

/**
 * What running cases have in the server's database, kept for each number of behavior: code that is
 * changed must still be able to take them up. `npm run record:history` records those of the
 * current number anew; a number that is past keeps its files for ever.
 */
const isRecording = process.env['HISTORY'] === 'record';
const ROOT = join(import.meta.dirname, '../histories');
const folderOf = (number: number): string => join(ROOT, `semantics-${number}`);

describe.each(semantics)('histories of semantics $number', ({ number }) => {
  it('are taken up by the code of today', async () => {
    if (isRecording && number === CURRENT_SEMANTICS) await record();
    const files = readdirSync(folderOf(number)).sort();
    expect(files.length).toBeGreaterThan(0);
    const histories = files.map((file) => ({
      workflowId: file,
      history: JSON.parse(readFileSync(join(folderOf(number), file), 'utf8')) as unknown,
    }));
    const bundle = await workflowBundle(readConfig().cache);
    const results = Worker.runReplayHistories({ workflowBundle: bundle }, histories);
    const faults: string[] = [];
    let replayed = 0;
    for await (const { workflowId, error } of results) {
      replayed += 1;
      if (error) faults.push(`${workflowId}: ${error.message}`);
    }
    expect(faults).toEqual([]);
    expect(replayed).toBe(files.length);
  });
});

/** One golden run for each thing the host does in its own way; timers of the first run on the server's clock. */
const RECORDED: readonly { readonly golden: string; readonly rehearsal: Rehearsal }[] = [
  { golden: 'events/timer-past.at-once', rehearsal: {} },
  { golden: 'events/timer-cycle.three', rehearsal: { time: 'told', mostSteps: 2 } },
  { golden: 'events/message-boundary-n.heard', rehearsal: {} },
  { golden: 'quantities-loops/mi-parallel.all', rehearsal: {} },
  { golden: 'sub-processes/call-activity.completes', rehearsal: {} },
  { golden: 'tasks/service-task.completes', rehearsal: {} },
  { golden: 'tasks/user-task.completes', rehearsal: { mostSteps: 1 } },
  { golden: 'compensation/call-content.in-reverse', rehearsal: { mostSteps: 1 } },
];

const record = async (): Promise<void> => {
  const stages = createStages();
  const host = await startHost({ standIns: stages.standIns });
  const folder = folderOf(CURRENT_SEMANTICS);
  mkdirSync(folder, { recursive: true });
  for (const { golden, rehearsal } of RECORDED) {
    const file = goldenFiles().find(({ name }) => name === golden);
    if (!file) throw new Error(`Expected a golden run "${golden}", but there is none`);
    const { history } = await runGolden(file);
    const stage = stages.open();
    await stage.furnish(host, history);
    await perform(host, stage, { history, rehearsal });
    stage.close();
    for (const { instanceId } of eventLogs(history)) {
      const runs = await runsOf(host.client, workflowIdOf(stage.countyId, instanceId));
      const name = `${golden.replace('/', '.')}.${instanceId}`;
      for (const [index, run] of runs.entries())
        writeFileSync(join(folder, `${name}.run-${index + 1}.json`), `${run}\n`);
    }
  }
  await host.stop();
};

/** The histories of a chain of runs, first one first. */
const runsOf = async (client: Client, workflowId: string): Promise<readonly string[]> => {
  const runs: string[] = [];
  for (let runId: string | undefined; ;) {
    const run = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    runs.unshift(JSON.stringify(JSON.parse(historyToJSON(run))));
    runId = run.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? '';
    if (runId === '') return runs;
  }
};
