import type { GroupKey } from './properties/group.ts';

/** 拒绝, 阻止发布, 需确认, 提示: what a problem means for publication. */
export const severities = ['refuse', 'block', 'ack', 'hint'] as const;
export type Severity = (typeof severities)[number];

interface Judged {
  readonly severity: 'error' | 'warning';
  readonly publish?: 'block' | 'ack' | null | undefined;
}

export const severityOf = ({ severity, publish }: Judged): Severity => {
  if (severity === 'error') return 'refuse';
  return publish ?? 'hint';
};

export const countBySeverity = (
  problems: readonly Judged[],
): Readonly<Record<Severity, number>> => {
  const counts = { refuse: 0, block: 0, ack: 0, hint: 0 };
  for (const problem of problems) counts[severityOf(problem)] += 1;
  return counts;
};

/** Worst first; within one severity as the file has them. */
export const worstFirst = <T extends Judged>(problems: readonly T[]): readonly T[] =>
  [...problems].sort(
    (a, b) => severities.indexOf(severityOf(a)) - severities.indexOf(severityOf(b)),
  );

const groupsByRule: readonly (readonly [RegExp, GroupKey])[] = [
  [/^assign\//, 'assignment'],
  [/^timer\//, 'deadline'],
  [/^form\//, 'form'],
  [/^(gateway|flow)\//, 'branches'],
  [/^(corr|collab)\//, 'message'],
  [/^activity\/(mi|loop)/, 'loop'],
  [/^activity\/call/, 'called'],
  [/^activity\/receive/, 'beginning'],
  [/^event\/multiple/, 'several'],
  [/^event\//, 'event'],
  [/^data\//, 'dataItems'],
  [/^decision\//, 'decision'],
  [/^import\//, 'leftovers'],
];

/** The fold of the panel where a problem of this rule is mended. */
export const groupOfRule = (rule: string): GroupKey =>
  groupsByRule.find(([pattern]) => pattern.test(rule))?.[1] ?? 'basics';
