import type { Sentences } from '../problems.ts';

export const support: Sentences = {
  'support/element': {
    zh: '{element} 应为可执行的元素，实际 {actual} 尚不能执行',
    en: 'Expected an element that can be executed, but {element} is a {actual}, which cannot yet',
  },
  'support/choreography': {
    zh: '应没有编排（choreography），实际有 {element}',
    en: 'Expected no choreography, but there is {element}',
  },
  'support/process-type': {
    zh: '可执行的 {element} 应不是公共流程，实际 processType="Public"',
    en: 'Expected the executable {element} not to be public, but processType is "Public"',
  },
  'support/implementation': {
    zh: '{element} 的 implementation 应为 ##unspecified 或 ##WebService，实际“{actual}”；请用 bh:connector',
    en: 'Expected implementation of {element} to be ##unspecified or ##WebService, but it is "{actual}"; use bh:connector',
  },
  'support/must-understand': {
    zh: '扩展应不要求必须理解，实际 mustUnderstand="true"',
    en: 'Expected no extension that must be understood, but mustUnderstand is "true"',
  },
  'support/script': {
    zh: '{element} 的脚本语言应为 FEEL，实际 {actual}',
    en: 'Expected the script of {element} to be FEEL, but its format is "{actual}"',
  },
  'support/expression': {
    zh: '{element} 的表达式语言应为 FEEL，实际 {actual}',
    en: 'Expected expressions of {element} in FEEL, but the language is "{actual}"',
  },
  'support/while-executing': {
    zh: '{element} 的数据应在开始和结束时交换，实际要求执行中交换',
    en: 'Expected data of {element} to flow at start and end, but it flows while executing',
  },
};
