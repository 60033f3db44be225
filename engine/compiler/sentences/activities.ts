import type { Sentences } from '../problems.ts';

export const activities: Sentences = {
  'activity/compensation.association': {
    zh: '补偿活动 {element} 应恰有 1 条来自补偿边界事件的关联，实际 {actual} 条',
    en: 'Expected one association from a compensation boundary event to the handler {element}, but there are {actual}',
  },
  'activity/compensation.eventSubProcess': {
    zh: '补偿活动 {element} 应不是事件子流程，实际是',
    en: 'Expected the handler {element} not to be an event sub-process, but it is',
  },
  'activity/compensation.hidden': {
    zh: '{element} 应补偿同一容器内的活动，实际指向看不到的“{actual}”',
    en: 'Expected {element} to compensate an activity of its own container, but "{actual}" is out of sight',
  },
  'activity/compensation.nothing': {
    zh: '{element} 要补偿的活动应有补偿办法，实际“{actual}”没有',
    en: 'Expected the activity compensated by {element} to have a handler, but "{actual}" has none',
  },
  'activity/adhoc.empty': {
    zh: '{element} 应至少有一个活动，实际没有',
    en: 'Expected at least one activity in {element}, but there is none',
  },
  'activity/adhoc.bounds': {
    zh: '自由子流程内应没有开始和结束事件，实际有 {element}',
    en: 'Expected no start or end event in an ad-hoc sub-process, but there is {element}',
  },
  'transaction/no-cancel': {
    zh: '{element} 取消事务，事务上应有取消边界事件，实际没有；取消后这条路就此结束',
    en: 'Expected a cancel boundary event on the transaction that {element} cancels, but there is none; the path ends there',
  },
  'activity/loop.quantity': {
    zh: '{element} 的 {quantity} 应不小于 1，实际 {actual}',
    en: 'Expected {quantity} of {element} to be 1 or more, but it is {actual}',
  },
  'activity/loop.endless': {
    zh: '循环的 {element} 应有条件或次数上限，实际都没有',
    en: 'Expected a condition or a maximum for the loop of {element}, but it has neither',
  },
  'activity/loop.maximum': {
    zh: '{element} 的循环上限应不小于 1，实际 {actual}',
    en: 'Expected the loop maximum of {element} to be 1 or more, but it is {actual}',
  },
  'activity/loop.approval': {
    zh: '有会签方式的 {element} 应不再用标准循环，实际用了',
    en: 'Expected no standard loop on {element}, which has an approval mode, but there is one',
  },
  'activity/mi.unsaid': {
    zh: '多实例的 {element} 应有次数或集合，实际都没有',
    en: 'Expected a cardinality or a collection for the instances of {element}, but there is neither',
  },
  'activity/mi.twice': {
    zh: '多实例的 {element} 应只用次数或只用集合，实际两者都有',
    en: 'Expected either a cardinality or a collection for {element}, but there are both',
  },
  'activity/mi.gather': {
    zh: '{element} 的 outputCollection 与 outputElement 应成对，实际只有一个',
    en: 'Expected outputCollection and outputElement of {element} together, but there is only one',
  },
  'activity/mi.behavior': {
    zh: 'behavior="Complex" 的 {element} 应有定义，实际没有',
    en: 'Expected definitions for behavior="Complex" of {element}, but there are none',
  },
  'activity/mi.thrown': {
    zh: '{element} 的 {property} 应指向可抛出的事件，实际是 {actual}',
    en: 'Expected {property} of {element} to name an event that can be thrown, but it is a {actual}',
  },
  'activity/receive.incoming': {
    zh: '创建实例的 {element} 应没有入向流，实际有',
    en: 'Expected no incoming flow of the instantiating {element}, but there is one',
  },
  'activity/receive.level': {
    zh: '创建实例的 {element} 应在流程一级，实际在子流程中',
    en: 'Expected the instantiating {element} at process level, but it stands in a sub-process',
  },
  'activity/call.unsaid': {
    zh: '{element} 应指明被调流程，实际没有',
    en: 'Expected {element} to name the called process, but it does not',
  },
  'activity/call.missing': {
    zh: '{element} 调用的流程“{callee}”应存在，实际不存在',
    en: 'Expected the process "{callee}", called by {element}, to exist, but it does not',
  },
  'activity/call.version': {
    zh: '{element} 调用的流程“{callee}”应有版本“{version}”，实际没有',
    en: 'Expected version "{version}" of the process "{callee}", called by {element}, but there is none',
  },
  'activity/call.unversioned': {
    zh: '{element} 按版本调用“{callee}”，应写明版本，实际没有',
    en: 'Expected {element} to name the version of "{callee}" it is bound to, but it does not',
  },
  'activity/call.inputs': {
    zh: '{element} 的输入应与被调者一致（{expected}），实际为 {actual}',
    en: 'Expected the inputs of {element} to be those of its callee ({expected}), but they are {actual}',
  },
  'activity/call.outputs': {
    zh: '{element} 的输出应与被调者一致（{expected}），实际为 {actual}',
    en: 'Expected the outputs of {element} to be those of its callee ({expected}), but they are {actual}',
  },
  'activity/call.kind': {
    zh: '{element} 应调用流程或全局任务，实际“{callee}”不是',
    en: 'Expected {element} to call a process or a global task, but "{callee}" is neither',
  },
  'activity/call.notExecutable': {
    zh: '{element} 调用的“{callee}”应可执行，实际不可',
    en: 'Expected "{callee}", called by {element}, to be executable, but it is not',
  },
  'activity/call.noStart': {
    zh: '{element} 调用的“{callee}”应有空白或隐式开始，实际没有',
    en: 'Expected a none or implicit start in "{callee}", called by {element}, but there is none',
  },
  'collab/message-flow.noPool': {
    zh: '{element} 的两端应在泳池内，实际不在',
    en: 'Expected both ends of {element} in pools, but they are not',
  },
  'collab/message-flow.samePool': {
    zh: '{element} 应连接不同泳池，实际在同一泳池内；请用连线',
    en: 'Expected {element} between different pools, but both ends are in one; use a sequence flow',
  },
  'collab/message-flow.source': {
    zh: '{element} 应从能发出消息的元素出发，实际从“{actual}”出发',
    en: 'Expected {element} to leave an element that sends, but it leaves "{actual}"',
  },
  'collab/message-flow.target': {
    zh: '{element} 应指向能接收消息的元素，实际指向“{actual}”',
    en: 'Expected {element} to lead to an element that hears, but it leads to "{actual}"',
  },
  'collab/message-flow.deaf': {
    level: 'W',
    zh: '{element} 应指向能接收消息的元素，实际指向“{actual}”，只作图示，不投递消息',
    en: 'Expected {element} to lead to an element that hears, but "{actual}" does not: the flow is only drawn',
  },
  'collab/message-flow.messages': {
    zh: '{element} 及其两端应是同一消息，实际有 {actual}',
    en: 'Expected one message on {element} and its ends, but there are {actual}',
  },
  'collab/pool': {
    zh: '一个流程应只有一个泳池，实际 {element} 又指向“{actual}”',
    en: 'Expected one pool for a process, but {element} is another for "{actual}"',
  },
  'collab/lane.twice': {
    zh: '一个节点应只在一条末级泳道内，实际“{actual}”又列入 {element}',
    en: 'Expected a node in one leaf lane, but "{actual}" is also listed in {element}',
  },
  'collab/lane.foreign': {
    zh: '{element} 应只列本流程的节点，实际列了“{actual}”',
    en: 'Expected {element} to list nodes of its own process, but it lists "{actual}"',
  },
};
