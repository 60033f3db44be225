import type { CaseResponse, TimelineEntry } from '../../http/contract/case.ts';
import { toCivil } from '../../time/civil-date.ts';

const UTC_PLUS_8 = 480;
const MS_A_MINUTE = 60_000;
/** Entries that are no step of the drawing. */
const KINDS: Partial<Record<TimelineEntry['kind'], string>> = {
  started: '开始',
  ended: '结束',
  sent: '发出通知',
  incident: '异常',
};

/** A case in the terminal: its four answers, then what happened, oldest first. */
export const printTimeline = ({ case: file, answers, timeline }: CaseResponse): void => {
  console.log(`\n${file.title}`);
  console.log(
    `  ${file.number ?? '待编号'} · ${file.definition.name.zh} v${file.definition.version} · ${file.endedAt === null ? '办理中' : '已办结'}`,
  );
  if (answers.where.length > 0)
    console.log(`  到哪了 ${answers.where.map(({ step }) => step.zh).join('、')}`);
  if (answers.who.length > 0)
    console.log(`  谁在办 ${answers.who.map(({ name }) => name.zh).join('、')}`);
  for (const entry of timeline.toReversed()) console.log(`  ${lineOf(entry)}`);
};

const lineOf = (entry: TimelineEntry): string => {
  const who = entry.who?.person?.name ?? '系统';
  const outcome = entry.outcome ? `：${entry.outcome.zh}` : '';
  const what = entry.step?.zh ?? KINDS[entry.kind] ?? entry.kind;
  return `${clock(entry.at)}  ${what}${outcome}  ${who}`;
};

const clock = (at: number): string => {
  const minutes = Math.floor(toCivil(at, UTC_PLUS_8).msOfDay / MS_A_MINUTE);
  return [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
};
