import { isDefinitionKind } from '../../event-definitions/index.ts';
import type { ElementKind } from '../../../interpreter/plan.ts';
import {
  ALWAYS_INTERRUPTS,
  EVENT_KINDS,
  NEVER_INTERRUPTS,
  START_TRIGGERS,
} from '../event-matrix.ts';
import type { SupportRow } from '../support-row.ts';

interface Position {
  readonly name: string;
  readonly kind: ElementKind;
  readonly holds: readonly string[];
  readonly zh: string;
  readonly en: string;
  readonly mayGoOn?: true; // what it stands at may go on: interrupting or not
  readonly catches?: true;
}

const holds = (type: string): readonly string[] => EVENT_KINDS[`bpmn:${type}`] ?? [];

const POSITIONS: readonly Position[] = [
  {
    name: 'start',
    kind: 'startEvent',
    holds: ['none', ...START_TRIGGERS.process],
    zh: '开始',
    en: 'start',
    catches: true,
  },
  {
    name: 'handler',
    kind: 'startEvent',
    holds: START_TRIGGERS.handler,
    zh: '事件子流程',
    en: 'event sub-process',
    catches: true,
    mayGoOn: true,
  },
  {
    name: 'catch',
    kind: 'intermediateCatchEvent',
    holds: holds('IntermediateCatchEvent'),
    zh: '中间捕获',
    en: 'catch',
    catches: true,
  },
  {
    name: 'boundary',
    kind: 'boundaryEvent',
    holds: holds('BoundaryEvent'),
    zh: '边界',
    en: 'boundary',
    catches: true,
    mayGoOn: true,
  },
  {
    name: 'throw',
    kind: 'intermediateThrowEvent',
    holds: holds('IntermediateThrowEvent'),
    zh: '中间抛出',
    en: 'throw',
  },
  { name: 'end', kind: 'endEvent', holds: holds('EndEvent'), zh: '结束', en: 'end' },
];

/** What each definition does, wherever its event stands. */
const DEFINITIONS: Readonly<Record<string, Record<'zh' | 'en', readonly [string, string]>>> = {
  none: {
    zh: ['空', '不等待也不抛出；在开始处由人或调用启动。'],
    en: [
      'none',
      'Waits for nothing and throws nothing; as a start it is chosen by whoever starts.',
    ],
  },
  message: {
    zh: ['消息', '按名称和关联键只送达一处：等待最久者，其次新实例，否则按存活期暂存。'],
    en: [
      'message',
      'Reaches exactly one by name and key: who waits longest, else a new instance; else it is kept for its time to live.',
    ],
  },
  signal: {
    zh: ['信号', '广播给本县所有等待者和信号开始事件；不暂存。'],
    en: ['signal', 'Reaches every listener and signal start of the county; it is not kept.'],
  },
  timer: {
    zh: ['定时', '日期、期限或周期，按工作日历；到期时刻一次算定。'],
    en: [
      'timer',
      'A date, a duration or a cycle, by the working-day calendar; due instants are fixed once.',
    ],
  },
  conditional: {
    zh: ['条件', '布防时为真即触发；此后由假变真时触发。'],
    en: ['conditional', 'Fires at once if true when armed, later on the edge from false to true.'],
  },
  error: {
    zh: ['错误', '由内向外找捕获者，精确代码优先；无人捕获即为异常，什么都不拆除。'],
    en: [
      'error',
      'Searched outward, an exact code first; uncaught it is an incident and nothing is torn down.',
    ],
  },
  escalation: {
    zh: ['升级', '由内向外找捕获者，最近者得之；无人捕获则留痕并继续。'],
    en: ['escalation', 'Searched outward, the nearest takes it; uncaught it is noted and goes on.'],
  },
  compensate: {
    zh: ['补偿', '按完成的相反顺序撤销已完成的活动，一次一个。'],
    en: ['compensation', 'Undoes completed activities in reverse order, one at a time.'],
  },
  cancel: {
    zh: ['取消', '终止事务内的一切，补偿已完成者，再走取消边界。'],
    en: [
      'cancel',
      'Ends all inside the transaction, undoes what was completed, then takes the cancel boundary.',
    ],
  },
  link: {
    zh: ['链接', '在同一容器内按名称跳转。'],
    en: ['link', 'A jump by name inside one container.'],
  },
  terminate: {
    zh: ['终止', '结束最内层容器的一切，容器视为完成。'],
    en: ['terminate', 'Ends all in the innermost container, which then counts as completed.'],
  },
  multiple: {
    zh: ['多重', '捕获：任一定义即可；抛出：按序全部。'],
    en: ['multiple', 'Catching: any one definition; throwing: all, in order.'],
  },
  'parallel-multiple': {
    zh: ['并行多重', '所有定义都发生后才触发。'],
    en: ['parallel multiple', 'Fires when all its definitions have occurred.'],
  },
};

const row = (definition: string, position: Position, mode: 'i' | 'n' | null): SupportRow => {
  const { zh, en } = DEFINITIONS[definition] ?? { zh: ['', ''], en: ['', ''] };
  const how = mode === null ? { zh: '', en: '' } : MODES[mode];
  return {
    id: [definition, position.name, ...(mode ?? [])].join('.'),
    section: 'events',
    kinds: [position.kind, ...(isDefinitionKind(definition) ? [definition] : [])],
    zh: { what: `${zh[0]} · ${position.zh}${how.zh}`, does: zh[1] },
    en: { what: `${en[0]} · ${position.en}${how.en}`, does: en[1] },
  };
};

const MODES = {
  i: { zh: '（打断）', en: ', interrupting' },
  n: { zh: '（不打断）', en: ', non-interrupting' },
};

const modesOf = (definition: string, position: Position): readonly ('i' | 'n' | null)[] => {
  if (!position.mayGoOn || NEVER_INTERRUPTS.includes(definition)) return [null];
  return ALWAYS_INTERRUPTS.includes(definition) ? ['i'] : ['i', 'n'];
};

const rowsAt = (position: Position): readonly SupportRow[] => {
  const several = position.catches ? ['multiple', 'parallel-multiple'] : ['multiple'];
  return [...position.holds, ...several].flatMap((definition) =>
    modesOf(definition, position).map((mode) => row(definition, position, mode)),
  );
};

/** Every place of the matrix, each a row of its own. */
export const eventRows: readonly SupportRow[] = POSITIONS.flatMap(rowsAt);
