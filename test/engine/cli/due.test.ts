import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dueBatch } from '../../../engine/cli/due-batch.ts';
import { due, type DueOptions } from '../../../engine/cli/due.ts';
import type { Output } from '../../../engine/cli/output.ts';
import type { Json } from '../../../engine/interpreter/values.ts';

const ROOT = join(import.meta.dirname, '../../..');

interface Heard {
  readonly lines: { readonly [key: string]: Json }[];
  readonly texts: string[];
  readonly complaints: string[];
}
const listen = (): Heard & Output => {
  const heard: Heard = { lines: [], texts: [], complaints: [] };
  return {
    ...heard,
    line: (json) => void heard.lines.push(json as { [key: string]: Json }),
    text: (line) => void heard.texts.push(line),
    complain: (sentence) => void heard.complaints.push(sentence),
  };
};
const ask = (options: Partial<DueOptions>): Heard & { code: number } => {
  const heard = listen();
  const defaults = { from: '2026-02-12', period: '5 workingDays', roll: 'none' } as const;
  const code = due({ ...defaults, calendar: 'national', format: 'jsonl', ...options }, heard);
  return { ...heard, code };
};
const fileOf = (name: string, text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'bihuan-due-')), name);
  writeFileSync(file, text);
  return file;
};

describe('due', () => {
  it('prints the due day, what it rolled from, and every day on the way with its reason', () => {
    const { code, lines } = ask({});
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        due: '2026-02-26',
        provisional: false,
        rolledFrom: null,
        counted: ['2026-02-13', '2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26'],
        skipped: Array.from({ length: 9 }, (_, index) => ({
          date: `2026-02-${15 + index}`,
          reason: expect.stringMatching(
            /^周.，春节放假，不计入 \/ \w+day, Spring Festival holiday: not counted$/,
          ) as string,
        })),
      },
    ]);
  });

  it.each([
    ['V1', '2024-09-09', '9 workingDays', 'none', '2024-09-23', null],
    ['V2', '2026-02-12', '5 workingDays', 'none', '2026-02-26', null],
    ['V3', '2026-02-12', '7 workingDays', 'none', '2026-02-28', null],
    ['V4', '2024-09-27', '7 workingDays', 'none', '2024-10-12', null],
    ['V5', '2024-02-05', '5 workingDays', 'none', '2024-02-18', null],
    ['V6', '2019-03-08', '7 workingDays', 'none', '2019-03-19', null],
    ['V7', '2025-01-24', '7 workingDays', 'none', '2025-02-10', null],
    ['V8', '2025-07-01', '3 months', 'forward', '2025-10-09', '2025-10-01'],
    ['V9', '2025-11-14', '3 months', 'forward', '2026-02-14', null],
    ['V10', '2025-11-15', '3 months', 'forward', '2026-02-24', '2026-02-15'],
    ['V11', '2025-08-15', '6 months', 'forward', '2026-02-24', '2026-02-15'],
    ['V12', '2024-11-30', '3 months', 'none', '2025-02-28', null],
    ['V13', '2026-03-31', '6 months', 'none', '2026-09-30', null],
    ['V16', '2024-10-07', '28 calendarDays', 'none', '2024-11-04', null],
    ['backward', '2025-11-15', '3 months', 'backward', '2026-02-14', '2026-02-15'],
    ['extended Spring Festival', '2020-01-23', '1 workingDays', 'none', '2020-02-03', null],
  ])('%s: %s + %s, %s → %s', (_, from, period, roll, day, rolledFrom) => {
    expect(ask({ from, period, roll }).lines).toMatchObject([
      { due: day, rolledFrom, provisional: false },
    ]);
  });

  it.each([
    ['V17', '2026-12-30', '5 workingDays', '2027-01-06'],
    ['before the first notice', '2018-09-28', '3 workingDays', '2018-10-03'],
    ['a month into 2027', '2026-10-15', '3 months', '2027-01-15'],
  ])('is provisional where no notice is published: %s', (_, from, period, day) => {
    expect(ask({ from, period }).lines).toMatchObject([{ due: day, provisional: true }]);
  });

  it.each([
    ['a day that does not exist', { from: '2026-02-30' }, 'a start day YYYY-MM-DD that exists'],
    ['a day written another way', { from: '12.2.2026' }, 'a start day YYYY-MM-DD that exists'],
    ['a year far away', { from: '9999-12-30' }, 'a start day in the years 1900 to 2199'],
    ['a year long ago', { from: '0001-01-01' }, 'a start day in the years 1900 to 2199'],
    ['no length', { period: '0 workingDays' }, 'a whole number from 1'],
    ['a negative length', { period: '-3 calendarDays' }, 'a whole number from 1'],
    ['a broken length', { period: '1.5 months' }, 'a whole number from 1'],
    ['a length of centuries', { period: '1201 months' }, 'a whole number from 1'],
    ['an unknown unit', { period: '3 fortnights' }, 'the unit workingDays, calendarDays or months'],
    ['something else', { period: 'soon' }, 'a period such as'],
    ['an unknown roll', { roll: 'sideways' }, 'forward, backward or none'],
  ])('refuses %s', (_, options, expected) => {
    const { code, lines, complaints } = ask(options);
    expect([code, lines]).toEqual([2, []]);
    expect(complaints[0]).toMatch(/^应有.+，实际为 .+ \/ Expected .+, but found /);
    expect(complaints[0]).toContain(expected);
  });

  it('counts with the calendar of a file', () => {
    const calendar = fileOf('days.csv', 'date,kind,name,scope\n2026-04-20,OFF,三月三,local\n');
    const { lines } = ask({ from: '2026-04-17', period: '1 workingDays', calendar });
    expect(lines).toMatchObject([{ due: '2026-04-21', provisional: false }]);
    expect(lines[0]?.['skipped']).toContainEqual({
      date: '2026-04-20',
      reason: '周一，本地放假（三月三），不计入 / Monday, a local day off (三月三): not counted',
    });
  });

  it('refuses a calendar that contradicts itself, and one that is not there', () => {
    const twice = 'date,kind,name\n2026-01-01,OFF,元旦\n2026-01-01,OFF,元旦\n';
    expect(ask({ calendar: fileOf('twice.csv', twice) })).toMatchObject({
      code: 2,
      complaints: [expect.stringContaining('Expected one row for a day')],
    });
    expect(ask({ calendar: '/nowhere/days.csv' })).toMatchObject({ code: 2, lines: [] });
  });

  it('tells the same to a reader', () => {
    const { texts } = ask({
      from: '2025-11-14',
      period: '3 months',
      roll: 'forward',
      format: 'text',
    });
    expect(texts).toEqual([
      '2025-11-14 起 3 个月（当日不计）是 2026-02-14：周六，春节调休补班，照常上班。这天照常上班，不需要移动。' +
        ' / 3 months after 2025-11-14 (that day not counted) is 2026-02-14: Saturday, a make-up' +
        ' working day for Spring Festival. People work that day, so it does not move.',
    ]);
  });
});

