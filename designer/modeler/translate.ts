import library from 'bpmn-js-i18n/translations/zn.js';

/**
 * The words the canvas library asks for by their English text.
 *
 * The published table lacks some and has others in a translator's Chinese; ours lies over it.
 * When the page is English the library's own words are right, but for none.
 */
export const overlay: Readonly<Record<string, string>> = {
  'Activate hand tool': '移动画布',
  'Activate lasso tool': '框选',
  'Activate create/remove space tool': '拉开或收拢空间',
  'Activate global connect tool': '连线',
  'Add text annotation': '加注释',
  'Append end event': '接结束',
  'Append compensation activity': '接补偿环节',
  'Change element': '更换种类',
  'Connect to other element': '连到别的环节',
  'Connect using association': '用关联线连接',
  'Connect using data input association': '用数据关联连接',
  Delete: '删除',
  'Search in diagram': '在图中查找',
  Search: '查找',
  'No matching elements found': '没有找到',
  'No results': '没有结果',
  'Toggle non-interrupting': '切换：不中断原环节',
  'Non-interrupting': '不中断',
  'Open minimap': '打开缩略图',
  'Close minimap': '收起缩略图',
  'Open {element}': '打开“{element}”',
  'Align elements': '对齐',
  'Align elements left': '左对齐',
  'Align elements right': '右对齐',
  'Align elements top': '上对齐',
  'Align elements bottom': '下对齐',
  'Align elements center': '水平居中',
  'Align elements middle': '垂直居中',
  'Distribute elements horizontally': '水平等距',
  'Distribute elements vertically': '垂直等距',
  'Toggle palette': '收起工具栏',
  'Drill into {element}': '进入“{element}”',
};

export type Translate = (
  template: string,
  replacements?: Readonly<Record<string, string>>,
) => string;

/** Fills `{name}` as the library writes it; a missing word is shown as it came. */
const fill = (text: string, replacements: Readonly<Record<string, string>>): string =>
  text.replace(/\{([^}]+)\}/g, (whole, name: string) => replacements[name] ?? whole);

export const translateTo =
  (language: 'zh-CN' | 'en'): Translate =>
  (template, replacements = {}) => {
    const text =
      language === 'en' ? template : (overlay[template] ?? library[template] ?? template);
    return fill(text, replacements);
  };

/** Whether the Chinese tables know a text: what the coverage test asks. */
export const isTranslated = (template: string): boolean =>
  template in overlay || template in library;
