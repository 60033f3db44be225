import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json, Variables } from '../../../../engine/interpreter/values.ts';
import { judgeSheets } from '../../../../engine/time/sheets/judge-sheets.ts';
import { LOCKS } from '../../../../engine/time/sheets/locks.ts';

const read = (file: string): Variables =>
  JSON.parse(readFileSync(`engine/templates/${file}.json`, 'utf8')) as Variables;
const terms = read('gangnan-five-step/terms');
const ladders = read('gangnan-five-step/ladders');
const shipped = { terms, ladders };

const faultsOf = (key: string, change: Record<string, Json>) =>
  judgeSheets(
    { terms: { ...terms, [key]: { ...(terms[key] as Variables), ...change } }, ladders },
    shipped,
  ).map((fault) => `${fault.key} ${fault.field}`);

describe('the sheets that ship', () => {
  it.each(['gangnan-five-step', 'pinggui-four-ticket'])('of %s have no fault', (template) => {
    const sheets = { terms: read(`${template}/terms`), ladders: read(`${template}/ladders`) };
    expect(judgeSheets(sheets, sheets)).toEqual([]);
  });

  it('mark as locked exactly what the product locks', () => {
    const marked = Object.entries(terms)
      .filter(([, term]) => 'lock' in (term as Variables))
      .map(([key]) => key);
    expect(marked.toSorted()).toEqual(Object.keys(LOCKS).toSorted());
  });
});

describe('a statutory lock', () => {
  it.each([
    ['reply.standard', { value: 4 }],
    ['reply.standard', { value: 90, unit: 'calendarDays' }],
    ['reply.standard', { value: 3, anchor: 'signedFor' }],
    ['reply.complex', { value: 7 }],
    ['reply.complex', { value: 130, unit: 'workingDays' }],
    ['motion.minSigners', { value: 9 }],
    ['contact.required', { value: 0 }],
    ['publish.objects', { value: ['TEXT'] }],
    ['answer.requester', { value: null }],
  ])('on %s is not loosened by %j', (key, change) => {
    expect(faultsOf(key, change)).toContain(`${key} value`);
  });

  it.each([
    ['reply.standard', { value: 2 }],
    ['reply.standard', { value: 60, unit: 'calendarDays' }],
    ['reply.complex', { value: 100, unit: 'workingDays' }],
    ['reply.standard', { roll: 'backward' }],
    ['motion.minSigners', { value: 12 }],
    ['publish', { value: 30 }],
  ])('on %s may be made stricter, or longer where the law lets it: %j', (key, change) => {
    expect(faultsOf(key, change)).toEqual([]);
  });

  it('stays when its parameter is taken out, and says the article', () => {
    const { 'reply.standard': _gone, ...rest } = terms;
    const faults = judgeSheets({ terms: rest, ladders }, shipped).filter(
      ({ key }) => key === 'reply.standard',
    );
    expect(faults.map(({ zh }) => zh).join()).toContain('代表法第五十一条');
    expect(faults.length).toBeGreaterThan(0);
  });
});

describe('a parameter', () => {
  it.each([
    ['signFor', { unit: 'fortnights' }, 'unit'],
    ['task.default', { value: 0 }, 'value'],
    ['task.default', { value: -3 }, 'value'],
    ['task.default', { value: 2.5 }, 'value'],
    ['task.default', { value: '3' }, 'value'],
    ['signFor', { value: 99_999 }, 'value'],
    ['signFor', { roll: 'sideways' }, 'roll'],
    ['visit.monthly', { at: '25:00' }, 'at'],
    ['visit.monthly', { value: 'monthly:32' }, 'value'],
    ['visit.monthly', { value: 'fortnightly' }, 'value'],
    ['report.unit', { value: '02-30' }, 'value'],
    ['verify.max', { value: 0 }, 'value'],
    ['signFor', { ladder: 'nowhere' }, 'ladder'],
    ['reply.byClass', { keys: { STANDARD: 'reply.gone' } }, 'keys'],
    ['reply.byClass', { keys: { STANDARD: 'dispatch.byOrigin' } }, 'keys'],
  ])('%s with %j is refused at its field', (key, change, field) => {
    expect(faultsOf(key, change)).toContain(`${key} ${field}`);
  });

  it.each([
    ['issue.sameDayReferral', { value: 0 }], // the end of the anchor's own day
    ['talk.confirm', { value: -2 }], // counted back from the talk
    ['visit.monthly', { value: 'monthly:31' }], // the last day of a short month
  ])('%s with %j is defined', (key, change) => {
    expect(faultsOf(key, change)).toEqual([]);
  });

  it('of a published procedure is not taken away', () => {
    const { signFor: _gone, ...rest } = terms;
    expect(judgeSheets({ terms: rest, ladders }, shipped).map(({ key }) => key)).toEqual([
      'signFor',
    ]);
  });
});

describe('a ladder', () => {
  const withLevels = (levels: Json) =>
    judgeSheets({ terms, ladders: { ...ladders, station: { levels } } }, shipped).map(
      ({ field }) => field,
    );
  const level = (n: Json, to: Json = ['holder'], act: Json = 'remind') => ({
    offset: { n, unit: 'workingDays' },
    to,
    act,
  });

  it('has its levels in the order of time', () => {
    expect(withLevels([level(1), level(5), level(3)])).toEqual(['levels.2.offset']);
    expect(withLevels([level(1), level(1)])).toEqual(['levels.1.offset']);
    expect(withLevels([level(-5), level(1)])).toEqual([]);
  });

  it('has levels, each with an offset, a recipient and an act', () => {
    expect(withLevels([])).toEqual(['levels']);
    expect(withLevels(Array.from({ length: 13 }, (_, at) => level(at)))).toEqual(['levels']);
    expect(withLevels([level(1.5)])).toEqual(['levels.0.offset']);
    expect(withLevels([level(1, [])])).toEqual(['levels.0.to']);
    expect(withLevels([level(1, ['holder'], '')])).toEqual(['levels.0.act']);
    expect(withLevels([null])).toEqual(['levels.0.offset']);
  });

  it('that people start says so, and names the events that begin a round', () => {
    const byHand = (own: Variables) =>
      judgeSheets(
        { terms, ladders: { ...ladders, units: { ...(ladders['units'] as Variables), ...own } } },
        shipped,
      ).map(({ field }) => field);
    expect(byHand({})).toEqual([]);
    expect(byHand({ manual: 'yes' })).toEqual(['manual']);
    expect(byHand({ newRound: 'dispatched' })).toEqual(['newRound']);
    expect(byHand({ newRound: [''] })).toEqual(['newRound']);
  });
});
