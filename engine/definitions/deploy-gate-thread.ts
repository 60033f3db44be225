import { parentPort } from 'node:worker_threads';
import { compile } from '../compiler/compile.ts';
import { importFile } from '../compiler/import/import-file.ts';
import type { CompileOptions } from '../compiler/options.ts';
import { createEvaluate } from '../feel/evaluate.ts';
import type { Asked, JudgeOptions, Judgment, Judgments } from './deploy-gate.ts';
import { neighborsOf } from './neighbors.ts';
import { runScenario } from './run-scenario.ts';

/** The deploy gate on a thread of its own: whatever a model costs, the server answers meanwhile. */
const judge = (asked: Asked): Promise<Judgments[Asked['about']]> => {
  switch (asked.about) {
    case 'model':
      return compile(asked.xml, compileOptions(asked.options));
    case 'import':
      return importFile(asked.input);
    case 'scenario':
      return Promise.resolve(runScenario(asked.run, createEvaluate()));
  }
};

const compileOptions = ({ beside, ...options }: JudgeOptions): CompileOptions => ({
  ...options,
  ...(beside === undefined ? {} : { neighbor: neighborsOf(beside) }),
});

const tell = (judgment: Judgment): void => parentPort?.postMessage(judgment);

parentPort?.on('message', (asked: Asked) => {
  judge(asked).then(
    (value) => tell({ ok: true, value }),
    (error: unknown) => tell({ ok: false, reason: String(error) }),
  );
});
parentPort?.postMessage('ready');
