import type { ModdleElement } from 'bpmn-moddle';
import { allElements, processOf, textOf } from '../../model.ts';
import { isReachedWithout } from '../../ways.ts';
import type { Rule } from '../../rule.ts';
import { formOf, records } from './steps.ts';

const REVIEWS = ['quality-review', 'reply-sign'];

/** domain.md §14 R6: from dispatch runs the statutory reply clock; no reply goes out unreviewed. */
export const countyClock: Rule = {
  name: 'county/R6',
  level: 'B',
  appliesTo: 'bpmn:FlowNode',
  executableOnly: true,

  check(node, report, { resources }) {
    if (!resources.terms) return;
    if (records(node, 'dispatched') && isFirstDispatch(node) && !hasReplyClock(node))
      report(node, 'clock');
    if (records(node, 'replyDelivered') && isReachedWithout(node, isReview)) report(node, 'review');
  },
};

const isReview = (node: ModdleElement): boolean => REVIEWS.includes(formOf(node) ?? '');

/** One fault, however often a process dispatches. */
const isFirstDispatch = (node: ModdleElement): boolean => {
  const process = processOf(node);
  return (
    process !== undefined && allElements(process).find((one) => records(one, 'dispatched')) === node
  );
};

const hasReplyClock = (node: ModdleElement): boolean => {
  const process = processOf(node);
  return (process ? allElements(process) : []).some(
    (one) => one.$type === 'bh:Timer' && textOf(one, 'key')?.startsWith('reply.') === true,
  );
};
