import { describe, expect, it } from 'vitest';
import { isCron, recurringOfCron } from '../../../../engine/compiler/import/cron.ts';

describe('a cron expression', () => {
  it.each([
    ['0 0 9 * * MON-FRI', 'weekly:MON,TUE,WED,THU,FRI', '09:00'],
    ['0 30 8 * * *', 'weekly:SUN,MON,TUE,WED,THU,FRI,SAT', '08:30'],
    ['0 0 0 ? * 1,4', 'weekly:MON,THU', '00:00'],
    ['0 0 0 * * 7', 'weekly:SUN', '00:00'],
    ['0 15 10 25 * ?', 'monthly:25', '10:15'],
    ['0 0 9 5 1,4,7,10 *', 'quarterly:5', '09:00'],
    ['0 0 9 5 1/3 *', 'quarterly:5', '09:00'],
    ['0 0 9 28 AUG *', 'yearly:08-28', '09:00'],
    ['0 0 9 1 6 ? *', 'yearly:06-01', '09:00'],
    ['@daily', 'weekly:SUN,MON,TUE,WED,THU,FRI,SAT', '00:00'],
    ['@monthly', 'monthly:1', '00:00'],
  ])('%s of Camunda 8 is %s at %s', (cron, value, at) => {
    expect(isCron(cron)).toBe(true);
    expect(recurringOfCron(cron, 'zeebe')).toEqual({ value, at });
  });

  it('counts weekdays as its engine does', () => {
    expect(recurringOfCron('0 0 9 ? * 2', 'camunda')?.value).toBe('weekly:MON');
    expect(recurringOfCron('0 0 9 ? * 2', 'zeebe')?.value).toBe('weekly:TUE');
    expect(recurringOfCron('0 0 9 ? * TUE', 'camunda')?.value).toBe('weekly:TUE');
  });

  it.each([
    ['several times a day', '0 0 9,17 * * *'],
    ['every few minutes', '0 */5 * * * *'],
    ['a second', '30 0 9 * * *'],
    ['the last day', '0 0 9 L * *'],
    ['a day some months lack', '0 0 9 31 * *'],
    ['a day and a weekday', '0 0 9 1 * MON'],
    ['weekdays of one month', '0 0 9 * 6 MON'],
    ['one year', '0 0 9 1 6 ? 2027'],
    ['two months', '0 0 9 1 3,6 *'],
    ['no such hour', '0 0 29 * * *'],
    ['nonsense', '0 0 9 x y z'],
  ])('%s is refused', (_what, cron) => expect(recurringOfCron(cron, 'zeebe')).toBeNull());

  it('is told from a cycle of ISO 8601', () => {
    expect(isCron('R3/PT10M')).toBe(false);
    expect(isCron('R/2026-01-01T00:00:00Z/P1D')).toBe(false);
    expect(isCron('a + b')).toBe(false);
  });
});
