import { section } from '../support-row.ts';

/** Data, people and pools (BPMN 10.4, 10.3.1, 10.9, 9). */
export const dataRows = section('data', [
  {
    id: 'property',
    kinds: ['task'],
    zh: { what: '属性、数据对象', does: '所在范围内的变量，按名称，初值为空。' },
    en: {
      what: 'properties, data objects',
      does: 'Variables of their scope, by name, null at first.',
    },
  },
]);
