import type { Failure, Json, Result } from './values.ts';

/**
 * Everything that stops a token until somebody resolves it. Sentences follow one grammar,
 * “Expected X, but Y”, in both languages; codes are those of bpmn.md §6.
 */
const failure = (code: string, zh: string, en: string, detail?: Json): Failure =>
  detail === undefined ? { code, zh, en } : { code, zh, en, detail };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (reason: Failure): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: reason,
});

export const expressionType = (feel: string, expected: string, actual: Json): Failure =>
  failure(
    'expressionType',
    `表达式「${feel}」应得到${typeNames[expected] ?? expected}，实际得到 ${shown(actual)}`,
    `Expected expression "${feel}" to yield a ${expected}, but it yielded ${shown(actual)}`,
    { expression: feel, expected, actual },
  );

export const noFlowTaken = (elementId: string): Failure =>
  failure(
    'noFlowTaken',
    `「${elementId}」应至少有一条出向流的条件成立，实际全部不成立且没有默认流`,
    `Expected a condition on the flows leaving "${elementId}" to hold, but none does and there is no default flow`,
    { elementId },
  );

export const errorUncaught = (code: string): Failure =>
  failure(
    'errorUncaught',
    `错误「${code}」应有节点捕获，实际没有`,
    `Expected error "${code}" to be caught, but nothing catches it`,
    { code },
  );

export const hostFailed = (message: string): Failure =>
  failure(
    'hostFailed',
    `外部执行应当成功，实际失败：${message}`,
    `Expected the work outside to succeed, but it failed: ${message}`,
    { message },
  );

export const invalidCount = (actual: Json): Failure =>
  failure(
    'invalidCount',
    `多实例数量应为 0 至 1000 的整数或列表，实际为 ${shown(actual)}`,
    `Expected a whole number of instances between 0 and 1000 or a list, but got ${shown(actual)}`,
    { actual },
  );

export const calleeMissing = (processId: string): Failure =>
  failure(
    'calleeMissing',
    `被调用的流程「${processId}」应已发布，实际没有`,
    `Expected the called process "${processId}" to be published, but it is not`,
    { processId },
  );

export const callTooDeep = (depth: number): Failure =>
  failure(
    'callTooDeep',
    `调用层数应不超过 16，实际为 ${depth}`,
    `Expected at most 16 levels of calls, but this would be level ${depth}`,
    { depth },
  );

export const tooManyCalls = (limit: number): Failure =>
  failure(
    'tooManyCalls',
    `一件事项同时进行的被调流程应不超过 ${limit} 个，实际超过`,
    `Expected at most ${limit} called processes of one case at a time, but this would be one more`,
    { limit },
  );

export const nobodyAssigned = (elementId: string): Failure =>
  failure(
    'nobodyAssigned',
    `「${elementId}」应有办理人，实际没有符合条件的人`,
    `Expected somebody to be assigned to "${elementId}", but nobody qualifies`,
    { elementId },
  );

export const outputMissing = (elementId: string, name: string): Failure =>
  failure(
    'outputMissing',
    `「${elementId}」完成时应有输出「${name}」，实际缺失`,
    `Expected "${elementId}" to yield output "${name}" on completion, but it is missing`,
    { elementId, name },
  );

export const dataType = (name: string, expected: string, actual: Json): Failure =>
  failure(
    'dataType',
    `变量「${name}」的类型应为 ${expected}，实际为 ${shown(actual)}`,
    `Expected variable "${name}" to be of type ${expected}, but it is ${shown(actual)}`,
    { name, expected, actual },
  );

export const decisionConflict = (policy: string, rules: number): Failure =>
  failure(
    'decisionConflict',
    `命中策略为 ${policy} 的决策表应只有一个答案，实际有 ${rules} 条规则命中`,
    `Expected one answer of the decision table with hit policy ${policy}, but ${rules} rules match`,
    { policy, rules },
  );

export const payloadTooLarge = (name: string, bytes: number, limit: number): Failure =>
  failure(
    'payloadTooLarge',
    `变量「${name}」应不超过 ${limit} 字节，实际为 ${bytes} 字节`,
    `Expected variable "${name}" to take at most ${limit} bytes, but it takes ${bytes}`,
    { name, bytes, limit },
  );

export const caseTooLarge = (bytes: number, limit: number): Failure =>
  failure(
    'payloadTooLarge',
    `一件事项的变量、交给被调流程的数据和留待补偿的数据合计应不超过 ${limit} 字节，实际为 ${bytes} 字节`,
    `Expected variables, what is handed to called processes and what is kept to be undone to take at most ${limit} bytes together, but they take ${bytes}`,
    { bytes, limit },
  );

export const nestedTooDeep = (name: string, levels: number): Failure =>
  failure(
    'payloadTooLarge',
    `变量「${name}」应不超过 ${levels} 层嵌套，实际超过`,
    `Expected variable "${name}" to be nested at most ${levels} levels, but it is deeper`,
    { name, levels },
  );

export const stepLimit = (limit: number): Failure =>
  failure(
    'stepLimit',
    `一步之内应不超过 ${limit} 次节点激活，实际超过（循环中没有等待）`,
    `Expected at most ${limit} activations in one step, but there are more (a loop without a wait)`,
    { limit },
  );

/** A host answered a wait with something it cannot be answered with. */
export const unexpectedEvent = (elementId: string, event: string): Failure =>
  failure(
    'unexpectedEvent',
    `「${elementId}」应收到与其等待相符的事件，实际收到 ${event}`,
    `Expected an event that fits what "${elementId}" waits for, but got ${event}`,
    { elementId, event },
  );

/** A broken promise between our own parts; never a case's fault. */
export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
}

const typeNames: Readonly<Record<string, string>> = {
  boolean: '布尔值',
  string: '文本',
  list: '列表',
  context: '对象',
  number: '数值',
};

const shown = (value: Json): string => {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
};
