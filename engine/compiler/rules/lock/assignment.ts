import type { ModdleElement } from 'bpmn-moddle';
import { assignment } from '../../assignment-words.ts';
import { wordsOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { lockedBy } from './locked.ts';

/** Whoever does it by law still does it, and nobody whom the template keeps out. */
export const lockAssignment: Rule = {
  name: 'lock/assignment',
  level: 'B',
  appliesTo: 'bpmn:Definitions',

  check(_definitions, report, context) {
    const exists = (id: string): boolean => context.elements.some((element) => element.id === id);
    for (const { original, own } of lockedBy('assignment', context)) {
      if (!own) continue; // of a locked element, `lock/element` says so
      const [expected, actual] = [whoDoes(original), whoDoes(own)];
      if (actual !== expected) report(own, '', { expected, actual: actual || '–' });
      const kept = excluded(own);
      for (const id of excluded(original))
        if (exists(id) && !kept.includes(id)) report(own, 'duty', { actual: id });
    }
  },
};

const whoDoes = (task: ModdleElement): string =>
  ['role', 'unit', 'user', 'sameAs'].flatMap((name) => assignment(task, name) ?? []).join(' ');

const excluded = (task: ModdleElement): readonly string[] => wordsOf(assignment(task, 'notSameAs'));
