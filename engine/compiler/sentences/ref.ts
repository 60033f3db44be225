import type { Sentences } from '../problems.ts';

export const ref: Sentences = {
  'ref/unresolved': {
    zh: '{element} 的 {property} 应指向文件中的元素，实际“{actual}”不存在',
    en: 'Expected {property} of {element} to name an element of the file, but "{actual}" does not exist',
  },
  'ref/unresolved.drawing': {
    level: 'W',
    zh: '图形的 {property} 应指向文件中的元素，实际“{actual}”不存在',
    en: 'Expected {property} of the drawing to name an element of the file, but "{actual}" does not exist',
  },
  'ref/type': {
    zh: '{element} 的 {property} 应指向 {expected}，实际指向 {actual}',
    en: 'Expected {property} of {element} to name a {expected}, but it names {actual}',
  },
  'ref/cycle.call': {
    zh: '{element} 应不经“{callee}”调回自身，实际构成循环；请用 binding="latest"',
    en: 'Expected {element} not to lead back to its own process through "{callee}", but it does; use binding="latest"',
  },
  'ref/cycle.same': {
    zh: '{element} 的办理人应不由自身决定，实际经 sameAs 绕回自身（{actual}）',
    en: 'Expected who does {element} not to depend on itself, but sameAs leads back to it ({actual})',
  },
  'ref/flow-lists.twice': {
    zh: '{element} 应只列一次连线“{flow}”（{side}），实际列了多次',
    en: 'Expected {element} to list the flow "{flow}" once as {side}, but it does more than once',
  },
  'ref/flow-lists.unlisted': {
    zh: '{element} 应列出连线“{flow}”（{side}），实际没有',
    en: 'Expected {element} to list the flow "{flow}" as {side}, but it does not',
  },
  'ref/flow-lists.wrong': {
    zh: '{element} 列为 {side} 的连线“{flow}”应与它相连，实际不相连',
    en: 'Expected the flow "{flow}" listed as {side} to be connected to {element}, but it is not',
  },
  'ref/import.missing': {
    level: 'E',
    zh: '引入的文件应在本文件旁，实际没有 {actual}',
    en: 'Expected the imported file beside this one, but there is no "{actual}"',
  },
  'ref/import.type': {
    level: 'E',
    zh: '引入的 {location} 应是 {expected}，实际是 {actual}',
    en: 'Expected the imported "{location}" to be {expected}, but it is {actual}',
  },
  'ref/import': {
    level: 'W',
    zh: '应不依赖外部文件，实际引入 {actual}；其中的内容不会执行',
    en: 'Expected a file that stands alone, but it imports "{actual}", whose content is not executed',
  },
};
