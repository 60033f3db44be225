/** Ladders people start, on the page of a case. */
export const ladders = {
  title: '人工启动的阶梯',
  note: '不随期限启动：协调不成或超出本级时，由代工委（政府系统单位的案件也可由政府办）逐级启动，每一级在每一轮只启动一次。',
  told: '{{said}}，告知{{people}}',
  started: '{{time}} 由 {{person}} 启动',
  somebody: '有权人员',
  start: '启动第 {{n}} 级',
  startOf: '「{{ladder}}」：启动第 {{n}} 级',
  done: '这一轮各级都已启动。',
  consequence:
    '这一级：{{said}}。启动后立即给{{people}}发消息并附上事由，不能撤回；办理人和期限不变。',
  suspended: '案件挂起期间不能启动。',
  reason: '事由（必填）',
  reasonHelp: '至少 4 个字，随消息发给收件人，记入办理经过和审计。',
  sent: '已启动，消息已发出。',
  accepted: '已受理，正在更新。',
};
