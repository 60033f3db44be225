import type { ModdleElement } from 'bpmn-moddle';
import { elementsOf, is } from '../../model.ts';
import type { Resources } from '../../options.ts';
import { endsWithout } from '../../ways.ts';
import type { Rule } from '../../rule.ts';
import { formOf, isSuggestionProcess, records } from './steps.ts';

const ANNUAL_REPORT = 'annual-report';

/**
 * domain.md §14 R11: what is closed of a Suggestion is published, on every way that follows, and
 * once a year the county reports: by a process of this file, or of another it has published.
 */
export const countyPublication: Rule = {
  name: 'county/R11',
  level: 'B',
  appliesTo: ['bpmn:FlowNode', 'bpmn:Process'],
  executableOnly: true,

  check(node, report, { definitions, resources }) {
    if (is(node, 'Process')) {
      if (isSuggestionProcess(node) && lacksReport(definitions, resources)) report(node, 'report');
      return;
    }
    if (!resources.forms || !records(node, 'closed') || !isSuggestionProcess(node)) return;
    const [end] = endsWithout(node, (one) => formOf(one) === 'publish');
    if (end) report(node, '', { actual: end.id ?? '' });
  },
};

const lacksReport = (definitions: ModdleElement, { processes }: Resources): boolean =>
  processes !== undefined &&
  !Object.hasOwn(processes, ANNUAL_REPORT) &&
  !elementsOf(definitions, 'rootElements').some((root) => root.id === ANNUAL_REPORT);
