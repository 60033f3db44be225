import { section } from '../support-row.ts';

/** Sequence flows and gateways (BPMN 8.4.13, 10.6, 13.4). */
export const flowRows = section('flows', [
  {
    id: 'activity-flows',
    kinds: ['task'],
    zh: { what: '活动的出向流', does: '无条件者总走，条件为真者走；没有条件为真时走默认流。' },
    en: {
      what: 'flows from an activity',
      does: 'Unconditional ones always, conditional ones when true; the default when no condition is.',
    },
  },
  {
    id: 'exclusive-gateway',
    kinds: ['exclusiveGateway'],
    zh: { what: '排他网关', does: '第一个为真的流，否则默认流，否则为异常；汇合时逐个通过。' },
    en: {
      what: 'exclusive gateway',
      does: 'The first true flow, else the default, else an incident; a merge passes each token.',
    },
  },
  {
    id: 'inclusive-split',
    kinds: ['inclusiveGateway'],
    zh: { what: '包容分叉', does: '所有为真的流，否则默认流，否则为异常。' },
    en: { what: 'inclusive split', does: 'All true flows, else the default, else an incident.' },
  },
  {
    id: 'inclusive-join',
    kinds: ['inclusiveGateway'],
    zh: { what: '包容汇聚', does: '等到再无令牌能经空着的入向流到达（精确可达规则）。' },
    en: {
      what: 'inclusive join',
      does: 'Waits until no token can still come by an empty flow, by the exact rule of BPMN 13.4.3.',
    },
  },
  {
    id: 'parallel-split',
    kinds: ['parallelGateway'],
    zh: { what: '并行分叉', does: '所有出向流。' },
    en: { what: 'parallel split', does: 'All flows.' },
  },
  {
    id: 'parallel-join',
    kinds: ['parallelGateway'],
    zh: { what: '并行汇聚', does: '每条入向流各取一个令牌；多余者留下。' },
    en: {
      what: 'parallel join',
      does: 'Takes exactly one token from each incoming flow; surplus stays.',
    },
  },
  {
    id: 'complex-gateway',
    kinds: ['complexGateway'],
    zh: { what: '复杂网关 · 启动', does: '每次到达按 activationCondition 判断；为真即各取一个。' },
    en: {
      what: 'complex gateway, start',
      does: 'Asks its activation condition on each arrival; true takes one token from each flow.',
    },
  },
  {
    id: 'complex-reset',
    kinds: ['complexGateway'],
    zh: { what: '复杂网关 · 复位', does: '等齐还能到来的，再按 waitingForStart 判断一次。' },
    en: {
      what: 'complex gateway, reset',
      does: 'Waits for what can still come, then asks once more by waitingForStart.',
    },
  },
  {
    id: 'event-based-gateway',
    kinds: ['eventBasedGateway'],
    zh: { what: '事件网关', does: '先到的事件走其流，其余撤回。' },
    en: {
      what: 'event-based gateway',
      does: 'The first event takes its flow; others are withdrawn.',
    },
  },
]);
