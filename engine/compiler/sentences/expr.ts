import type { Sentences } from '../problems.ts';

export const expr: Sentences = {
  'expr/syntax': {
    zh: '{element} 的表达式应符合 FEEL 语法，实际在第 {position} 个字符“{near}”处不符：{actual}',
    en: 'Expected FEEL in {element}, but "{actual}" cannot be read at character {position}, near "{near}"',
  },
  'expr/syntax.empty': {
    zh: '{element} 应有表达式，实际为空',
    en: 'Expected an expression in {element}, but it is empty',
  },
  'expr/function': {
    zh: '{element} 应只调用已知函数，实际调用 {actual}',
    en: 'Expected {element} to call known functions only, but it calls "{actual}"',
  },
  'expr/function.definition': {
    zh: '{element} 应不自定义函数（sort 的比较函数除外），实际有 {actual}',
    en: 'Expected {element} to define no function but the comparator of sort, but it has "{actual}"',
  },
  'expr/regex': {
    zh: '{element} 中 {function} 的模式应为可线性匹配的文字常量，实际 {actual}',
    en: 'Expected a literal pattern in linear time for {function} in {element}, but found {actual}',
  },
  'expr/cost.bytes': {
    zh: '{element} 的表达式应不超过 {limit} 字节，实际 {actual} 字节',
    en: 'Expected an expression of at most {limit} bytes in {element}, but it has {actual}',
  },
  'expr/cost.nodes': {
    zh: '{element} 的表达式应不超过 {limit} 个语法节点，实际 {actual} 个',
    en: 'Expected at most {limit} syntax nodes in {element}, but there are {actual}',
  },
  'expr/cost.range': {
    zh: '{element} 的区间应不超过 {limit} 步，实际 {actual} 步',
    en: 'Expected a range of at most {limit} steps in {element}, but it has {actual}',
  },
  'expr/cost.ranges': {
    zh: '{element} 的区间之积应不超过 {limit}，实际 {actual}',
    en: 'Expected ranges whose product is at most {limit} in {element}, but it is {actual}',
  },
  'expr/cost.computed': {
    zh: '{element} 的区间端点应为常数，实际 {actual}；请直接遍历列表',
    en: 'Expected literal bounds of the range in {element}, but found {actual}; iterate the list itself',
  },
};
