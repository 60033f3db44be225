import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simulateBatch } from '../engine/cli/simulate-batch.ts';
import { createDeployGate } from '../engine/definitions/deploy-gate.ts';
import { countyModel, NODES_OF_STAGE } from './county-model.ts';
import type { Figure } from './figure.ts';

const JOBS = 200;
const ELEMENTS = NODES_OF_STAGE + 2; // one stage between its ends
const SCENARIO = { start: { variables: { offices: ['water'], needsVisit0: true } } };

/** `simulate --batch` inside the process, from lines in to lines out, with the files it reads. */
const simulating = (files: number, budget: number): Figure => ({
  name: `simulate, ${JOBS} jobs of ${ELEMENTS} elements in ${files} ${files === 1 ? 'file' : 'files'}`,
  budget,
  runs: 15,
  onlyComputes: true,
  prepare: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bihuan-bench-'));
    process.once('exit', () => void rm(folder, { recursive: true, force: true }));
    const names = Array.from({ length: files }, (_, at) => join(folder, `${at}.bpmn`));
    await Promise.all(names.map((name) => writeFile(name, countyModel(ELEMENTS))));
    const lines = Array.from({ length: JOBS }, (_, id) =>
      JSON.stringify({ id, file: names[id % files], scenario: SCENARIO }),
    );
    const gate = createDeployGate();
    return async () => {
      let done = 0;
      await simulateBatch(lines, gate, {
        line: (printed) => {
          if (JSON.stringify(printed).includes('"status":"completed"')) done += 1;
        },
        text: () => undefined,
        complain: (sentence) => console.error(sentence),
      });
      if (done !== JOBS) throw new Error(`Expected ${JOBS} runs to complete, but ${done} did`);
    };
  },
});

export const simulateFigures: readonly Figure[] = [simulating(1, 600), simulating(JOBS, 3_000)];
