import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Output } from '../../../engine/cli/output.ts';
import { simulateBatch } from '../../../engine/cli/simulate-batch.ts';
import { simulate } from '../../../engine/cli/simulate.ts';
import { validate } from '../../../engine/cli/validate.ts';
import { createDeployGate } from '../../../engine/definitions/deploy-gate.ts';
import type { Json } from '../../../engine/interpreter/values.ts';
import { hostileModel } from '../../support/hostile-model.ts';

const HANDLING = join(import.meta.dirname, '../simulator/handling.bpmn');
const ENDLESS = join(import.meta.dirname, '../simulator/endless.bpmn');
const ROOT = join(import.meta.dirname, '../../..');

const times: AbortSignal[] = [];
const gate = createDeployGate({ overTime: () => times.shift() ?? new AbortController().signal });
afterAll(() => gate.close());

interface Heard extends Output {
  readonly lines: { readonly [key: string]: Json }[];
  readonly texts: string[];
  readonly complaints: string[];
}
const listen = (): Heard => {
  const heard = {
    lines: [] as { [key: string]: Json }[],
    texts: [] as string[],
    complaints: [] as string[],
  };
  return {
    ...heard,
    line: (json) => void heard.lines.push(json as { [key: string]: Json }),
    text: (line) => void heard.texts.push(line),
    complain: (sentence) => void heard.complaints.push(sentence),
  };
};
const fileOf = (name: string, text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'bihuan-cli-')), name);
  writeFileSync(file, text);
  return file;
};

