import { describe, expect, it } from 'vitest';
import { accept, validate } from '../../../engine/forms/validate.ts';
import type { Json, Variables } from '../../../engine/interpreter/values.ts';
import { form, input } from './forms.ts';

const problems = (field: Json, value: Json | undefined) =>
  validate(input(form(field), value === undefined ? {} : { x: value })).map(({ code }) => code);

describe('one field', () => {
  const text = { type: 'textfield', key: 'x', label: 'x' };
  const area = { ...text, type: 'textarea' };
  const number = { ...text, type: 'number', decimalDigits: 1, validate: { min: 1, max: 9 } };
  const date = { ...text, type: 'datetime', subtype: 'date' };
  const select = { ...text, type: 'select', values: [{ value: 'A', label: '甲' }] };
  const ticks = { ...select, type: 'checklist', validate: { minItems: 1 } };
  const widget = (name: string) => ({ ...text, properties: { 'bh:widget': name } });

  it.each<[string, Json, Json | undefined, string[]]>([
    [
      'a missing mandatory text',
      { ...text, validate: { required: true } },
      undefined,
      ['required'],
    ],
    ['a blank mandatory text', { ...text, validate: { required: true } }, '  ', ['required']],
    ['an optional empty text', text, '', []],
    ['a number for a text', text, 3, ['notText']],
    ['a line break in a line', text, 'a\nb', ['forbiddenCharacter']],
    ['a line break in a paragraph', area, 'a\nb', []],
    ['a direction mark', area, 'a\u202eb', ['forbiddenCharacter']],
    [
      'a short text, counted by characters',
      { ...text, validate: { minLength: 3 } },
      '㛃𡋾',
      ['tooShort'],
    ],
    ['a long text', { ...text, validate: { maxLength: 2 } }, 'abc', ['tooLong']],
    ['a mobile number', widget('phone'), '13800138000', []],
    ['half a phone number', widget('phone'), '138', ['notAPhone']],
    ['a credit code', widget('creditCode'), '91350100M000100Y43', []],
    ['a credit code with a slip', widget('creditCode'), '91350100M000100Y44', ['notACreditCode']],
    ['an identity number', widget('idNumber'), '11010519491231002X', []],
    ['an identity number with a slip', widget('idNumber'), '110105194912310021', ['notAnIdNumber']],
    ['an amount', widget('money'), '12.50', []],
    ['an amount with three decimals', widget('money'), '12.505', ['notAnAmount']],
    ['a number out of range', number, 10, ['tooLarge']],
    ['a number too fine', number, 1.25, ['tooManyDecimals']],
    ['a text for a number', number, '3', ['notANumber']],
    ['a day that does not exist', date, '2026-02-30', ['notADate']],
    ['a day', date, '2026-02-28', []],
    ['an unknown choice', select, 'B', ['notAChoice']],
    ['a list for one choice', select, ['A'], ['notAChoice']],
    ['no tick at all', ticks, [], ['required']],
    ['a tick twice', ticks, ['A', 'A'], ['chosenTwice']],
    [
      'consent not given',
      { ...text, type: 'checkbox', validate: { required: true } },
      false,
      ['mustBeTicked'],
    ],
    ['a file without an id', { ...text, type: 'filepicker' }, [{ name: 'a' }], ['notAFile']],
  ])('%s', (_title, field, value, expected) => {
    expect(problems(field, value)).toEqual(expected);
  });

  it('accepts a working day only where one is asked for', () => {
    const schema = form({ ...date, properties: { 'bh:widget': 'workingDay' } });
    const answers = ['2026-02-28', '2026-03-01'].map((x) =>
      validate(input(schema, { x }, { isWorkingDay: (day) => day === '2026-02-28' })).map(
        (e) => e.code,
      ),
    );
    expect(answers).toEqual([[], ['notAWorkingDay']]);
  });

  it('takes only people the server named', () => {
    const schema = form({ ...text, type: 'select', properties: { 'bh:widget': 'person' } });
    const choices = new Map([['x', new Set(['p1'])]]);
    expect(validate(input(schema, { x: 'p2' }, { choices }))).toMatchObject([
      { code: 'notAChoice' },
    ]);
    expect(validate(input(schema, { x: 'p1' }, { choices }))).toEqual([]);
  });
});

