import { section } from '../support-row.ts';

/** Data, people and pools (BPMN 10.4, 10.3.1, 10.9, 9). */
export const dataRows = section('data', [
  {
    id: 'property',
    kinds: ['task'],
    zh: { what: '属性', does: '所在范围内的变量，按名称，初值为空。' },
    en: {
      what: 'properties',
      does: 'Variables of their scope, by name, null at first.',
    },
  },
  {
    id: 'data-object',
    kinds: ['task'],
    zh: { what: '数据对象', does: '其容器范围内的变量；各引用共用；集合初值为空列表。' },
    en: {
      what: 'data objects',
      does: 'Variables of their container, shared by their references; a collection starts empty.',
    },
  },
  {
    id: 'data-type',
    kinds: ['task'],
    zh: { what: '声明的类型', does: '写入时按 XSD 简单类型检查，不符为异常。' },
    en: {
      what: 'declared types',
      does: 'XSD simple types are checked on write; what does not fit is an incident.',
    },
  },
  {
    id: 'io-specification',
    kinds: ['userTask', 'callActivity'],
    zh: { what: '输入输出规格', does: '输入和输出是活动自己的变量；缺少必需输出为异常。' },
    en: {
      what: 'ioSpecification',
      does: 'Inputs and outputs are variables of the activity; a missing required output is an incident.',
    },
  },
  {
    id: 'input-sets',
    kinds: ['userTask'],
    zh: { what: '输入集', does: '依次取第一个齐全者；都不齐全则等待，来源变化时再试。' },
    en: {
      what: 'input sets',
      does: 'The first complete one is taken; none complete: it waits and tries again when a source changes.',
    },
  },
  {
    id: 'output-sets',
    kinds: ['userTask'],
    zh: { what: '输出集', does: '依次取第一个齐全者。' },
    en: { what: 'output sets', does: 'The first complete one is taken.' },
  },
  {
    id: 'data-association',
    kinds: ['userTask'],
    zh: { what: '数据关联', does: '复制、变换或逐项赋值，按文件顺序。' },
    en: {
      what: 'data associations',
      does: 'Copy, transformation or assignments, in document order.',
    },
  },
  {
    id: 'event-data',
    kinds: ['startEvent', 'endEvent'],
    zh: { what: '事件的数据', does: '捕获时由消息到数据，抛出时相反；多个定义按位置对应。' },
    en: {
      what: 'event data',
      does: 'Catching: from payload to data; throwing: the other way; definitions pair by position.',
    },
  },
  {
    id: 'process-data',
    kinds: ['callActivity'],
    zh: { what: '流程的输入输出', does: '被调流程的输入和输出与调用处按名称对应。' },
    en: {
      what: 'data of a process',
      does: 'Inputs and outputs of a called process meet those of the call by name.',
    },
  },
  {
    id: 'mi-data',
    kinds: ['task'],
    zh: { what: '多实例的数据', does: 'loopDataInputRef 给出集合，loopDataOutputRef 收集结果。' },
    en: {
      what: 'data of multi-instance',
      does: 'loopDataInputRef gives the collection, loopDataOutputRef gathers the results.',
    },
  },
  {
    id: 'data-store',
    kinds: ['task'],
    zh: { what: '数据存储', does: 'bh:register：经宿主读写本县台账；集合取全部，否则取最近一条。' },
    en: {
      what: 'data stores',
      does: 'bh:register: registers of the county, through the host; a collection is all entries, else the latest.',
    },
  },
]);
