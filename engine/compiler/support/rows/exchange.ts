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
]);
