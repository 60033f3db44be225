import type { ModdleElement } from 'bpmn-moddle';
import type { FlowNode, ProcessPlan } from '../interpreter/plan.ts';
import { assignmentOf, isAssignedItself } from './elements/assignment.ts';
import { elementOf, elementsOf, idOf, kindOf } from './model.ts';
import { planHash } from './plan-hash.ts';
import { processPlan } from './process-plan.ts';
import type { Toolbox } from './translator.ts';

/** What a global task runs as. */
const TASKS: Readonly<Record<string, string>> = {
  globalTask: 'bpmn:Task',
  globalUserTask: 'bpmn:UserTask',
  globalManualTask: 'bpmn:ManualTask',
  globalScriptTask: 'bpmn:ScriptTask',
  globalBusinessRuleTask: 'bpmn:BusinessRuleTask',
};

export const isGlobalTask = (kind: string): boolean => Object.hasOwn(TASKS, kind);

/** A global task is a process of one task, which it gives its name, id and content (BPMN 10.3.6). */
export const globalTaskPlan = (global: ModdleElement, toolbox: Toolbox): ProcessPlan | null => {
  const type = TASKS[kindOf(global)];
  const model = global.$model;
  if (type === undefined || !model) return null;
  const { id, name } = { id: idOf(global), name: global.get('name') };
  const task = model.create(type, {
    ...{ id, name },
    extensionElements: elementOf(global, 'extensionElements'),
    resources: elementsOf(global, 'resources'),
    script: global.get('script'),
    scriptFormat: global.get('scriptLanguage'),
    'bh:resultVariable': global.get('bh:resultVariable'),
  });
  const ioSpecification = elementOf(global, 'ioSpecification');
  const process = model.create('bpmn:Process', { id, name, ioSpecification, flowElements: [task] });
  within(task, process);
  within(process, global); // so that a problem is found where it is written
  return processPlan(process, toolbox);
};

/** The caller's assignment wins; where the task has none, the caller's lane is asked. */
export const assignedByCaller = (
  plan: ProcessPlan,
  call: ModdleElement,
  toolbox: Toolbox,
): ProcessPlan => {
  const task = plan.nodes[plan.processId];
  if (task?.kind !== 'userTask' && task?.kind !== 'manualTask') return plan;
  if (task.assignment && !isAssignedItself(call)) return plan;
  const { assignment } = assignmentOf(call, toolbox);
  if (!assignment) return plan;
  const assigned: FlowNode = { ...task, assignment };
  const { hash: _general, ...rest } = { ...plan, nodes: { ...plan.nodes, [task.id]: assigned } };
  return { ...rest, hash: planHash(rest) };
};

const within = (element: ModdleElement, parent: ModdleElement): void => {
  Object.defineProperty(element, '$parent', { value: parent, enumerable: false });
};
