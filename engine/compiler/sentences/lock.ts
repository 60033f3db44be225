import type { Sentences } from '../problems.ts';

export const lock: Sentences = {
  'lock/element': {
    zh: '应保留依法锁定的“{name}”（{basis}），实际没有',
    en: 'Expected the locked "{name}" ({basis}) to be kept, but it is not there',
  },
  'lock/element.kind': {
    zh: '{element} 依法锁定，应为 {expected}，实际为 {actual}',
    en: 'Expected the locked {element} to be a {expected}, but it is a {actual}',
  },
  'lock/order': {
    zh: '{element} 依法锁定，应先经过它才能到“{next}”，实际可以绕过',
    en: 'Expected every way to "{next}" to pass the locked {element}, but one goes around it',
  },
  'lock/assignment': {
    zh: '{element} 的办理人依法锁定，应为“{expected}”，实际“{actual}”',
    en: 'Expected the locked {element} to be done by "{expected}", but it is "{actual}"',
  },
  'lock/assignment.duty': {
    zh: '{element} 依法不应由办过“{actual}”的人办理，实际没有排除',
    en: 'Expected whoever did "{actual}" to be kept out of the locked {element}, but nobody is',
  },
  'lock/clock': {
    zh: '{element} 的期限依法锁定，应为“{expected}”，实际“{actual}”',
    en: 'Expected the clock of the locked {element} to be "{expected}", but it is "{actual}"',
  },
};
