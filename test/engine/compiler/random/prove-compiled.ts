import fc from 'fast-check';
import { compile } from '../../../../engine/compiler/compile.ts';
import { createEvaluate } from '../../../../engine/feel/evaluate.ts';
import { advance } from '../../../../engine/interpreter/advance.ts';
import type { EngineEvent } from '../../../../engine/interpreter/events.ts';
import type { ProcessPlan } from '../../../../engine/interpreter/plan.ts';
import type { InstanceState } from '../../../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../../../engine/interpreter/trace.ts';
import { drawProcess } from '../../interpreter/random/blocks.ts';
import { freeGraph } from '../../interpreter/random/free-graph.ts';
import { diceFor, pathsOf, planFrom, walk, type Size } from '../../interpreter/random/prove.ts';
import { processShape } from '../../interpreter/random/shapes.ts';
import { must } from '../../interpreter/random/violation.ts';
import { fileOf } from './xml.ts';

const evaluate = createEvaluate();
const drawing = fc.oneof(
  { weight: 2, arbitrary: processShape.map(drawProcess) },
  { weight: 1, arbitrary: freeGraph },
);

/**
 * The same models on paper: none is refused, the plan does not change with the hand that wrote the
 * file, and what happens to the plan written by hand happens to the compiled one in the same way.
 */
export const proveCompiled = (size: Size, seed?: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(drawing, fc.nat({ max: 7 }), pathsOf(size), async (drawn, hand, paths) => {
      const file = fileOf(drawn);
      const compiled = await planOfFile(file);
      const rewritten = await planOfFile(writtenAgain(file, hand));
      must(compiled.hash === rewritten.hash, () => 'another hand gives another plan');
      for (const path of paths) {
        const { events, trace } = walk(planFrom(drawn), path);
        mustBeSame(trace, traceOf(compiled, events));
      }
    }),
    diceFor(size, seed),
  );

const planOfFile = async (file: string): Promise<ProcessPlan> => {
  const { plans, problems } = await compile(file, { profile: 'deploy', soundness: 'skip' });
  const plan = plans.find(({ processId }) => processId === 'p');
  const refusal = problems.find(({ severity }) => severity === 'error');
  if (!plan) throw new Error(`a model was refused: ${refusal?.rule} ${refusal?.en}`);
  return plan;
};

const traceOf = (plan: ProcessPlan, events: readonly EngineEvent[]): readonly TraceEntry[] => {
  let state: InstanceState | null = null;
  const trace: TraceEntry[] = [];
  for (const event of events) {
    const advanced = advance(plan, state, event, evaluate);
    state = advanced.state;
    trace.push(...advanced.trace);
  }
  return trace;
};

const mustBeSame = (drawn: readonly TraceEntry[], compiled: readonly TraceEntry[]): void => {
  const [expected, actual] = [drawn, compiled].map((trace) => trace.map((e) => JSON.stringify(e)));
  const at = expected?.findIndex((entry, index) => entry !== actual?.[index]) ?? -1;
  must(
    at < 0 && expected?.length === actual?.length,
    () => `the compiled plan does ${actual?.[at]}, the drawn one ${expected?.[at]}`,
  );
};

/** Attributes in another order, in other quotes; tags on other lines, with remarks between them. */
const writtenAgain = (file: string, hand: number): string =>
  file
    .replace(/^<\?xml.*\n/, '')
    .replace(
      /<([\w:]+)((?: [\w:]+="[^"]*")+) ?(\/?)>/g,
      (_tag, name: string, own: string, close: string) => {
        const attributes = own.match(/[\w:]+="[^"]*"/g) ?? [];
        const turned = attributes.map((_, at) => attributes[(at + hand) % attributes.length] ?? '');
        const quoted = hand % 2 === 0 ? turned : turned.map((one) => one.replace(/"(.*)"/, "'$1'"));
        const start = `<${name}\n  ${quoted.join(' '.repeat(1 + (hand % 3)))}`;
        return close === '' ? `${start}>` : `${start}></${name}>`;
      },
    )
    .replaceAll('>\n<', hand % 2 === 0 ? '><' : '>\n\n  <!-- by another hand -->\n  <');
