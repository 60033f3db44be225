import type { Sentences } from '../problems.ts';

export const events: Sentences = {
  'event/kind': {
    zh: '{element} 应持有在此有意义的定义，实际 {actual}',
    en: 'Expected a definition that has a meaning on {element}, but it is {actual}',
  },
  'event/kind.cancel': {
    zh: '取消 {element} 应属于事务，实际不属于',
    en: 'Expected the canceling {element} to belong to a transaction, but it does not',
  },
  'event/boundary.host': {
    zh: '{element} 应与所附活动在同一容器内，实际附在“{actual}”上',
    en: 'Expected {element} in the container of its activity, but it is attached to "{actual}"',
  },
  'event/boundary.outgoing': {
    zh: '{element} 应有出向流，实际没有',
    en: 'Expected an outgoing flow of {element}, but it has none',
  },
  'event/boundary.compensationFlow': {
    zh: '补偿的 {element} 应没有出向流，实际有',
    en: 'Expected no outgoing flow of the compensating {element}, but there is one',
  },
  'event/boundary.compensationHandler': {
    zh: '补偿的 {element} 应以关联指向 1 个补偿活动，实际 {actual} 个',
    en: 'Expected {element} to lead to one compensation activity by an association, but there are {actual}',
  },
  'event/boundary.compensationElsewhere': {
    zh: '补偿的 {element} 应指向同一容器内的补偿活动，实际“{actual}”在别处',
    en: 'Expected {element} to lead to a compensation activity of its own container, but "{actual}" is elsewhere',
  },
  'event/boundary.compensationTwice': {
    zh: '一个活动应只有 1 个补偿边界事件，实际在“{actual}”之外还有 {element}',
    en: 'Expected one compensation boundary event on an activity, but there is {element} beside "{actual}"',
  },
  'event/boundary.interrupting': {
    zh: '错误或取消的 {element} 应中断活动，实际不中断',
    en: 'Expected {element} to interrupt, as errors and cancels do, but it does not',
  },
  'event/definition.message': {
    zh: '{element} 应指明消息，实际没有',
    en: 'Expected {element} to name its message, but it does not',
  },
  'event/definition.signal': {
    zh: '{element} 应指明信号，实际没有',
    en: 'Expected {element} to name its signal, but it does not',
  },
  'event/definition.constant': {
    zh: '{element} 是流程的起点，其消息或信号的名称应为不依赖变量与日期的文本，实际“{actual}”得不出这样的文本',
    en: 'Expected the message or signal by which {element} begins a process to have a name that depends on no variable and no day, but "{actual}" gives no such text',
  },
  'event/definition.escalation': {
    zh: '抛出的 {element} 应指明升级，实际没有',
    en: 'Expected the throwing {element} to name its escalation, but it does not',
  },
  'event/definition.error': {
    zh: '抛出的 {element} 应指明错误，实际没有',
    en: 'Expected the throwing {element} to name its error, but it does not',
  },
  'event/definition.errorCode': {
    level: 'W',
    zh: '{element} 抛出的错误应有代码（errorCode），实际没有，以其 id 为代码',
    en: 'Expected a code (errorCode) of the error {element} throws, but there is none; its id is used',
  },
  'event/definition.escalationCode': {
    level: 'W',
    zh: '{element} 抛出的升级应有代码（escalationCode），实际没有，以其 id 为代码',
    en: 'Expected a code (escalationCode) of the escalation {element} throws, but there is none; its id is used',
  },
  'event/definition.condition': {
    zh: '{element} 应有条件，实际没有',
    en: 'Expected a condition of {element}, but there is none',
  },
  'event/definition.timer': {
    zh: '{element} 应恰有一种定时（时点、时长、周期或 bh:timer），实际没有或不止一种',
    en: 'Expected one timer form of {element} (date, duration, cycle or bh:timer), but there is none or more than one',
  },
  'event/operation': {
    zh: '{element} 应不指明操作，实际有；消息按名称和关联键匹配',
    en: 'Expected no operation on {element}, but there is one; messages are matched by name and key',
  },
  'event/link.unnamed': {
    zh: '链接 {element} 应有名称，实际没有',
    en: 'Expected a name of the link {element}, but there is none',
  },
  'event/link.noCatch': {
    zh: '链接“{name}”应在同一容器内有捕获事件，实际没有（{element}）',
    en: 'Expected a catch event for the link "{name}" of {element} in the same container, but there is none',
  },
  'event/link.twoCatches': {
    zh: '链接“{name}”应只有一个捕获事件，实际 {element} 是又一个',
    en: 'Expected one catch event for the link "{name}", but {element} is another',
  },
  'event/link.flows': {
    zh: '链接 {element} 应只有一侧连线，实际两侧都有；抛出之后从捕获处继续',
    en: 'Expected flows on one side of the link {element} only, but there are on both; what follows the throw follows its catch',
  },
  'event/link.alone': {
    zh: '{element} 的链接应是唯一的定义，实际另有其他定义；令牌只能跳往一处',
    en: 'Expected the link to be the only definition of {element}, but there are others; a token jumps to one place',
  },
  'event/link.noThrow': {
    zh: '链接“{name}”应有抛出事件，实际没有（{element}）',
    en: 'Expected a throw event for the link "{name}" of {element}, but there is none',
  },
  'event/multiple.parallel': {
    zh: '全部发生才触发的 {element} 应有两个以上定义，实际 {actual} 个',
    en: 'Expected two or more definitions of the parallel multiple {element}, but it has {actual}',
  },
  'event/multiple.pairs': {
    zh: '{element} 的每个定义应各有一个数据，共 {expected} 个，实际 {actual} 个',
    en: 'Expected one data input or output for each of the {expected} definitions of {element}, but there are {actual}',
  },
  'event/multiple.last': {
    zh: '{element} 应至多有一个错误、取消或终止，实际 {actual}',
    en: 'Expected at most one of error, cancel and terminate on {element}, but it has {actual}',
  },
  'event/handler.boundary': {
    zh: '事件{element} 应没有边界事件，实际有',
    en: 'Expected no boundary events on the event {element}, but there are some',
  },
  'event/handler.twice': {
    zh: '同一触发应只有一个中断的处理者，实际 {element} 又等待“{trigger}”',
    en: 'Expected one interrupting handler for "{trigger}", but {element} is another',
  },
  'gateway/direction.fewIncoming': {
    zh: '{element} 应有 2 条以上入向流，实际 {actual} 条',
    en: 'Expected {element} to have 2 or more incoming flows, but it has {actual}',
  },
  'gateway/direction.manyIncoming': {
    zh: '{element} 应至多有 1 条入向流，实际 {actual} 条',
    en: 'Expected {element} to have at most 1 incoming flow, but it has {actual}',
  },
  'gateway/direction.fewOutgoing': {
    zh: '{element} 应有 2 条以上出向流，实际 {actual} 条',
    en: 'Expected {element} to have 2 or more outgoing flows, but it has {actual}',
  },
  'gateway/direction.manyOutgoing': {
    zh: '{element} 应至多有 1 条出向流，实际 {actual} 条',
    en: 'Expected {element} to have at most 1 outgoing flow, but it has {actual}',
  },
  'gateway/complex': {
    zh: '{element} 有 {actual} 条入向流，应有激活条件，实际没有',
    en: 'Expected an activation condition of {element}, where {actual} flows meet, but there is none',
  },
  'gateway/condition': {
    zh: '分支 {element} 应有条件或为默认流，实际都不是，因此总会被选',
    en: 'Expected a condition on the branch {element}, or the default, but it has neither and so is always taken',
  },
  'gateway/default': {
    zh: '{element} 的分支都有条件，应有默认流，实际没有；都不成立时将停在此处',
    en: 'Expected a default flow of {element}, whose branches all have conditions, but there is none; when none holds, the case stops here',
  },
  'gateway/event.few': {
    zh: '{element} 应有 2 条以上出向流，实际 {actual} 条',
    en: 'Expected {element} to have 2 or more outgoing flows, but it has {actual}',
  },
  'gateway/event.target': {
    zh: '事件网关之后应是捕获事件或接收任务，实际是 {element}',
    en: 'Expected a catch event or receive task behind an event-based gateway, but it is {element}',
  },
  'gateway/event.shared': {
    zh: '事件网关之后的 {element} 应只有这一条入向流，实际不止',
    en: 'Expected only the gateway to lead to {element}, but other flows do too',
  },
  'gateway/event.boundary': {
    zh: '事件网关之后的 {element} 应没有边界事件，实际有',
    en: 'Expected no boundary events on {element} behind an event-based gateway, but there are some',
  },
  'gateway/event.mixed': {
    zh: '{element} 之后应只用接收任务或只用消息事件，实际两者都有',
    en: 'Expected either receive tasks or message events behind {element}, but there are both',
  },
  'gateway/event.conditional': {
    zh: '事件网关之后的 {element} 应没有条件，实际有',
    en: 'Expected no condition on {element} behind an event-based gateway, but there is one',
  },
  'gateway/event.message': {
    zh: '创建实例的并行事件网关之后应只等待消息，实际 {element} 等待别的事件',
    en: 'Expected only messages behind a parallel gateway that instantiates, but {element} waits for something else',
  },
  'gateway/event.parallel': {
    zh: '并行的 {element} 应创建实例，实际没有 instantiate',
    en: 'Expected the parallel {element} to instantiate, but it does not',
  },
  'gateway/event.incoming': {
    zh: '创建实例的 {element} 应没有入向流，实际有',
    en: 'Expected no incoming flow of the instantiating {element}, but there is one',
  },
  'gateway/event.level': {
    zh: '创建实例的 {element} 应在流程一级，实际在子流程中',
    en: 'Expected the instantiating {element} at process level, but it stands in a sub-process',
  },
};