describe('validate', () => {
  it('gives a verdict for each file', async () => {
    const heard = listen();
    expect(await validate([HANDLING, ENDLESS], {}, gate, heard)).toBe(0);
    expect(heard.lines.filter(({ type }) => type === 'verdict')).toEqual([
      { type: 'verdict', file: HANDLING, valid: true },
      { type: 'verdict', file: ENDLESS, valid: true },
    ]);
  });

  it.each([
    ['not XML', 'this is no diagram'],
    ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY a "a">]><definitions/>'],
    ['nothing', ''],
    ['2 MiB of spaces', ' '.repeat(2 * 1_024 * 1_024)],
  ])('refuses %s with rule, place and both languages', async (_, text) => {
    const [file, heard] = [fileOf('broken.bpmn', text), listen()];
    expect(await validate([file], {}, gate, heard)).toBe(1);
    expect(heard.lines.at(-1)).toEqual({ type: 'verdict', file, valid: false });
    expect(heard.lines[0]).toMatchObject({
      type: 'problem',
      file,
      severity: 'error',
      line: expect.any(Number) as number,
    });
    expect(heard.lines[0]?.['message']).toMatch(/[\u4e00-\u9fff].* \/ Expected .+, but/s);
  });

  it('refuses bytes that are no text, and more than 1 MiB of a sound model', async () => {
    const binary = join(mkdtempSync(join(tmpdir(), 'bihuan-cli-')), 'picture.bpmn');
    writeFileSync(
      binary,
      Uint8Array.from({ length: 4_096 }, (_, at) => (at * 37) % 256),
    );
    const large = fileOf('large.bpmn', `${readFileSync(HANDLING, 'utf8')}${' '.repeat(1_048_576)}`);
    const heard = listen();
    expect(await validate([binary, large], {}, gate, heard)).toBe(1);
    expect(heard.lines.map(({ type, rule, valid }) => rule ?? valid ?? type)).toEqual([
      'xml/unsafe',
      false,
      'xml/limit',
      false,
    ]);
  });

  it('remarks a start that has been missed on the day it is judged, and not before', async () => {
    const text = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
<process id="p" isExecutable="true"><startEvent id="s">
<timerEventDefinition><timeDate>2026-03-02T00:00:00Z</timeDate></timerEventDefinition></startEvent>
<endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/></process></definitions>`;
    const rulesAt = async (now: string): Promise<(Json | undefined)[]> => {
      const heard = listen();
      expect(
        await validate([fileOf('dated.bpmn', text)], { now: Date.parse(now) }, gate, heard),
      ).toBe(0);
      return heard.lines.map(({ rule, publish }) => rule === 'timer/form' && publish);
    };
    expect(await rulesAt('2026-03-01T00:00:00Z')).not.toContain('ack');
    expect(await rulesAt('2026-03-03T00:00:00Z')).toContain('ack');
  });

  it('prints the problems of a file in the order of their places', async () => {
    const heard = listen();
    const model =
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">';
    const tasks = ['<task id="c"/>', '<callActivity id="b"/>', '<userTask id="a" default="b"/>'];
    const text = `${model}<process id="p">\n${tasks.join('\n')}</process></definitions>`;
    expect(await validate([fileOf('several.bpmn', text)], {}, gate, heard)).toBe(1);
    const places = heard.lines.flatMap(({ line, column }) => (line ? [[line, column]] : []));
    expect(places.length).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((one, other) => Number(one[0]) - Number(other[0])));
  });

  it('ends a check that takes too long, refuses the file and goes on with the next', async () => {
    const [hostile, heard] = [fileOf('hostile.bpmn', hostileModel()), listen()];
    times.push(AbortSignal.abort()); // for the first file
    expect(await validate([hostile, HANDLING], {}, gate, heard)).toBe(1);
    expect(heard.lines).toMatchObject([
      { type: 'problem', file: hostile, severity: 'error', rule: 'xml/limit', line: 1, column: 1 },
      { type: 'verdict', file: hostile, valid: false },
      { type: 'verdict', file: HANDLING, valid: true },
    ]);
  });

  it('writes the run to a deadlock as a scenario that simulate plays', async () => {
    const node = (kind: string, id: string, inside = '') =>
      `<${kind} id="${id}">${inside}</${kind}>`;
    const flow = (id: string, source: string, target: string, asked = '') =>
      `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${asked}</sequenceFlow>`;
    const file = fileOf(
      'stuck.bpmn',
      `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="p">
      ${node('startEvent', 's')}<exclusiveGateway id="x" default="toB"/>${node('userTask', 'a')}
      ${node('userTask', 'b')}${node('parallelGateway', 'j')}${node('endEvent', 'e')}
      ${flow('f', 's', 'x')}${flow('toA', 'x', 'a', '<conditionExpression>n = 1</conditionExpression>')}
      ${flow('toB', 'x', 'b')}${flow('g', 'a', 'j')}${flow('h', 'b', 'j')}${flow('i', 'j', 'e')}
      </process></definitions>`,
    );
    const folder = mkdtempSync(join(tmpdir(), 'bihuan-runs-'));
    const heard = listen();
    expect(await validate([file], { counterexamples: folder }, gate, heard)).toBe(0);
    const scenario = join(folder, 'stuck.deadlock.j.json');
    expect(heard.lines).toContainEqual(
      expect.objectContaining({ rule: 'sound/deadlock', elementId: 'j', scenario }),
    );

    const played = listen();
    expect(await simulate(file, { format: 'jsonl', scenario }, gate, played)).toBe(0);
    expect(played.lines.at(-1)).toMatchObject({
      status: 'waiting',
      waitingFor: [{ elementId: 'j', kind: 'join' }],
    });
  });

  it('cannot read a folder', async () => {
    const heard = listen();
    expect(await validate([tmpdir()], {}, gate, heard)).toBe(2);
    expect(heard.complaints).toHaveLength(1);
    expect(heard.lines).toEqual([]);
  });

  it('goes on after a file it cannot read, and says so at the end', async () => {
    const heard = listen();
    expect(await validate(['/nowhere/x.bpmn', HANDLING], {}, gate, heard)).toBe(2);
    expect(heard.complaints).toHaveLength(1);
    expect(heard.lines).toHaveLength(1);
  });
});

describe('simulate', () => {
  it('prints the trace and how the run ended', async () => {
    const heard = listen();
    expect(await simulate(HANDLING, { format: 'jsonl' }, gate, heard)).toBe(0);
    expect(Object.keys(heard.lines[0] ?? {})).toEqual([
      'seq',
      'at',
      'type',
      'instance',
      'processId',
      'elementId',
      'elementType',
      'token',
      'scope',
    ]);
    expect(heard.lines.at(-1)).toMatchObject({ type: 'finished', status: 'completed' });
  });

  it('prints the same for a reader', async () => {
    const heard = listen();
    await simulate(HANDLING, { format: 'text' }, gate, heard);
    expect(heard.texts).toContain(
      '2026-03-02T09:00:00+08:00  i1  elementActivated  userTask  sign',
    );
  });

  it('tells differences from what a saved scenario expects', async () => {
    const [heard, scenario] = [listen(), fileOf('s.json', '{"expect":{"status":"waiting"}}')];
    expect(await simulate(HANDLING, { format: 'jsonl', scenario }, gate, heard)).toBe(1);
    expect(heard.lines.at(-1)).toEqual({
      type: 'difference',
      message: 'Expected status "waiting", but it is "completed"',
    });
  });

  it.each([
    ['a missing scenario', '/nowhere.json'],
    ['a scenario that is no JSON', fileOf('s.json', '{')],
    ['a scenario for another file', fileOf('s.json', '{"start":{"processId":"other"}}')],
    ['a scenario with an unknown key', fileOf('s.json', '{"begin":{}}')],
  ])('calls %s a wrong use', async (_, scenario) => {
    const heard = listen();
    expect(await simulate(HANDLING, { format: 'jsonl', scenario }, gate, heard)).toBe(2);
    expect(heard.complaints).toHaveLength(1);
  });

  it('refuses a broken diagram with its problems', async () => {
    const heard = listen();
    expect(await simulate(fileOf('broken.bpmn', 'no'), { format: 'jsonl' }, gate, heard)).toBe(1);
    expect(heard.lines[0]?.['type']).toBe('problem');
  });
});

describe('imports of a model', () => {
  const model = (importType: string, location: string) =>
    fileOf(
      'm.bpmn',
      `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><import importType="${importType}" location="${location}" namespace="n"/><process id="p" isExecutable="true"><task id="a"/></process></definitions>`,
    );
  const found = async (file: string) => {
    const heard = listen();
    await validate([file], {}, gate, heard);
    return heard.lines
      .filter(({ rule }) => rule === 'ref/import')
      .map(({ severity, message }) => `${String(severity)} ${String(message)}`);
  };
  const XSD = 'http://www.w3.org/2001/XMLSchema';
  const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

  it.each([
    [XSD, 'gone.xsd', 'error', 'there is no "gone.xsd"'],
    [BPMN, 'm.bpmn', 'warning', 'not executed'],
    [XSD, 'm.bpmn', 'error', `it is ${BPMN} definitions`],
    [XSD, './m.bpmn', 'error', `it is ${BPMN} definitions`],
    [XSD, 'https://example.org/a.xsd', 'warning', 'not executed'],
    [XSD, '../../etc/passwd', 'warning', 'not executed'],
    ['urn:other', 'm.bpmn', 'warning', 'not executed'],
  ])('%s %s: %s', async (type, location, severity, words) => {
    const [problem = '', ...others] = await found(model(type, location));
    expect(others).toEqual([]);
    expect(problem.startsWith(severity)).toBe(true);
    expect(problem).toContain(words);
  });
});

describe('a process that is documentation', () => {
  const process = (id: string) =>
    `<process id="${id}" isExecutable="false"><task id="${id}1"/></process>`;
  const file = (...ids: string[]) =>
    fileOf(
      'm.bpmn',
      `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">${ids.map(process).join('')}</definitions>`,
    );
  const finished = async (name: string, scenario: Json) => {
    const heard = listen();
    await simulateBatch([JSON.stringify({ id: 1, file: name, scenario })], gate, heard);
    const { finished: ends, refused } = heard.lines[0] ?? {};
    return (
      (ends as { processId: string }[] | undefined)?.map(({ processId }) => processId) ?? refused
    );
  };

  it('runs alone in its file, and where the scenario names it', async () => {
    expect(await finished(file('p'), {})).toEqual(['p']);
    expect(await finished(file('p', 'q'), { start: { processId: 'q' } })).toEqual(['q']);
  });

  it('is not chosen among several', async () => {
    expect(await finished(file('p', 'q'), {})).toMatchObject([{ rule: 'job/scenario' }]);
  });
});

