import { section } from '../support-row.ts';

/** Who receives what is sent (BPMN 8.4.2, 10.5.1, 13.5.1; bpmn.md §2.3). */
export const exchangeRows = section('exchange', [
  {
    id: 'handler-and-boundary',
    kinds: ['subProcess', 'boundaryEvent'],
    zh: {
      what: '事件子流程与边界',
      does: '同一触发由子流程自己的事件子流程吸收；它再抛出时边界才触发。',
    },
    en: {
      what: 'handler and boundary',
      does: 'The event sub-process absorbs the occurrence; the boundary fires if it throws again.',
    },
  },
  {
    id: 'signal-receivers',
    kinds: ['signal'],
    zh: {
      what: '信号的接收者',
      does: '抛出时即定：打断者先、外层先，其余按先后；已撤除者不再收到。',
    },
    en: {
      what: 'receivers of a signal',
      does: 'Settled when it is thrown: interrupting ones first, outer before inner, then by age.',
    },
  },
  {
    id: 'signal-scope-case',
    kinds: ['signal'],
    zh: { what: '本案信号', does: 'bh:scope="case" 只到达同一案件的实例。' },
    en: {
      what: 'signal of a case',
      does: 'bh:scope="case" reaches the instances of this case only.',
    },
  },
  {
    id: 'message-start-keyed',
    kinds: ['message', 'startEvent'],
    zh: {
      what: '带键的消息开始',
      does: '先给正在等它的实例；同一流程、名称和键的实例在办时暂存。',
    },
    en: {
      what: 'keyed message start',
      does: 'First to an instance that waits for it; kept while one started by the same key runs.',
    },
  },
  {
    id: 'message-buffered',
    kinds: ['message'],
    zh: { what: '消息暂存', does: '无人等待的消息在存活期内保留，先到者先得。' },
    en: {
      what: 'kept messages',
      does: 'Nobody waits: kept for its time to live and offered to new listeners, oldest first.',
    },
  },
  {
    id: 'message-expired',
    kinds: ['message'],
    zh: { what: '消息过期', does: '存活期满即不再送达，留痕。' },
    en: {
      what: 'expired messages',
      does: 'After its time to live it reaches nobody; the audit says so.',
    },
  },
  {
    id: 'message-flow',
    kinds: ['message'],
    zh: { what: '消息流', does: '连线决定接收者，无须关联键。' },
    en: { what: 'message flow', does: 'The flow fixes the receiver; no key is needed.' },
  },
  {
    id: 'message-flow-activity',
    kinds: ['message', 'userTask'],
    zh: { what: '活动的消息流', does: '活动完成时发布其消息。' },
    en: {
      what: 'message flow of an activity',
      does: 'Its message is published when it completes.',
    },
  },
  {
    id: 'message-flow-documentation',
    kinds: ['message'],
    zh: { what: '指向其他元素的消息流', does: '仅作说明（提示）。' },
    en: { what: 'message flow to anything else', does: 'Documentation, with a warning.' },
  },
  {
    id: 'correlation-elements',
    kinds: ['message'],
    zh: { what: '关联元素', does: '键、属性、提取和绑定表达式按 FEEL 求值。' },
    en: {
      what: 'correlation elements',
      does: 'Keys, properties, retrieval and binding expressions are read as FEEL.',
    },
  },
]);
