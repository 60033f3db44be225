import type { Sentences } from '../problems.ts';

export const data: Sentences = {
  'data/io.subProcess': {
    zh: '{element} 应没有输入输出规格，实际有',
    en: 'Expected no input/output specification on {element}, but there is one',
  },
  'data/io.sets': {
    zh: '{element} 应至少有一个 {sets}，实际没有',
    en: 'Expected at least one of {sets} on {element}, but there is none',
  },
  'data/io.unlisted': {
    zh: '{element} 应列入至少一个 {sets}，实际没有',
    en: 'Expected {element} in at least one of {sets}, but it is in none',
  },
  'data/io.foreign': {
    zh: '{element} 应只列本规格的数据，实际列了“{actual}”',
    en: 'Expected {element} to list data of its own specification, but it lists "{actual}"',
  },
  'data/io.optional': {
    zh: '{element} 的可选数据应同时列在集合中，实际“{actual}”没有',
    en: 'Expected what is optional in {element} to be listed in it too, but "{actual}" is not',
  },
  'data/io.reach': {
    zh: '{element} 应连接看得到的数据，实际看不到“{actual}”',
    en: 'Expected {element} between data in reach, but "{actual}" is out of reach',
  },
  'data/io.target': {
    zh: '输入关联 {element} 应指向所属元素自己的数据，实际指向“{actual}”',
    en: 'Expected the input association {element} to lead to data of its own element, but it leads to "{actual}"',
  },
  'data/io.source': {
    zh: '输出关联 {element} 应从所属元素自己的数据出发，实际从“{actual}”出发',
    en: 'Expected the output association {element} to leave data of its own element, but it leaves "{actual}"',
  },
  'data/io.path': {
    zh: '{element} 的 to 应为变量或其路径（如 order.total），实际为“{actual}”',
    en: 'Expected "to" of {element} to be a variable or a path in it, as order.total, but it is "{actual}"',
  },
  'data/io.copy': {
    zh: '没有转换的 {element} 应只有一个来源，实际 {actual} 个',
    en: 'Expected one source of {element}, which transforms nothing, but there are {actual}',
  },
  'data/io.nothing': {
    level: 'W',
    zh: '{element} 应有来源、转换或赋值，实际都没有；什么也不会传递',
    en: 'Expected a source, a transformation or an assignment of {element}, but there is none; nothing is carried',
  },
  'data/io.collection': {
    zh: '{element} 的 isCollection 应与其数据定义一致，实际为 {actual}',
    en: 'Expected isCollection of {element} to equal that of its item definition, but it is {actual}',
  },
};
