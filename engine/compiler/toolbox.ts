import type { ModdleElement } from 'bpmn-moddle';
import { checkExpression } from '../feel/check.ts';
import type { Expression } from '../interpreter/values.ts';
import { hashElsewhere } from './calls.ts';
import { feel, literal } from './expressions.ts';
import { elementOf, extension, extensionElement, textOf } from './model.ts';
import type { Profile, Resources } from './options.ts';
import { upstreamOf } from './reach.ts';
import type { Reporter } from './reporter.ts';
import { scopeOf } from './scope.ts';
import type { Toolbox } from './translator.ts';

export interface ToolboxInput {
  readonly profile: Profile;
  readonly resources: Resources;
  readonly reporter: Reporter;
  /** What a call leads to in this file; undefined: to another one. */
  pinned(call: ModdleElement): string | undefined;
}

/** FEEL by the names tools write into `language`; the file-wide default is not consulted. */
const FEEL_LANGUAGE = /feel/i;

export const createToolbox = ({ resources, reporter, pinned }: ToolboxInput): Toolbox => {
  const report: Toolbox['report'] = (element, sentence, params) =>
    reporter.report(element, sentence, params);

  const checked = (element: ModdleElement, expression: Expression): Expression => {
    for (const { sentence, params } of checkExpression(expression.feel)) {
      report(element, sentence, params);
    }
    return expression;
  };

  const optionalFeel: Toolbox['optionalFeel'] = (source, property) => {
    const body = elementOf(source, property);
    if (!body) {
      const text = textOf(source, property);
      return text === undefined ? undefined : checked(source, feel(text));
    }
    const language = textOf(body, 'language');
    if (language !== undefined && !FEEL_LANGUAGE.test(language)) {
      report(body, 'support/expression', { actual: language });
    }
    const text = textOf(body, 'body');
    return text === undefined ? undefined : checked(body, feel(text));
  };

  return {
    resources,
    report,
    extension,
    optionalFeel,
    feel: (source, property) => optionalFeel(source, property) ?? { feel: 'null' },
    value: (source, property) => {
      const text = textOf(source, property);
      if (text === undefined) return undefined;
      return text.startsWith('=') ? checked(source, feel(text)) : literal(text);
    },
    form: (source) => {
      const ref = textOf(extensionElement(source, 'Form') ?? source, 'ref');
      return ref === undefined ? {} : { form: { ref } };
    },
    scopeOf: (container) => scopeOf(container),
    upstreamOf,
    calledHash: (call) => pinned(call) ?? hashElsewhere(call, resources),
  };
};
