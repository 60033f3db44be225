import type { Sentences } from '../problems.ts';

export const flows: Sentences = {
  'process/executable.unsaid': {
    zh: '{element} 应写明 isExecutable，实际未写，按可执行处理',
    en: 'Expected {element} to say isExecutable, but it does not; it is taken as executable',
  },
  'process/executable.none': {
    zh: '文件应有可执行的流程，实际没有',
    en: 'Expected an executable process in the file, but there is none',
  },
  'flow/ends.noNode': {
    zh: '{element} 的两端应为流程节点，实际“{actual}”不是',
    en: 'Expected {element} to connect flow nodes, but "{actual}" is none',
  },
  'flow/ends.eventSubProcess': {
    zh: '{element} 的两端应不是事件子流程，实际是“{actual}”',
    en: 'Expected {element} not to touch an event sub-process, but it touches "{actual}"',
  },
  'flow/ends.handler': {
    zh: '{element} 的两端应不是补偿活动，实际是“{actual}”',
    en: 'Expected {element} not to touch a compensation activity, but it touches "{actual}"',
  },
  'flow/ends.target': {
    zh: '{element} 应不指向开始事件或边界事件，实际指向“{actual}”',
    en: 'Expected {element} not to lead to a start or boundary event, but it leads to "{actual}"',
  },
  'flow/ends.source': {
    zh: '{element} 应不从结束事件出发，实际从“{actual}”出发',
    en: 'Expected {element} not to leave an end event, but it leaves "{actual}"',
  },
  'flow/crosses': {
    zh: '{element} 的两端应在同一容器内，实际从“{source}”到“{target}”；跨泳池请用消息流',
    en: 'Expected both ends of {element} in one container, but it leads from "{source}" to "{target}"; between pools use a message flow',
  },
  'flow/condition.sourceCannotChoose': {
    zh: '{element} 的条件应在活动或可选择的网关之后，实际在“{source}”之后',
    en: 'Expected the condition of {element} after an activity or a gateway that chooses, but it follows "{source}"',
  },
  'flow/condition.noSibling': {
    zh: '带条件的 {element} 应另有出路，实际是“{source}”唯一的出向流',
    en: 'Expected another way out beside the conditional {element}, but it is the only one of "{source}"',
  },
  'flow/default.foreign': {
    zh: '{element} 的默认流应是自己的出向流，实际“{actual}”不是',
    en: 'Expected the default flow of {element} to be its own, but "{actual}" is not',
  },
  'flow/default.ignored': {
    level: 'W',
    zh: '默认的 {element} 应没有条件，实际有，且不会被计算',
    en: 'Expected no condition on the default {element}, but there is one, and it is never asked',
  },
  'flow/connected.incoming': {
    zh: '{element} 应有入向流，实际没有',
    en: 'Expected an incoming flow of {element}, but it has none',
  },
  'flow/connected.outgoing': {
    zh: '{element} 应有出向流，实际没有',
    en: 'Expected an outgoing flow of {element}, but it has none',
  },
  'flow/implicit.start': {
    zh: '{element} 应有入向流，实际没有，因此流程一开始它就会启动',
    en: 'Expected an incoming flow of {element}, but it has none and so starts with the process',
  },
  'flow/implicit.end': {
    zh: '{element} 应有出向流，实际没有，因此路径在此结束',
    en: 'Expected an outgoing flow of {element}, but it has none and so ends a path',
  },
  'start/pairing.noEnd': {
    zh: '{element} 有开始事件，应有结束事件，实际没有',
    en: 'Expected an end event in {element}, which has a start event, but there is none',
  },
  'start/pairing.noStart': {
    zh: '{element} 有结束事件，应有开始事件，实际没有',
    en: 'Expected a start event in {element}, which has an end event, but there is none',
  },
  'start/kind.oneTrigger': {
    zh: '事件{element} 应恰有一个开始事件，实际 {actual} 个',
    en: 'Expected one start event in the event {element}, but it has {actual}',
  },
  'start/kind.untriggered': {
    zh: '事件子流程的 {element} 应有触发器，实际没有',
    en: 'Expected a trigger on {element} of an event sub-process, but it has none',
  },
  'start/kind.notInterrupting': {
    zh: '{element} 应没有 isInterrupting="false"，实际有；它只用于事件子流程',
    en: 'Expected no isInterrupting="false" on {element}, but there is; it belongs to event sub-processes only',
  },
  'start/kind.oneStart': {
    zh: '子流程应至多有一个空白开始事件，实际 {actual} 个',
    en: 'Expected at most one none start event in the sub-process, but it has {actual}',
  },
  'start/kind.triggered': {
    zh: '子流程的 {element} 应没有触发器，实际有',
    en: 'Expected no trigger on {element} of a sub-process, but it has one',
  },
  'start/kind.errorInterrupts': {
    zh: '{element} 等待错误，应中断，实际不中断',
    en: 'Expected {element}, which waits for an error, to interrupt, but it does not',
  },
  'start/kind.trigger': {
    zh: '{element} 的触发器应适用于此处，实际 {actual}',
    en: 'Expected a trigger that may start here, but {element} has {actual}',
  },
};
