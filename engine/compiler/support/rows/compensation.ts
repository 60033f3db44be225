import { section } from '../support-row.ts';

const KINDS = ['compensate'] as const;

/** Undoing in full (BPMN 10.7, 13.5.5). */
export const compensationRows = section('compensation', [
  {
    id: 'compensation-activity',
    kinds: KINDS,
    zh: { what: '指定活动', does: 'activityRef 撤销该活动所有未撤销的完成，最近的先。' },
    en: { what: 'named activity', does: 'activityRef undoes all its completions, newest first.' },
  },
  {
    id: 'compensation-order',
    kinds: KINDS,
    zh: { what: '相反顺序', does: '严格按完成的相反顺序，一次一个处理。' },
    en: { what: 'reverse order', does: 'Strictly against completion, one handler at a time.' },
  },
  {
    id: 'compensation-once',
    kinds: KINDS,
    zh: { what: '至多一次', does: '每次完成至多撤销一次。' },
    en: { what: 'at most once', does: 'A completion is undone once at most.' },
  },
  {
    id: 'compensation-visible-scope',
    kinds: KINDS,
    zh: { what: '可见范围', does: '抛出者自己的范围；事件子流程内则为其外层范围。' },
    en: {
      what: 'visible scope',
      does: "The thrower's own scope; from an event sub-process, the one around it.",
    },
  },
  {
    id: 'compensation-implicit',
    kinds: KINDS,
    zh: { what: '隐式处理', does: '没有补偿事件子流程时，逐项撤销内部活动。' },
    en: {
      what: 'implicit handler',
      does: 'Without a compensation event sub-process the inner entries are undone in reverse.',
    },
  },
  {
    id: 'compensation-snapshot',
    kinds: KINDS,
    zh: { what: '快照', does: '处理看到活动完成当时的变量。' },
    en: { what: 'snapshot', does: 'Handlers see the variables of the time of completion.' },
  },
  {
    id: 'compensation-loop',
    kinds: KINDS,
    zh: { what: '循环与多实例', does: '每一轮、每个实例各是一项。' },
    en: { what: 'loops and instances', does: 'Each run and each instance is an entry.' },
  },
  {
    id: 'compensation-call',
    kinds: KINDS,
    zh: { what: '被调流程', does: '被调实例所做的可在其结束后撤销。' },
    en: {
      what: 'called processes',
      does: 'What a called instance did can be undone after its end.',
    },
  },
  {
    id: 'compensation-wait',
    kinds: KINDS,
    zh: { what: '等待完成', does: '默认：抛出在最后一个处理之后完成。' },
    en: { what: 'waiting', does: 'By default the throw completes after the last handler.' },
  },
  {
    id: 'compensation-no-wait',
    kinds: KINDS,
    zh: { what: '不等待', does: 'waitForCompletion=false：抛出继续，处理使范围保持打开。' },
    en: { what: 'not waiting', does: 'The throw goes on; its handlers keep the scope open.' },
  },
  {
    id: 'compensation-terminated',
    kinds: KINDS,
    zh: { what: '被终止者', does: '被终止和失败的活动不记录，不撤销。' },
    en: { what: 'terminated work', does: 'Terminated and failed activities are not undone.' },
  },
  {
    id: 'compensation-handler-error',
    kinds: KINDS,
    zh: { what: '处理中的错误', does: '无人捕获即为该处的异常，后面的处理等待。' },
    en: {
      what: 'error in a handler',
      does: 'Uncaught it is an incident there; later handlers wait.',
    },
  },
]);