describe('due --batch', () => {
  it('answers line by line in order; a bad line is answered too', async () => {
    const heard = listen();
    const lines = [
      '{"id":1,"from":"2026-02-12","n":5,"unit":"workingDays","roll":"none"}',
      '',
      'nonsense',
      '{"id":"x","from":"2026-02-30","n":3,"unit":"workingDays"}',
      '{"id":"y","from":"2026-02-12","n":"5","unit":"workingDays"}',
      '{"id":{"case":7},"from":"2025-11-15","n":3,"unit":"months","roll":"forward"}',
      '{"id":3,"from":"2026-02-12","n":1,"unit":"workingDays","explain":true}',
      '[1]',
    ];
    expect(await dueBatch(lines, 'national', heard)).toBe(0);
    expect(heard.lines).toEqual([
      { id: 1, due: '2026-02-26', provisional: false, rolledFrom: null },
      { id: null, error: expect.stringContaining('Expected an object with from, n') as string },
      { id: 'x', error: expect.stringContaining('a start day YYYY-MM-DD that exists') as string },
      { id: 'y', error: expect.stringContaining('but found "5"') as string },
      { id: { case: 7 }, due: '2026-02-24', provisional: false, rolledFrom: '2026-02-15' },
      {
        id: 3,
        due: '2026-02-13',
        provisional: false,
        rolledFrom: null,
        counted: ['2026-02-13'],
        skipped: [],
      },
      { id: null, error: expect.stringContaining('Expected an object with from, n') as string },
    ]);
  });

  it('begins with no calendar it cannot read', async () => {
    const heard = listen();
    expect(await dueBatch(['{}'], '/nowhere', heard)).toBe(2);
    expect(heard.lines).toEqual([]);
  });
});

describe('the command', () => {
  const run = (args: string[], environment: Record<string, string>, input = '') =>
    spawnSync(process.execPath, ['engine/cli.ts', 'due', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      input,
      env: { ...process.env, ...environment },
    });

  it('says the same in every zone and language of the machine', () => {
    const questions = Array.from({ length: 500 }, (_, index) =>
      JSON.stringify({
        id: index,
        from: `20${19 + (index % 8)}-${String(1 + (index % 12)).padStart(2, '0')}-28`,
        n: 1 + (index % 40),
        unit: ['workingDays', 'calendarDays', 'months'][index % 3],
        roll: ['forward', 'backward', 'none'][index % 3],
        explain: true,
      }),
    ).join('\n');
    const [first, ...others] = [
      { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
      { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8' },
    ].map((environment) => run(['--batch'], environment, questions).stdout);
    expect(first?.trim().split('\n')).toHaveLength(500);
    expect(first).not.toContain('"error"');
    for (const other of others) expect(other).toBe(first);
  });

  it.each([
    ['a term', ['--from', '2026-02-12', '--period', '5 workingDays'], 0],
    ['half a question', ['--from', '2026-02-12'], 2],
    ['both ways at once', ['--batch', '--from', '2026-02-12'], 2],
    ['help', ['--help'], 0],
  ])('exits for %s as the other commands do', (_, args, code) => {
    expect(run(args, {}).status).toBe(code);
  });
});
