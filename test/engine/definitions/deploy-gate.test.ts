import { afterEach, describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import {
  createDeployGate,
  type DeployGate,
  type GateOptions,
} from '../../../engine/definitions/deploy-gate.ts';
import { hostileModel } from '../../support/hostile-model.ts';
import { linearXml } from '../../support/linear-process.ts';

const GOOD = linearXml('good', [{ id: 'look', role: 'liaisonOfficer' }]);
const DEPLOY = { profile: 'deploy' } as const;
const NEVER = new AbortController().signal;

let gate: DeployGate | null = null;
const open = (options: GateOptions): DeployGate => (gate = createDeployGate(options));
afterEach(() => gate?.close());

/** The first judgment has no time at all, the others have all of it. */
const noTimeAtFirst = (): NonNullable<GateOptions['overTime']> => {
  const times = [AbortSignal.abort()];
  return () => times.shift() ?? NEVER;
};

describe('the deploy gate', () => {
  it('answers everybody who asks, one after the other', async () => {
    const { compile } = open({});
    const asked = ['one', 'two', 'three'].map((id) =>
      compile(linearXml(id, []), { ...DEPLOY, file: `${id}.bpmn` }),
    );
    expect(
      (await Promise.all(asked)).map(({ file, plans }) => [file, plans[0]?.processId]),
    ).toEqual([
      ['one.bpmn', 'one'],
      ['two.bpmn', 'two'],
      ['three.bpmn', 'three'],
    ]);
  });

  it('refuses a model that takes too long at its place, and judges the next on a new thread', async () => {
    const { compile } = open({ overTime: noTimeAtFirst() });
    const [hostile, good] = await Promise.all([
      compile(hostileModel(), { ...DEPLOY, file: 'hostile.bpmn' }),
      compile(GOOD, DEPLOY),
    ]);
    expect(hostile).toMatchObject({
      file: 'hostile.bpmn',
      valid: false,
      plans: [],
      problems: [{ rule: 'xml/limit', severity: 'error', elementId: null, line: 1, column: 1 }],
    });
    expect(hostile.problems[0]?.en).toMatch(/^Expected the file to be checked within 10 seconds/);
    expect(good.valid).toBe(true);
  });

  it('refuses a model that needs too much memory, and lives on', async () => {
    const { compile } = open({ most: { seconds: 600, mebibytes: 96 }, overTime: () => NEVER });
    const { problems } = await compile(hostileModel(), DEPLOY);
    expect(problems).toMatchObject([{ rule: 'xml/limit', zh: expect.stringMatching('96 MiB') }]);
    expect((await compile(GOOD, DEPLOY)).valid).toBe(true);
  });

  it('ends an import and a scenario as well', async () => {
    const { importFile, compile, runScenario } = open({ overTime: noTimeAtFirst() });
    const imported = await importFile(GOOD);
    expect(imported).toMatchObject({ ok: false, problems: [{ rule: 'xml/limit' }] });
    const model = await compile(GOOD, DEPLOY);
    await gate?.close();

    const run = { model, scenario: {}, calendar: nationalCalendar(), parameters: {} };
    const other = open({ overTime: noTimeAtFirst() });
    expect(await other.runScenario(run)).toEqual({
      passed: false,
      difference: expect.stringMatching(/ \/ Expected .+, but it was not/) as string,
    });
    expect(await other.runScenario(run)).toEqual({ passed: true, difference: null });
    await expect(runScenario(run)).rejects.toThrow('closed');
  });

  it('tells whoever waits that it closes', async () => {
    const { compile, close } = open({ overTime: () => NEVER });
    const waiting = Promise.allSettled([compile(hostileModel(), DEPLOY), compile(GOOD, DEPLOY)]);
    await close();
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(compile(GOOD, DEPLOY)).rejects.toThrow('Expected an open deploy gate');
  });
});
