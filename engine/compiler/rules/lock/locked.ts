import type { ModdleElement } from 'bpmn-moddle';
import { extension, nameOf, idOf, wordsOf } from '../../model.ts';
import type { RuleContext } from '../../rule.ts';

type Lock = 'element' | 'order' | 'assignment' | 'clock';

/** An element of the template that the law holds in place, and the county's own one. */
export interface Locked {
  readonly original: ModdleElement;
  readonly own: ModdleElement | undefined; // undefined: taken away
  readonly words: { readonly name: string; readonly basis: string };
}

/** The locks of the template (`bh:lock`): a county's file can not drop them by leaving them out. */
export const lockedBy = (lock: Lock, { template, elements }: RuleContext): readonly Locked[] =>
  template
    .filter((element) => wordsOf(extension(element, 'lock')).includes(lock))
    .map((original) => ({
      original,
      own: elements.find((element) => element.id === original.id),
      words: {
        name: nameOf(original) ?? idOf(original),
        basis: extension(original, 'basis') ?? '–',
      },
    }));
