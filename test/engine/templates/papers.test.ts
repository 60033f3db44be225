import { describe, expect, it } from 'vitest';
import type { Variables } from '../../../engine/interpreter/values.ts';
import { loadTemplate, TEMPLATES } from './load-template.ts';

/** domain.md §5, both tables. */
const TERM_KEYS = [
  ...['issue.ack', 'issue.sameDayReferral', 'issue.onSite', 'visit.monthly', 'visit.notice'],
  ...['visit.completeness', 'tidy.monthly', 'screen.periodic', 'suggestion.acceptNotify'],
  ...['dispatch.recess', 'dispatch.sessionMeeting', 'signFor', 'return.window', 'return.review'],
  ...['return.maxCount', 'contact.first', 'coOpinion', 'coOpinion.redo', 'reply.standard'],
  ...['reply.complex', 'reply.explanatory', 'extension.requestBefore', 'extension.decision'],
  ...[
    'reply.qualityReview',
    'feedback',
    'rehandle',
    'rehandle.max',
    'commitment.check',
    'lookBack',
  ],
  ...['onsite.weeklyQuota', 'verify', 'report.unit', 'report.standingCommittee', 'publish'],
  ...['task.default', 'master.remind', 'visit.record', 'tidy.finish', 'screen.vote'],
  ...['screen.maxWait', 'talk.prepare', 'talk.confirm', 'talk.minutes', 'talk.maxRounds'],
  ...['requester.info', 'requester.confirm', 'answer.requester', 'ticket.shape'],
  ...['appointment.confirm', 'appointment.serve', 'suggestion.draft', 'coSign.window'],
  ...['motion.windowOpen', 'motion.windowClose', 'referral.handle', 'referral.maxRounds'],
  ...['verify.max', 'lookBack.max', 'supervise.check', 'supervise.record', 'dispatch.again'],
  ...['mediation', 'expert.review', 'council.decide', 'lookBack.fix', 'lookBack.when'],
  ...['report.start', 'workingHours'],
];
/** domain.md §6. */
const LADDER_KEYS = [
  ...['reply', 'task', 'signFor', 'contact', 'dispatch', 'return', 'units', 'coOpinion'],
  ...['feedback', 'rehandle', 'commitment', 'verify', 'station', 'upward'],
];
const UNITS = [
  ...['minutes', 'hours', 'workingHours', 'calendarDays', 'workingDays', 'months', 'fixedDate'],
  ...['recurring', 'weeklyQuota', 'count', 'choice'],
];

const templates = await Promise.all(TEMPLATES.map(loadTemplate));

describe.each(templates)('$id', ({ model, parameters }) => {
  const terms = parameters['terms'] as Readonly<Record<string, Variables>>;
  const ladders = parameters['ladders'] as Readonly<Record<string, Variables>>;

  it('has every term of the domain, each with a unit and both names', () => {
    expect(TERM_KEYS.filter((key) => !(key in terms))).toEqual([]);
    for (const [key, term] of Object.entries(terms)) {
      expect(term['zh'], key).toBeTruthy();
      expect(term['en'], key).toBeTruthy();
      if ('by' in term)
        for (const to of Object.values(term['keys'] as Variables))
          expect(terms).toHaveProperty([String(to)]);
      else expect(UNITS, key).toContain(term['unit']);
    }
  });

  it('has every ladder, its rungs in order', () => {
    expect(Object.keys(ladders).sort()).toEqual([...LADDER_KEYS].sort());
    for (const [key, ladder] of Object.entries(ladders)) {
      const levels = ladder['levels'] as {
        offset: { n: number };
        to: string[];
        zh: string;
        en: string;
      }[];
      expect(levels.length, key).toBeGreaterThan(1);
      for (const { to, zh, en } of levels) expect(to.length > 0 && zh && en, key).toBeTruthy();
    }
  });

  it('runs the statutory clock from dispatch', () => {
    const handling = model.plans.find(({ processId }) => processId === 'suggestion-handling');
    expect(handling?.nodes['H_Dispatch']?.anchor).toBe('dispatched');
    expect(handling?.nodes['H_Redispatch']?.anchor).toBe('dispatched');
    expect(handling?.nodes['H_ReplyDue']?.clockLocked).toBe(true);
    for (const key of ['reply.standard', 'reply.complex', 'reply.explanatory']) {
      expect(terms[key]?.['anchor'], key).toBe('dispatched');
    }
  });
});
