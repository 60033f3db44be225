import { describe, expect, it } from 'vitest';
import { isTranslated, translateTo } from '../../../designer/modeler/translate.ts';

describe('the words of the canvas', () => {
  it('are ours before the published ones', () => {
    expect(translateTo('zh-CN')('Activate hand tool')).toBe('移动画布');
  });

  it('stay as the library has them in English, and where nobody knows them', () => {
    expect(translateTo('en')('Activate hand tool')).toBe('Activate hand tool');
    expect(translateTo('zh-CN')('Nobody says this')).toBe('Nobody says this');
    expect(isTranslated('Nobody says this')).toBe(false);
  });

  it('carry names', () => {
    expect(translateTo('en')('Open {element}', { element: 'A' })).toBe('Open A');
    expect(translateTo('en')('Open {element}')).toBe('Open {element}');
  });
});
