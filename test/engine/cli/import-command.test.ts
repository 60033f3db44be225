import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { foreignModel } from '../../support/foreign-model.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LEAVE = join(import.meta.dirname, '../compiler/import/leave.camunda.bpmn');

const bihuan = (...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync('node', ['engine/cli.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return { status, stdout, stderr, lines: lines.map((line) => JSON.parse(line) as Line) };
};
type Line = { readonly type: string; readonly [key: string]: unknown };
const folder = (): string => mkdtempSync(join(tmpdir(), 'bihuan-import-'));

it('writes the converted model and prints each change, the forms and the verdict', () => {
  const out = join(folder(), 'leave.bpmn');
  const { status, lines } = bihuan('import', LEAVE, '--out', out);
  expect(status).toBe(0);
  expect(lines).toContainEqual({
    ...{
      type: 'change',
      file: LEAVE,
      change: 'dropped',
      elementId: 'decision',
      line: 20,
      column: 5,
    },
    ...{ was: 'camunda:asyncBefore="true"', became: null },
    message: expect.stringMatching(/排他网关「同意？」.+ \/ exclusive gateway "同意？"/) as string,
  });
  expect(lines).toContainEqual(expect.objectContaining({ type: 'form', ref: 'form-applied' }));
  expect(lines.at(-1)).toEqual({ type: 'verdict', file: out, valid: true });
  expect(bihuan('validate', out).status).toBe(0);
  expect(readFileSync(out, 'utf8')).not.toContain('camunda');
  expect(readFileSync(out, 'utf8')).toContain('BPMNShape'); // the given file has no drawing
});

it('refuses what has no meaning here, with its place', () => {
  const file = join(folder(), 'java.bpmn');
  writeFileSync(file, foreignModel('camunda', '<bpmn:serviceTask id="pay" camunda:class="a.B" />'));
  const { status, lines } = bihuan('import', file);
  expect(status).toBe(1);
  expect(lines).toContainEqual(
    expect.objectContaining({ type: 'problem', rule: 'import/pending', elementId: 'pay', line: 4 }),
  );
  expect(lines.at(-1)).toEqual({ type: 'verdict', file, valid: false });
});

it('says what it cannot read or write', () => {
  expect(bihuan('import', '/nowhere/x.bpmn')).toMatchObject({ status: 2, stdout: '' });
  const { status, stderr } = bihuan('import', LEAVE, '--out', '/nowhere/x.bpmn');
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^bihuan: /)]);
  expect(bihuan('import').status).toBe(2);
});

it('refuses a hostile file and writes nothing', () => {
  const [file, out] = [join(folder(), 'bad.bpmn'), join(folder(), 'out.bpmn')];
  writeFileSync(file, '<!DOCTYPE a [<!ENTITY b "c">]><a/>');
  const { status, lines } = bihuan('import', file, '--out', out);
  expect(status).toBe(1);
  expect(lines.map(({ type }) => type)).toEqual(['problem', 'verdict']);
  expect(existsSync(out)).toBe(false);
});

it('is told by --help', () => {
  expect(bihuan('--help').stdout).toMatch(/import \[options\] <file>/);
  expect(bihuan('import', '--help').stdout).toContain('--out <file>');
});
