import { describe, expect, it } from 'vitest';
import {
  emptyRow,
  fieldId,
  moveRow,
  namesAlong,
  readAt,
  sendable,
  startingValues,
  writeAt,
} from '../../../../designer/ui/form/form-logic.ts';
import type { Component, ListField } from '../../../../engine/forms/component.ts';

const deliverables: ListField = {
  type: 'dynamiclist',
  key: 'deliverables',
  label: '交付事项',
  properties: { 'bh:labelEn': 'Deliverables' },
  validate: { minItems: 1 },
  components: [
    { type: 'textfield', key: 'name', label: '名称', properties: { 'bh:labelEn': 'Name' } },
    { type: 'checkbox', key: 'done', label: '完成', defaultValue: false },
    {
      type: 'textfield',
      key: 'why',
      label: '原因',
      conditional: { hide: 'done' },
    },
  ],
};
const schema: readonly Component[] = [
  { type: 'textfield', key: 'title', label: '标题' },
  { type: 'group', label: '框', components: [{ type: 'number', key: 'count', label: '数' }] },
  { type: 'group', key: 'party', components: [{ type: 'textfield', key: 'name', label: '名' }] },
  { type: 'textfield', key: 'secret', label: '只读' },
  deliverables,
  { type: 'text', text: '说明' },
];
const evaluate = (feel: string, values: Readonly<Record<string, unknown>>) =>
  feel === 'done' ? values['done'] === true : undefined;
const sending = { rights: { secret: 'read' } as const, evaluate, around: {}, path: '' };

describe('places in form values', () => {
  it('reads and writes along a pointer without touching the rest', () => {
    const before = { deliverables: [{ name: 'a' }, { name: 'b' }], title: 't' };
    const after = writeAt(before, '/deliverables/1/name', 'c');
    expect(readAt(after, '/deliverables/1/name')).toBe('c');
    expect(readAt(before, '/deliverables/1/name')).toBe('b');
    expect(after['deliverables']).toEqual([{ name: 'a' }, { name: 'c' }]);
  });

  it('makes the object a value needs', () => {
    expect(writeAt({}, '/party/name', '甲')).toEqual({ party: { name: '甲' } });
  });

  it('gives every place an id of its own', () => {
    expect(fieldId('form', '/deliverables/0/name')).toBe('form-deliverables-0-name');
  });
});

describe('a form that begins', () => {
  it('has the rows it must have, defaults, and what the case knows', () => {
    expect(startingValues(schema, { title: '已知', party: { name: '乙' } })).toEqual({
      title: '已知',
      party: { name: '乙' },
      deliverables: [{ done: false }],
    });
  });

  it('adds a row with its defaults', () => {
    expect(emptyRow(deliverables)).toEqual({ done: false });
  });

  it('moves a row, and leaves the list alone at its ends', () => {
    const rows = [{ n: 1 }, { n: 2 }, { n: 3 }];
    expect(moveRow(rows, 2, 0)).toEqual([{ n: 3 }, { n: 1 }, { n: 2 }]);
    expect(moveRow(rows, 0, -1)).toBe(rows);
  });
});

describe('what is sent', () => {
  it('leaves out read-only, blank and hidden fields, in rows too', () => {
    const values = {
      title: '  ',
      count: 3,
      secret: 'x',
      party: {},
      deliverables: [{ name: 'a', done: true, why: '旧' }],
    };
    expect(sendable(schema, values, sending)).toEqual({
      count: 3,
      deliverables: [{ name: 'a', done: true }],
    });
  });
});

describe('the place of an error in words', () => {
  it.each([
    ['zh-CN', ['交付事项', 2, '名称']],
    ['en', ['Deliverables', 2, 'Name']],
  ] as const)('names list, row and field (%s)', (language, expected) => {
    expect(namesAlong(schema, '/deliverables/1/name', language)).toEqual(expected);
  });

  it('finds a field inside a frame', () => {
    expect(namesAlong(schema, '/count', 'zh-CN')).toEqual(['数']);
  });
});
