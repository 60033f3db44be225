import type { ElementKind, EventDefinition } from '../../interpreter/plan.ts';

/** The parts of the table, in the order of bpmn.md §3. */
export const SECTIONS = {
  instantiation: { zh: '启动与结束', en: 'Beginning and ending' },
  tasks: { zh: '任务', en: 'Tasks' },
  repetition: { zh: '数量、循环、多实例', en: 'Quantities, loops, multi-instance' },
  containers: { zh: '子流程与调用', en: 'Sub-processes and calls' },
  flows: { zh: '连线与网关', en: 'Flows and gateways' },
  events: { zh: '事件', en: 'Events' },
  exchange: { zh: '消息与信号的收发', en: 'Sending and receiving' },
  compensation: { zh: '补偿', en: 'Compensation' },
  data: { zh: '数据、人员、协作', en: 'Data, people, pools' },
} as const;

export type SupportSection = keyof typeof SECTIONS;

interface Words {
  readonly what: string;
  readonly does: string;
}

/** One thing of the standard that runs, and how. Each has at least one golden run of its `id`. */
export interface SupportRow {
  readonly id: string;
  readonly section: SupportSection;
  /** Kinds of the registries it is about; the table as a whole names every one of them. */
  readonly kinds: readonly (ElementKind | EventDefinition['type'])[];
  readonly zh: Words;
  readonly en: Words;
}

type Written = Omit<SupportRow, 'section'>;

/** The rows of one section: what stands in `rows/`, one file each. */
export const section = (name: SupportSection, rows: readonly Written[]): readonly SupportRow[] =>
  rows.map((row) => ({ ...row, section: name }));
