import { describe, expect, it } from 'vitest';
import { contentIdsIn, knownValues, shownValues } from '../../../engine/forms/prepare.ts';
import { splitByClass } from '../../../engine/forms/split.ts';
import { form } from './forms.ts';

const row = {
  type: 'textfield',
  key: 'name',
  label: '名称',
  properties: { 'bh:class': 'personal' },
};
const schema = form(
  { type: 'textfield', key: 'title', label: '标题' },
  { type: 'radio', key: 'category', label: '类别', values: [{ value: 'TAX', label: '税' }] },
  {
    type: 'dynamiclist',
    key: 'deliverables',
    label: '交付事项',
    components: [row, { type: 'checkbox', key: 'done', label: '完成' }],
  },
);
const values = {
  title: '甲公司的税',
  category: 'TAX',
  deliverables: [{ id: 'd1', name: '退税给甲', done: false }],
};

describe('splitting by class', () => {
  const split = splitByClass(schema, values, 'content-1');

  it('lets only public and internal leaves travel, and says where the rest is', () => {
    expect(split.variables).toEqual({
      category: 'TAX',
      deliverables: [{ id: 'd1', done: false, content: 'content-1', path: '/deliverables/0' }],
    });
    expect(split.content).toEqual(values);
  });

  it('counts text without a class as personal', () => {
    expect(JSON.stringify(split.variables)).not.toContain('甲');
  });

  it('gives the words back to a later form, field by field of that form', () => {
    const later = form({
      type: 'dynamiclist',
      key: 'deliverables',
      label: '核验',
      components: [row],
    });
    expect(contentIdsIn(split.variables)).toEqual(['content-1']);

    const known = knownValues(later, split.variables, new Map([['content-1', split.content]]));
    expect(shownValues(later, {}, known)).toEqual({ deliverables: [{ name: '退税给甲' }] });
    expect(shownValues(later, { 'deliverables.name': 'hide' }, known)).toEqual({
      deliverables: [{}],
    });
  });

  it('still finds them after a form that did not show them', () => {
    const between = form({
      type: 'dynamiclist',
      key: 'deliverables',
      label: '证据',
      components: [{ type: 'textarea', key: 'evidence', label: '证据' }],
    });
    const seen = knownValues(between, split.variables, new Map([['content-1', split.content]]));
    const [first] = seen['deliverables'] as [Record<string, string>];
    const second = splitByClass(
      between,
      { deliverables: [{ ...first, evidence: '照片' }] },
      'content-2',
    );

    const later = form({
      type: 'dynamiclist',
      key: 'deliverables',
      label: '核验',
      components: [row, { type: 'textarea', key: 'evidence', label: '证据' }],
    });
    const bodies = new Map([
      ['content-1', split.content],
      ['content-2', second.content],
    ]);
    const known = knownValues(later, second.variables, bodies);
    expect(shownValues(later, {}, known)).toEqual({
      deliverables: [{ name: '退税给甲', evidence: '照片' }],
    });
  });
});