describe('a form', () => {
  const schema = form(
    { type: 'textfield', key: 'title', label: '标题', validate: { required: true } },
    {
      type: 'textfield',
      key: 'reason',
      label: '理由',
      validate: { required: true },
      conditional: { hide: 'outcome != "RETURN"' },
    },
    {
      type: 'dynamiclist',
      key: 'deliverables',
      label: '交付事项',
      validate: { minItems: 1 },
      components: [{ type: 'textfield', key: 'name', label: '名称', validate: { required: true } }],
    },
    {
      type: 'group',
      key: 'contact',
      components: [
        { type: 'textfield', key: 'phone', label: '电话', properties: { 'bh:widget': 'phone' } },
      ],
    },
  );
  const right: Variables = { title: '关于路灯', deliverables: [{ name: '装灯' }] };

  it('is refused field by field, each named by its place', () => {
    const wrong = { deliverables: [{}, { name: '甲' }], contact: { phone: '1' }, extra: 1 };
    expect(validate(input(schema, wrong)).map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/title required',
      '/deliverables/0/name required',
      '/contact/phone notAPhone',
      '/extra unknownField',
    ]);
  });

  it('asks for a field only while it is shown', () => {
    expect(validate(input(schema, right, { outcome: 'SIGN' }))).toEqual([]);
    expect(validate(input(schema, right, { outcome: 'RETURN' }))).toMatchObject([
      { path: '/reason', code: 'required' },
    ]);
  });

  it('drops what a hidden field was given', () => {
    const { errors, values } = accept(
      input(schema, { ...right, reason: '旧的' }, { outcome: 'SIGN' }),
    );
    expect(errors).toEqual([]);
    expect(values).not.toHaveProperty('reason');
  });

  it('demands at least one row where rows are mandatory', () => {
    expect(validate(input(schema, { title: 'x' }))).toMatchObject([
      { path: '/deliverables', code: 'required' },
    ]);
  });

  it('names a read-only field in the request and does not know a hidden one', () => {
    const rights = { title: 'read', contact: 'hide' } as const;
    const errors = validate(input(schema, { ...right, contact: {} }, { rights }));
    expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/title readOnlyField',
      '/contact unknownField',
    ]);
  });
});

describe('rows that come from the case', () => {
  const schema = form({
    type: 'dynamiclist',
    key: 'deliverables',
    label: '交付事项',
    properties: { 'bh:fixedRows': 'true' },
    components: [
      { type: 'textfield', key: 'name', label: '名称', readonly: true },
      { type: 'checkbox', key: 'ok', label: '通过' },
    ],
  });
  const known = {
    deliverables: [
      { id: 'd1', name: '装灯', ok: null },
      { id: 'd2', name: '通电', ok: null },
    ],
  };

  it('keep what they brought and take what was filled in', () => {
    const { errors, values } = accept(
      input(schema, { deliverables: [{ ok: true }, { ok: false }] }, { known }),
    );
    expect(errors).toEqual([]);
    expect(values['deliverables']).toEqual([
      { id: 'd1', name: '装灯', ok: true },
      { id: 'd2', name: '通电', ok: false },
    ]);
  });

  it('may say which one they are, and not be another one', () => {
    const sent = [
      { name: '装灯', ok: true },
      { name: '修桥', ok: true },
    ];
    expect(validate(input(schema, { deliverables: sent }, { known }))).toMatchObject([
      { path: '/deliverables/1/name', code: 'readOnlyField' },
    ]);
  });

  it('can be neither added nor left out', () => {
    const lengths = [[{ ok: true }], [{}, {}, {}]].map((deliverables) =>
      validate(input(schema, { deliverables }, { known })).map(({ code }) => code),
    );
    expect(lengths).toEqual([['tooFewItems'], ['tooManyItems']]);
  });
});
