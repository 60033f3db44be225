import type { CaseResponse, TimelineEntry } from '../../http/contract/case.ts';

/** A case in the terminal: its four answers, then what happened, oldest first. */
export const printTimeline = ({ case: file, answers, timeline }: CaseResponse): void => {
  console.log(`\n${file.title}`);
  console.log(
    `  ${file.number ?? '待编号'} · ${file.definition.name.zh} v${file.definition.version} · ${file.state}`,
  );
  if (answers.where.length > 0)
    console.log(`  到哪了 ${answers.where.map(({ step }) => step.zh).join('、')}`);
  for (const entry of timeline.toReversed()) console.log(`  ${lineOf(entry)}`);
};

const lineOf = (entry: TimelineEntry): string => {
  const time = new Date(entry.at).toISOString().slice(11, 19);
  const who = entry.who?.person?.name ?? '系统';
  const outcome = entry.outcome ? `：${entry.outcome.zh}` : '';
  return `${time}  ${entry.step?.zh ?? entry.kind}${outcome}  ${who}`;
};
