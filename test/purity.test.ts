import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { nationalCalendar } from '../engine/calendars/national-calendar.ts';
import { compile } from '../engine/compiler/compile.ts';
import { createEvaluate } from '../engine/feel/evaluate.ts';
import { advance } from '../engine/interpreter/advance.ts';
import type { EngineEvent } from '../engine/interpreter/events.ts';
import type { InstanceState } from '../engine/interpreter/state.ts';

/**
 * The engine in a world without a clock, dice, timers, network or process: what a workflow's
 * sandbox is, and stricter. If anything below reaches for the host, the call throws there.
 */
const ENTRY = 'pure-entry';
const ROOT = join(import.meta.dirname, '..');

const bundle = async (source: string): Promise<string> => {
  const output = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'pure' },
      rollupOptions: { external: [] },
    },
    plugins: [
      {
        name: 'pure-entry',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith(ENTRY) ? `\0${ENTRY}` : null),
        load: (id) => (id === `\0${ENTRY}` ? source : null),
      },
    ],
  });
  const [first] = Array.isArray(output) ? output : [output as Rolldown.RolldownOutput];
  return first!.output[0].code;
};

/** Nothing but the language; and of the language, no time and no chance. */
const runInEmptyWorld = (code: string, call: string): unknown => {
  const world = createContext(Object.create(null), {
    codeGeneration: { strings: false, wasm: false },
  });
  const blind = `
    const RealDate = Date;
    const noClock = () => { throw new Error('the clock was asked'); };
    globalThis.Date = class extends RealDate {
      constructor(...given) { if (given.length === 0) noClock(); super(...given); }
      static now() { return noClock(); }
    };
    Math.random = () => { throw new Error('dice were thrown'); };
  `;
  runInContext(`(() => {${blind}})();\n${code}`, world);
  return JSON.parse(runInContext(`JSON.stringify(${call})`, world) as string);
};

const START = 1_772_413_200_000; // 2026-03-02T09:00+08:00
const system = { kind: 'system', id: 'test' } as const;

describe('the engine in an empty world', () => {
  let code = '';
  beforeAll(async () => {
    code = await bundle(`
      export { advance } from ${JSON.stringify(join(ROOT, 'engine/interpreter/advance.ts'))};
      export { createEvaluate } from ${JSON.stringify(join(ROOT, 'engine/feel/evaluate.ts'))};
    `);
  }, 60_000);

  it('runs a case with a decision, a date and a deadline as the server does', async () => {
    const file = join(import.meta.dirname, 'purity.bpmn');
    const { plans, problems } = await compile(readFileSync(file, 'utf8'), { profile: 'deploy' });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const plan = plans[0]!;
    const first: EngineEvent = {
      at: START,
      actor: system,
      type: 'processStarted',
      instanceId: 'i1',
      businessKey: null,
      variables: { amount: 12, units: ['a', 'b'] },
      calendar: nationalCalendar(),
      parameters: { terms: { signFor: { value: 3, unit: 'workingDays' } } },
      caughtOutside: { errors: [], escalations: [] },
    };
    const evaluate = createEvaluate();
    const opened = advance(plan, null, first, evaluate);
    const events = Object.values(opened.state.waits)
      .filter(({ kind }) => kind === 'userTask')
      .map(({ id }): EngineEvent => ({
        at: START + 1,
        actor: system,
        type: 'userTaskCompleted',
        waitId: id,
        variables: { accepted: true },
      }));
    expect(events).toHaveLength(1);

    let state: InstanceState = opened.state;
    const expected = [opened];
    for (const event of events) {
      expected.push(advance(plan, state, event, evaluate));
      state = expected.at(-1)!.state;
    }
    const call = `(() => {
      const evaluate = pure.createEvaluate();
      const plan = ${JSON.stringify(plan)};
      let state = null;
      return ${JSON.stringify([first, ...events])}.map((event) => {
        const advanced = pure.advance(plan, state, event, evaluate);
        state = advanced.state;
        return advanced;
      });
    })()`;
    expect(runInEmptyWorld(code, call)).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(state.status).toBe('completed');
  });

  it.each([
    ['the clock', 'export const now = () => Date.now();', 'clock was asked'],
    ['a new date', 'export const now = () => new Date().getTime();', 'clock was asked'],
    ['dice', 'export const now = () => Math.random();', 'dice were thrown'],
    ['a timer', 'export const now = () => setTimeout(() => {}, 1);', 'setTimeout is not defined'],
    ['the network', 'export const now = () => fetch("/");', 'fetch is not defined'],
    ['the process', 'export const now = () => process.env;', 'process is not defined'],
  ])('would notice %s', async (_, source, reason) => {
    expect(() => runInEmptyWorld('', 'null')).not.toThrow();
    const impure = await bundle(source);
    expect(() => runInEmptyWorld(impure, 'pure.now()')).toThrow(reason);
  });
});
