import type { Sentences } from '../problems.ts';

/** Models of other engines (bpmn.md §8): what must be replaced by hand, and by what. */
export const importing: Sentences = {
  'import/pending': {
    zh: '应先导入为 bh 属性，实际仍有其他引擎的 {actual}',
    en: 'Expected the file to be imported into bh first, but it still holds "{actual}" of another engine',
  },
  'import/pending.adHocOutput': {
    zh: '{element} 的各步结果应各自写入变量，实际由 {actual} 收集。请在各步的数据出向中写入',
    en: 'Expected the steps of {element} to write their results themselves, but {actual} gathers them. Map the outputs of each step instead',
  },
  'import/pending.agent': {
    zh: '{element} 应由人或系统动作完成，实际交给智能体 {actual}。请改为人工办理或选择系统动作',
    en: 'Expected people or a job to do {element}, but {actual} hands it to an agent. Make it a user task or choose a job',
  },
  'import/pending.businessKey': {
    zh: '{element} 的业务编号应写在流程的 bh:businessKey，实际写在 {actual}。请写在流程上',
    en: 'Expected the business key of {element} in bh:businessKey of the process, but {actual} sets it. Write it on the process',
  },
  'import/pending.called': {
    zh: '{element} 应写明调用哪个流程，实际由 {actual} 算出。请选定流程，或用判断分别调用',
    en: 'Expected {element} to name the process it calls, but {actual} computes it. Choose the process, or decide by a gateway which call is taken',
  },
  'import/pending.case': {
    zh: '{element} 应调用流程，实际以 {actual} 调用案例（CMMN）。请画成流程后调用',
    en: 'Expected {element} to call a process, but {actual} calls a case (CMMN). Draw it as a process and call that',
  },
  'import/pending.connector': {
    zh: '{element} 应使用本系统的系统动作（bh:connector），实际为 {actual}。请选择系统动作',
    en: 'Expected a job of this system (bh:connector) at {element}, but there is {actual}. Choose a job',
  },
  'import/pending.cron': {
    zh: '{element} 的周期应为每日、每周、每月、每季或每年的某时，或 R/PT1H 这样的周期，实际为 {actual}',
    en: 'Expected {element} to recur at a time of day weekly, monthly, quarterly or yearly, or as in R/PT1H, but it says {actual}',
  },
  'import/pending.decision': {
    zh: '{element} 应写明哪张决策表，实际由 {actual} 算出。请选定决策表',
    en: 'Expected {element} to name its decision, but {actual} computes it. Choose the decision',
  },
  'import/pending.dueDate': {
    zh: '{element} 的时限应为日期、时长或 FEEL 表达式（bh:timer），实际为 {actual}。请在“时限”中填写',
    en: 'Expected the deadline of {element} to be a date, a length or FEEL (bh:timer), but it is {actual}. Fill it in under "Term"',
  },
  'import/pending.expression': {
    zh: '{element} 的表达式应为 FEEL，实际 {actual} 不能自动转换。请改写为 FEEL',
    en: 'Expected FEEL at {element}, but {actual} cannot be converted. Rewrite it as FEEL',
  },
  'import/pending.filter': {
    zh: '{element} 的条件应在任何变量变化时都重新判断，实际由 {actual} 限定。请把限定写进条件',
    en: 'Expected the condition of {element} to be asked again after every change, but {actual} limits it. Write the limit into the condition',
  },
  'import/pending.form': {
    zh: '{element} 应使用本县的表单（bh:form），实际 {actual} 不能转换。请在“表单”中选择',
    en: 'Expected a form of the county (bh:form) at {element}, but {actual} cannot be converted. Choose one under "Form"',
  },
  'import/pending.initiator': {
    zh: '{element} 的发起人应没有办理人引用，实际还有不能转换的办理人引用 {actual}。请在那里写明由谁办理（bh:assignment）',
    en: 'Expected no assignee to name who began at {element}, but one that cannot be converted does, by {actual}. Say there who does it (bh:assignment)',
  },
  'import/pending.java': {
    zh: '{element} 应使用本系统的系统动作（bh:connector），实际为程序代码 {actual}。请选择系统动作，或改为人工办理',
    en: 'Expected a job of this system (bh:connector) at {element}, but {actual} is program code. Choose a job, or make it a user task',
  },
  'import/pending.job': {
    zh: '{element} 应没有系统动作，实际有 {actual}。请改为服务任务、发送任务或规则任务',
    en: 'Expected a service, send or business rule task to do a job, but {element} has {actual}. Change its kind',
  },
  'import/pending.jobType': {
    zh: '{element} 应写明系统动作的类型（bh:connector 的 type），实际为 {actual}。请选择系统动作',
    en: 'Expected {element} to name its job (type of bh:connector), but it says {actual}. Choose a job',
  },
  'import/pending.listener': {
    zh: '{element} 应没有监听器，实际有 {actual}。请改为流程中的一步、抄送（bh:cc）或边界事件',
    en: 'Expected no listener at {element}, but there is {actual}. Draw a step, use bh:cc, or a boundary event',
  },
  'import/pending.local': {
    zh: '{element} 应逐个写明传入传出的变量（bh:in、bh:out），实际为 {actual}',
    en: 'Expected {element} to name each variable it passes (bh:in, bh:out), but it says {actual}',
  },
  'import/pending.resource': {
    zh: '{element} 应不依赖其他文件，实际有 {actual}。请改用本县的表单、决策表或系统动作',
    en: 'Expected {element} to need no other file, but there is {actual}. Use a form, decision or job of the county',
  },
  'import/pending.retryCycle': {
    zh: '{element} 的重试应为次数（bh:connector 的 retries），实际为 {actual}。请填写次数',
    en: 'Expected a number of retries (retries of bh:connector) at {element}, but it says {actual}. Fill in the number',
  },
  'import/pending.script': {
    zh: '{element} 的脚本应为 FEEL，实际为 {actual}。请改写为 FEEL，或改为系统动作',
    en: 'Expected the script of {element} in FEEL, but there is {actual}. Rewrite it as FEEL, or choose a job',
  },
  'import/pending.starter': {
    zh: '谁可发起应由开始所在泳道的角色决定（bh:role），实际由 {actual} 限定。请给泳道设角色',
    en: 'Expected the role of the lane (bh:role) to say who may begin, but {actual} does. Give the lane a role',
  },
  'import/pending.tenant': {
    zh: '{element} 应调用本县的定义，实际以 {actual} 指向其他租户。请删去',
    en: 'Expected {element} to use what this county has, but {actual} names another tenant. Remove it',
  },
  'import/pending.twice': {
    zh: '{element} 应只写一次，实际既有 bh 的写法，又有 {actual}。请留下一种',
    en: 'Expected {element} to say this once, but bh says it and so does {actual}. Keep one of them',
  },
  'import/pending.unknown': {
    zh: '{element} 应只有可转换的内容，实际出现不认识的 {actual}。请用 bh 的写法替换',
    en: 'Expected only what can be converted at {element}, but found the unknown {actual}. Say it in bh',
  },
  'import/pending.variableMapping': {
    zh: '{element} 应逐个写明传入传出的变量（bh:mapping），实际由程序 {actual} 决定。请逐个写明',
    en: 'Expected {element} to name the variables it passes (bh:mapping), but {actual} is program code. Name them',
  },
};
