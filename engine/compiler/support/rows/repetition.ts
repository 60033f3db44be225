import { section } from '../support-row.ts';

/** Quantities, loops and multi-instance (BPMN 10.3.8, 13.3.2, 13.3.6, 13.3.7). */
export const repetitionRows = section('repetition', [
  {
    id: 'start-quantity',
    kinds: ['task'],
    zh: { what: 'startQuantity', does: '所有入向流上的令牌合计，每满 n 个执行一次。' },
    en: {
      what: 'startQuantity',
      does: 'Tokens add up over all incoming flows; every n start one execution.',
    },
  },
  {
    id: 'completion-quantity',
    kinds: ['task'],
    zh: { what: 'completionQuantity', does: '每条所走的流上产生 m 个令牌。' },
    en: { what: 'completionQuantity', does: 'm tokens on each taken flow.' },
  },
  {
    id: 'standard-loop',
    kinds: ['subProcess', 'task'],
    zh: { what: '标准循环', does: '条件为真则继续；可先测或后测，loopMaximum 封顶。' },
    en: {
      what: 'standard loop',
      does: 'Runs while its condition is true, tested before or after, at most loopMaximum times.',
    },
  },
  {
    id: 'multi-instance',
    kinds: ['task'],
    zh: { what: '多实例', does: '按数量或集合，并行或逐个。' },
    en: { what: 'multi-instance', does: 'By count or collection, in parallel or one by one.' },
  },
  {
    id: 'mi-completion-condition',
    kinds: ['task'],
    zh: { what: '完成条件', does: '每个实例完成后求值；为真则终止其余并完成。' },
    en: {
      what: 'completion condition',
      does: 'Asked after each instance; true ends the rest and completes.',
    },
  },
  {
    id: 'mi-output',
    kinds: ['task'],
    zh: { what: '多实例输出', does: '第 k 个实例的结果在第 k 位。' },
    en: { what: 'multi-instance output', does: 'The item of instance k stands at position k.' },
  },
  {
    id: 'mi-behavior',
    kinds: ['task'],
    zh: {
      what: '多实例行为事件',
      does: '按 None、One、Complex 在实例完成时抛出事件；None、One 未引用事件时，抛出只有本活动上未引用信号的边界事件能收到的默认信号。',
    },
    en: {
      what: 'behavior events',
      does: 'None, One and Complex throw their events as instances complete; None and One without a reference, a default signal that only boundary events of the activity without a signal hear.',
    },
  },
]);
