import { section } from '../support-row.ts';

/** What each task does (BPMN 10.3.3, 13.3.3). */
export const taskRows = section('tasks', [
  {
    id: 'task',
    kinds: ['task'],
    zh: { what: '抽象任务', does: '立即完成。' },
    en: { what: 'abstract task', does: 'Completes at once.' },
  },
  {
    id: 'user-task',
    kinds: ['userTask'],
    zh: { what: '用户任务', does: '每个令牌一件待办；以变量、错误或升级结束。' },
    en: {
      what: 'user task',
      does: 'One inbox task per token; ends with variables, an error or an escalation.',
    },
  },
  {
    id: 'manual-task',
    kinds: ['manualTask'],
    zh: { what: '手工任务', does: '线下办理，由人确认。' },
    en: { what: 'manual task', does: 'Done outside the system; a person confirms.' },
  },
  {
    id: 'service-task',
    kinds: ['serviceTask'],
    zh: { what: '服务任务', does: '由主机执行；重试用尽即为异常，映射的故障为错误。' },
    en: {
      what: 'service task',
      does: 'The host does it; a mapped fault is an error, spent retries are an incident.',
    },
  },
  {
    id: 'send-task',
    kinds: ['sendTask'],
    zh: { what: '发送任务', does: '发布消息并自行完成；有连接器时先由主机发送。' },
    en: {
      what: 'send task',
      does: 'Publishes its message and completes; with a connector the host sends first.',
    },
  },
  {
    id: 'receive-task',
    kinds: ['receiveTask'],
    zh: { what: '接收任务', does: '等待其消息。' },
    en: { what: 'receive task', does: 'Waits for its message.' },
  },
  {
    id: 'script-task',
    kinds: ['scriptTask'],
    zh: { what: '脚本任务', does: '求值 FEEL，结果写入 bh:resultVariable。' },
    en: { what: 'script task', does: 'Evaluates FEEL; the result goes to bh:resultVariable.' },
  },
  {
    id: 'business-rule-task',
    kinds: ['businessRuleTask'],
    zh: {
      what: '规则任务',
      does: '就地求值其决策表；binding="latest" 用办到时的最新一版，并记入案件；没有决策时由主机回答。',
    },
    en: {
      what: 'business rule task',
      does: 'Evaluates its decision table in place; binding="latest" takes the newest when it is reached and the case keeps it; without one the host answers.',
    },
  },
]);
