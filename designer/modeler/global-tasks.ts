import type { ModdleElement } from './canvas-types.ts';
import type { Editor } from './editor.ts';
import { isA, listOf, textOf } from './model.ts';
import { own } from './write.ts';

/** Tasks of the file that stand in no process and run when they are called. */
export const globalTasks = (editor: Editor): readonly ModdleElement[] =>
  listOf(editor.definitions(), 'rootElements').filter((root) => isA(root, 'bpmn:GlobalTask'));

export const GLOBAL_KINDS = [
  'bpmn:GlobalUserTask',
  'bpmn:GlobalManualTask',
  'bpmn:GlobalScriptTask',
  'bpmn:GlobalBusinessRuleTask',
] as const;
export type GlobalKind = (typeof GLOBAL_KINDS)[number];

/** Whether a call leads to a task of the file that people do. */
export const callsPeople = (call: ModdleElement): boolean => {
  const key = textOf(call, 'calledElement');
  let root = call;
  while (root.$parent) root = root.$parent;
  return listOf(root, 'rootElements').some(
    (one) => one.id === key && isA(one, 'bpmn:GlobalUserTask', 'bpmn:GlobalManualTask'),
  );
};

/** A new one among the roots; one that nothing calls any more harms nobody. */
export const createGlobalTask = (editor: Editor, type: GlobalKind, name: string): ModdleElement => {
  const definitions = editor.definitions();
  const created = own(editor.get('bpmnFactory').create(type, { name }), definitions);
  (definitions.get('rootElements') as ModdleElement[]).push(created);
  return created;
};
