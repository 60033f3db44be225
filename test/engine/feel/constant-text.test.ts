import { describe, expect, it } from 'vitest';
import { constantText } from '../../../engine/feel/constant-text.ts';

describe('a constant text', () => {
  it.each([
    ['"order"', 'order'],
    ['"reply " + string(2026)', 'reply 2026'],
    ['upper case("petition")', 'PETITION'],
    ['"today"', 'today'],
  ])('is what %s gives', (feel, text) => {
    expect(constantText({ feel })).toBe(text);
  });

  it.each([
    ['a variable', 'topic'],
    ['a text with a variable', '"reply " + topic'],
    ['a number', '2026'],
    ['nothing', '""'],
    ['what cannot be read', '"reply'],
    ['the day', 'string(today())'],
    ['the calendar', 'if is working day("2026-01-01") then "open" else "closed"'],
  ])('is not %s', (_what, feel) => {
    expect(constantText({ feel })).toBeNull();
  });
});
