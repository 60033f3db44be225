import type { Json, Variables } from '../../interpreter/values.ts';
import { expected, isRecord, type SheetFault } from './sheet-fault.ts';

/**
 * Statutory locks (domain.md §4.2, D8): a county may be stricter than the law, never looser. They
 * are the product's, not the county's data, so that no sheet can take one away.
 */
export interface Lock {
  readonly basis: { readonly zh: string; readonly en: string };
  readonly allows: { readonly zh: string; readonly en: string };
  isKept(term: Variables): boolean;
}

/**
 * A month has at least 28 days and a quarter at least 55 working days in any published year: a
 * term in days is let pass only where it can never be longer than the months it stands for.
 */
const notLonger = (months: number, days: number, workingDays: number) => (term: Variables) => {
  const { value, unit, anchor } = term;
  if (anchor !== 'dispatched' || typeof value !== 'number') return false;
  const most: Readonly<Record<string, number>> = { months, calendarDays: days, workingDays };
  return typeof unit === 'string' && value <= (most[unit] ?? -1);
};

const LAW = {
  reply: { zh: '代表法第五十一条', en: 'Deputies Law, article 51' },
  motion: { zh: '代表法第十五条', en: 'Deputies Law, article 15' },
  answer: { zh: '闭环不变量 I2', en: 'closed-loop invariant I2' },
};
const KEPT = { zh: '保留的期限', en: 'its term kept' };

export const LOCKS: Readonly<Record<string, Lock>> = {
  'reply.standard': {
    basis: LAW.reply,
    allows: { zh: '自交办起不超过三个月的期限', en: 'at most three months from dispatch' },
    isKept: notLonger(3, 89, 55),
  },
  'reply.complex': {
    basis: LAW.reply,
    allows: { zh: '自交办起不超过六个月的期限', en: 'at most six months from dispatch' },
    isKept: notLonger(6, 181, 110),
  },
  'answer.requester': { basis: LAW.answer, allows: KEPT, isKept: isTerm },
  publish: { basis: LAW.reply, allows: KEPT, isKept: isTerm },
  'report.standingCommittee': { basis: LAW.reply, allows: KEPT, isKept: isTerm },
  'motion.minSigners': {
    basis: LAW.motion,
    allows: { zh: '不少于十名附议代表', en: 'at least ten signers' },
    isKept: ({ value }) => typeof value === 'number' && value >= 10,
  },
  'contact.required': {
    basis: LAW.reply,
    allows: { zh: '答复前至少一次联系代表', en: 'at least one contact before the reply' },
    isKept: ({ value }) => typeof value === 'number' && value >= 1,
  },
  'publish.objects': {
    basis: LAW.reply,
    allows: { zh: '至少公开办理情况报告（REPORT）', en: 'at least the report (REPORT) published' },
    isKept: ({ value }) => Array.isArray(value) && value.includes('REPORT'),
  },
};

function isTerm({ value, unit }: Variables): boolean {
  return value !== null && value !== false && value !== '' && unit !== 'choice';
}

/** A locked parameter that is gone or looser than its lock. `had`: the keys the county had. */
export const looseLocks = (terms: Variables, had: readonly string[]): readonly SheetFault[] =>
  Object.entries(LOCKS).flatMap(([key, { basis, allows, isKept }]) => {
    const term: Json | undefined = terms[key];
    if (term === undefined && !had.includes(key)) return [];
    if (isRecord(term) && isKept(term)) return [];
    const { value, unit } = isRecord(term) ? term : {};
    return [
      expected(
        { sheet: 'terms', key, field: 'value' },
        { zh: `${allows.zh}（${basis.zh}）`, en: `${allows.en} (${basis.en})` },
        term === undefined ? undefined : `${String(value)} ${String(unit)}`,
      ),
    ];
  });
