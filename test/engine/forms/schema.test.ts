import { describe, expect, it } from 'vitest';
import { formSchema } from '../../../engine/forms/schema.ts';

const refusal = (component: unknown) => {
  const result = formSchema.safeParse({ schemaVersion: 1, id: 'a', components: [component] });
  return result.success ? null : result.error.issues.map((issue) => issue.path.join('.'))[0];
};

describe('a form file', () => {
  it.each([
    ['an unknown type', { type: 'iframe', key: 'x', label: 'x' }, 'components.0.type'],
    [
      'an unknown attribute',
      { type: 'number', key: 'x', label: 'x', onChange: 'x' },
      'components.0',
    ],
    [
      'a key that is a prototype trap',
      { type: 'number', key: 'a.b', label: 'x' },
      'components.0.key',
    ],
    [
      'something wrong deep inside',
      { type: 'group', components: [{ type: 'select', key: 'x' }] },
      'components.0.components.0.label',
    ],
  ])('with %s is refused with its place', (_title, component, place) => {
    expect(refusal(component)).toBe(place);
  });

  it('of plain fields is accepted', () => {
    expect(refusal({ type: 'textfield', key: 'x', label: '标题' })).toBeNull();
  });
});