describe('simulate --batch', () => {
  it('answers every line in order, whatever the others are', async () => {
    const heard = listen();
    const jobs = [
      JSON.stringify({ id: 1, file: HANDLING }),
      'no job',
      JSON.stringify({ id: { any: 'thing' }, file: ENDLESS }),
      '',
      JSON.stringify({ id: 'gone', file: '/nowhere.bpmn' }),
      JSON.stringify({ id: 4, file: HANDLING, scenario: { until: 1 } }),
      JSON.stringify({ id: 5, file: HANDLING, scenario: { defaultAnswer: null, until: 'P1D' } }),
    ];
    expect(await simulateBatch(jobs, gate, heard)).toBe(0);
    const summary = heard.lines.map(({ id, finished, refused }) => [
      id,
      finished ? (finished as { status: string }[])[0]?.status : (refused as Json[]).length,
    ]);
    expect(summary).toEqual([
      [1, 'completed'],
      [null, 1],
      [{ any: 'thing' }, 'aborted'],
      ['gone', 1],
      [4, 1],
      [5, 'waiting'],
    ]);
  }, 60_000); // one of them runs into the limit
});

describe('the command', () => {
  const run = (
    args: string[],
    input = '',
    env: NodeJS.ProcessEnv = process.env,
  ): { status: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['engine/cli.ts', ...args], {
      cwd: ROOT,
      input,
      encoding: 'utf8',
      env,
    });
    return { status, out: stdout, err: stderr };
  };

  it('keeps what is compiled where it may, and runs the same where it may not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bihuan-cache-'));
    const inFolder = (cache: string): NodeJS.ProcessEnv => {
      const { NODE_COMPILE_CACHE: _other, ...rest } = process.env;
      return { ...rest, BIHUAN_CACHE: cache };
    };
    const [kept, again] = [1, 2].map(() => run(['validate', HANDLING], '', inFolder(folder)));
    expect(readdirSync(join(folder, 'compiled'))).toHaveLength(1);
    expect(again).toEqual(kept);
    expect(run(['validate', HANDLING], '', inFolder(join(HANDLING, 'no folder')))).toEqual(kept);
  });

  it('tells programs by exit code and lines, people by one sentence', () => {
    expect(run(['validate', HANDLING])).toMatchObject({ status: 0, err: '' });
    expect(
      run(['simulate', '--batch'], `${JSON.stringify({ id: 1, file: HANDLING })}\n`).out.split(
        '\n',
      ),
    ).toHaveLength(2);
    for (const wrong of [
      ['draw'],
      ['simulate'],
      ['simulate', HANDLING, '--batch'],
      ['simulate', HANDLING, '--format', 'xml'],
      ['validate'],
    ]) {
      expect(run(wrong), wrong.join(' ')).toMatchObject({
        status: 2,
        out: '',
        err: expect.stringMatching(/.+/) as string,
      });
    }
  }, 60_000); // seven processes

  it('says nothing more where nobody reads on', async () => {
    const command = spawn(process.execPath, ['engine/cli.ts', 'validate', HANDLING], { cwd: ROOT });
    const complaints: string[] = [];
    command.stderr.on('data', (text: Buffer) => complaints.push(text.toString()));
    command.stdout.destroy();
    const [code] = (await once(command, 'exit')) as [number];
    expect([code, complaints.join('')]).toEqual([0, '']);
  });
});
