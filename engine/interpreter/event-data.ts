import { ownValue } from './mapping.ts';
import type { FlowNode } from './plan.ts';
import { namedResult } from './result-variable.ts';
import type { Json, Variables } from './values.ts';

/**
 * What was heard becomes the data outputs of who heard it (BPMN 10.5.1): several definitions pair
 * with the outputs by position, one fills them all. An output takes the entry of its name, else
 * all of the payload.
 */
export const heardBy = (node: FlowNode, definition: number, payload: Variables): Variables => {
  const data = 'data' in node ? node.data : undefined;
  if (node.kind === 'receiveTask' && node.resultVariable !== undefined)
    return namedResult(node, payload);
  if (!data || data.outgoing.length === 0 || Object.keys(payload).length === 0) return payload;
  const count = 'definitions' in node ? node.definitions.length : 1;
  const names = count > 1 ? data.outputs.slice(definition, definition + 1) : data.outputs;
  const filled = names.map((name): [string, Json] => [name, ownValue(payload, name) ?? payload]);
  return { ...payload, ...Object.fromEntries(filled) };
};

/** The reverse: one record is the payload itself, anything else stands under its name. */
export const thrownWith = (items: readonly string[], visible: Variables): Variables => {
  const [only, ...more] = items;
  const value = only === undefined ? null : (ownValue(visible, only) ?? null);
  if (more.length === 0 && typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Variables;
  return Object.fromEntries(items.map((name) => [name, ownValue(visible, name) ?? null]));
};
