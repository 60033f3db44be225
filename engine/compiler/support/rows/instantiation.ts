import { section } from '../support-row.ts';

/** How an instance begins and ends (BPMN 10.5.6, 13.2). Start events: see the event matrix. */
export const instantiationRows = section('instantiation', [
  {
    id: 'several-starts',
    kinds: ['startEvent'],
    zh: {
      what: '多个空开始事件',
      does: '流程级的多个空开始事件任选其一，由启动者指明；其余不等待。',
    },
    en: {
      what: 'several none starts',
      does: 'Alternatives: whoever starts names one, and none of the others is awaited.',
    },
  },
  {
    id: 'implicit-start',
    kinds: ['task'],
    zh: { what: '隐式开始', does: '没有开始事件时，每个无入向流的活动和网关各得一个令牌。' },
    en: {
      what: 'implicit start',
      does: 'Without a start event every activity and gateway without incoming flow gets a token.',
    },
  },
  {
    id: 'start-beside',
    kinds: ['startEvent', 'task'],
    zh: { what: '开始事件旁的活动', does: '开始事件之外无入向流的活动在启动时同样得到令牌。' },
    en: {
      what: 'activity beside a start event',
      does: 'An activity without incoming flow gets a token at instantiation too.',
    },
  },
  {
    id: 'implicit-end',
    kinds: ['task'],
    zh: { what: '隐式结束', does: '没有出向流的节点结束其路径。' },
    en: { what: 'implicit end', does: 'A node without outgoing flow ends its path.' },
  },
  {
    id: 'instantiate-receive-task',
    kinds: ['receiveTask'],
    zh: { what: '接收任务启动实例', does: '消息创建实例并立即完成该任务。' },
    en: {
      what: 'instantiating receive task',
      does: 'The message creates the instance and completes the task at once.',
    },
  },
  {
    id: 'instantiate-gateway-exclusive',
    kinds: ['eventBasedGateway'],
    zh: { what: '事件网关启动实例（互斥）', does: '第一个事件创建实例并从其捕获处继续。' },
    en: {
      what: 'instantiating event gateway, exclusive',
      does: 'The first event creates the instance and goes on from its catch; others are not awaited.',
    },
  },
  {
    id: 'instantiate-gateway-parallel',
    kinds: ['eventBasedGateway'],
    zh: { what: '事件网关启动实例（并行）', does: '第一个事件创建实例，其余都要等到，各走各路。' },
    en: {
      what: 'instantiating event gateway, parallel',
      does: 'The first event creates the instance; all others are awaited, each on its own path.',
    },
  },
  {
    id: 'instantiate-gateways',
    kinds: ['eventBasedGateway'],
    zh: { what: '多个启动网关', does: '互为可选；共用一个关联键时，各等到一个事件。' },
    en: {
      what: 'several instantiating gateways',
      does: 'Alternatives; with one correlation key, one event of each is awaited.',
    },
  },
]);
