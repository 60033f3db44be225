import { describe, expect, it } from 'vitest';
import { isTranslated, translateTo } from '../../../designer/modeler/translate.ts';

const chinese = translateTo(() => 'zh-CN');
const english = translateTo(() => 'en');

describe('the words of the canvas', () => {
  it('are ours before the published ones', () => {
    expect(chinese('Activate hand tool')).toBe('移动画布');
  });

  it('stay as the library has them in English, and where nobody knows them', () => {
    expect(english('Activate hand tool')).toBe('Activate hand tool');
    expect(chinese('Nobody says this')).toBe('Nobody says this');
    expect(isTranslated('Nobody says this')).toBe(false);
  });

  it('carry names', () => {
    expect(english('Open {element}', { element: 'A' })).toBe('Open A');
    expect(english('Open {element}')).toBe('Open {element}');
  });
});
