import { describe, expect, it } from 'vitest';
import { civilDate, civilOf, dateTime, shortTime, span } from '../../../designer/ui/dates.ts';

const LATE_EVENING_UTC = Date.UTC(2026, 10, 22, 18, 5); // already Monday in Shanghai

describe('dates', () => {
  it('are those of Shanghai, whatever the device says', () => {
    expect(dateTime(LATE_EVENING_UTC, 'zh-CN')).toBe('2026年11月23日（周一）02:05');
    expect(civilOf(LATE_EVENING_UTC)).toBe('2026-11-23');
    expect(shortTime(LATE_EVENING_UTC)).toBe('11-23 02:05');
  });

  it('are told in English too', () => {
    expect(dateTime(LATE_EVENING_UTC, 'en')).toBe('Mon 23 Nov 2026, 02:05');
  });

  it('stay the day they name', () => {
    expect(civilDate('2026-12-08', 'zh-CN')).toBe('2026年12月8日（周二）');
  });

  it.each([
    [25_900, '25秒钟', '25 seconds'],
    [60_000, '1分钟', '1 minute'],
    [90 * 60_000, '90分钟', '90 minutes'],
    [47 * 3_600_000, '47小时', '47 hours'],
    [30 * 86_400_000, '30天', '30 days'],
  ])('%i ms are said in the largest unit that says enough', (ms, zh, en) => {
    expect(span(ms, 'zh-CN')).toBe(zh);
    expect(span(ms, 'en')).toBe(en);
  });
});
