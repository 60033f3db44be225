import type { EntityManager } from '@mikro-orm/postgresql';
import { countWaiting } from '../approvals/read-approvals.ts';
import { appendAudit } from '../audit/append.ts';
import { byPerson } from '../audit/by-person.ts';
import { isRecord } from '../forms/pointer.ts';
import type { Json } from '../interpreter/values.ts';
import type { Person } from '../policies/person.ts';
import { calendarOf } from '../store/calendar.ts';
import {
  countUnread,
  markRead,
  selectNotices,
  type NoticeReader,
  type ReceivedNotice,
} from '../store/sql/notices.ts';
import { lastDayBefore } from '../time/civil-date.ts';
import { namesOf, type Names } from './names.ts';
import type { CasePorts, Doer } from './ports.ts';

const MOST_COUNTED = 100;

export interface NoticeFilter {
  readonly unread: boolean;
  readonly after: { readonly key: string; readonly id: string } | null;
  readonly limit: number;
}

/** 消息: what the county told this person, or the posts he holds, newest first. */
export const createReadNotices =
  ({ withCounty }: Pick<CasePorts, 'withCounty'>) =>
  (person: Person, { unread, after, limit }: NoticeFilter) =>
    withCounty({ countyId: person.countyId, accountId: person.accountId }, async (em) => {
      const before = after && { at: Number(after.key), id: after.id };
      const rows = await selectNotices(em, readerOf(person), { unread, before, limit: limit + 1 });
      const { utcOffset } = await calendarOf(em, person.countyId);
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return {
        notices: page.map((row) => noticeView(row, utcOffset)),
        next: last ? { key: String(last.at), id: last.id } : null,
      };
    });

export const createCountUnread =
  ({ withCounty }: Pick<CasePorts, 'withCounty'>) =>
  (person: Person): Promise<number> =>
    withCounty({ countyId: person.countyId, accountId: person.accountId }, (em) =>
      countForBell(em, person),
    );

/** 已阅 is on record: whoever was urged cannot say he never heard of it. */
export const createMarkNoticesRead =
  ({ withCounty }: Pick<CasePorts, 'withCounty'>) =>
  (doer: Doer, ids: readonly string[]): Promise<{ unread: number }> => {
    const { person } = doer;
    return withCounty({ countyId: person.countyId, accountId: person.accountId }, async (em) => {
      const read = await markRead(em, readerOf(person), ids);
      const unread = await countForBell(em, person);
      if (read.length > 0) {
        await appendAudit(em, [
          {
            kind: 'noticesRead',
            outcome: 'done',
            ...byPerson(doer),
            object: { type: 'person', id: person.personId },
            detail: { notices: read },
          },
        ]);
      }
      return { unread };
    });
  };

/** What was not read, and what waits for this person's approval. */
const countForBell = async (em: EntityManager, person: Person): Promise<number> => {
  const unread = await countUnread(em, readerOf(person), MOST_COUNTED);
  return Math.min(MOST_COUNTED, unread + (await countWaiting(em, person)));
};

const readerOf = ({ countyId, personId, principals }: Person): NoticeReader => ({
  countyId,
  personId,
  principals,
});

const noticeView = (row: ReceivedNotice, utcOffset: number) => ({
  id: row.id,
  ...saidIn(row, utcOffset),
  case: {
    id: row.caseId,
    number: row.caseNumber,
    title: row.caseTitle,
    aheadMs: row.aheadMs,
  },
  taskId: row.taskId,
  step: row.element && namesOf(row.element.name, row.element.nameEn),
  text: row.text,
  at: row.at,
  readAt: row.readAt,
});

const REASONS = [
  'ladder',
  'dueChanged',
  'cc',
  'urge',
  'question',
  'answer',
  'extended',
  'notify',
] as const;

export interface Said {
  readonly reason: (typeof REASONS)[number];
  readonly act: string | null; // of a rung: `remind`, `urgeLetter` …
  readonly words: Names | null; // of a rung, in the county's words
  readonly about: string | null; // a code the reader's language has words for
  readonly moved: { readonly from: string | null; readonly to: string | null } | null; // last days
}

/** What a notice says, whoever reads it. */
export const saidIn = (
  { reason, detail }: { readonly reason: string; readonly detail: Json },
  utcOffset: number,
): Said => {
  const known = isRecord(detail) ? detail : {};
  const { act, zh, en, about } = known;
  return {
    reason: REASONS.find((known) => known === reason) ?? 'notify',
    act: textOf(act),
    words: typeof zh === 'string' ? namesOf(zh, textOf(en)) : null,
    about: textOf(about),
    moved:
      reason === 'dueChanged'
        ? { from: dayOf(known['from'], utcOffset), to: dayOf(known['to'], utcOffset) }
        : null,
  };
};

const textOf = (value: Json | undefined): string | null =>
  typeof value === 'string' ? value : null;

const dayOf = (instant: Json | undefined, utcOffset: number): string | null =>
  typeof instant === 'string' ? lastDayBefore(Date.parse(instant), utcOffset) : null;
