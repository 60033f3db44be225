import { describe, expect, it } from 'vitest';
import { feelFault } from '../../../designer/modeler/feel-fault.ts';
import {
  anchorFault,
  isoFault,
  outcomesFault,
  thresholdFault,
  timeOfDayFault,
  ttlFault,
  variableFault,
  wholeFault,
} from '../../../designer/modeler/field-faults.ts';

describe('what is wrong is said at the field', () => {
  it.each([
    ['2/3', null],
    ['quorum', null],
    ['', null],
    ['0.5', null],
    ['1', null],
    ['0', 'threshold'],
    ['60', 'threshold'],
    ['-0.5', 'threshold'],
  ])('a threshold of “%s”: %s', (text, fault) => expect(thresholdFault(text)).toBe(fault));

  it.each([
    ['approve reject', null],
    ['  AGREE  REJECT ABSTAIN ', null],
    ['AGREE', 'outcomes'],
    ['', 'outcomes'],
    ['AGREE AGREE', 'outcomeTwice'],
  ])('outcomes “%s”: %s', (text, fault) => expect(outcomesFault(text)).toBe(fault));

  it.each([
    ['', null],
    ['结论', null],
    ['result_2', null],
    ['2nd', 'name'],
    ['a b', 'name'],
    ['a.b', 'name'],
  ])('a variable “%s”: %s', (text, fault) => expect(variableFault(text)).toBe(fault));

  it.each([
    ['', null],
    ['dispatched', null],
    ['交办.完成', null],
    ['caseStart', 'anchorTaken'],
    ['activation', 'anchorTaken'],
    ['when sent', 'name'],
  ])('a business event “%s”: %s', (text, fault) => expect(anchorFault(text)).toBe(fault));
});

describe('numbers and times are judged as they are typed', () => {
  it.each(['', '1', '12', '999999999'])('a whole number “%s”', (text) => {
    expect(wholeFault(text)).toBeNull();
  });
  it.each(['0', '-1', '1.5', 'three', '1234567890'])('no whole number from one: “%s”', (text) => {
    expect(wholeFault(text)).toBe('whole');
  });

  it.each([
    ['', null],
    ['09:00', null],
    ['24:00', null],
    ['24:01', 'timeOfDay'],
    ['9点', 'timeOfDay'],
  ])('a time of day “%s”: %s', (text, fault) => expect(timeOfDayFault(text)).toBe(fault));

  it.each([
    ['', null],
    ['0', null],
    ['P1D', null],
    ['1 day', 'ttl'],
  ])('kept for “%s”: %s', (text, fault) => expect(ttlFault(text)).toBe(fault));

  it.each([
    ['timeDuration', 'P3D', null],
    ['timeDuration', 'PT10X', 'isoForm'],
    ['timeDate', '2027-02-30', 'isoForm'],
    ['timeCycle', 'R3/P7D', null],
    ['timeCycle', 'R0/P7D', 'isoForm'],
    ['timeDuration', 'term', null], // FEEL, which has words of its own
  ] as const)('%s “%s”: %s', (form, text, fault) => expect(isoFault(form, text)).toBe(fault));
});

describe('an expression that cannot be published says why, as the check does', () => {
  it.each(['leadDeputy', '=if urgent then 2 else 1', '[2, 1, 1]'])('%s is read', (text) => {
    expect(feelFault(text)).toBeNull();
  });

  it('names the place where it cannot be read', () => {
    expect(feelFault('=[a, ')).toEqual({
      zh: expect.stringMatching(/^本栏 的表达式应符合 FEEL 语法，实际在第 \d 个字符/) as string,
      en: expect.stringMatching(
        /^Expected FEEL in this field, but "\[a," cannot be read/,
      ) as string,
    });
  });

  it('names a function nobody knows', () => {
    expect(feelFault('alert(1)')?.en).toBe(
      'Expected this field to call known functions only, but it calls "alert"',
    );
  });
});
