import { withoutEquals } from '../../engine/compiler/expressions.ts';
import { filled } from '../../engine/compiler/problems.ts';
import { expr } from '../../engine/compiler/sentences/expr.ts';
import { checkExpression } from '../../engine/feel/check.ts';

/** Why an expression may not be published, in the sentence the check will say about its element. */
export const feelFault = (text: string): { readonly zh: string; readonly en: string } | null => {
  const [problem] = checkExpression(withoutEquals(text));
  const sentence = problem && expr[problem.sentence];
  return sentence
    ? {
        zh: filled(sentence.zh, { ...problem.params, element: '本栏' }),
        en: filled(sentence.en, { ...problem.params, element: 'this field' }),
      }
    : null;
};
