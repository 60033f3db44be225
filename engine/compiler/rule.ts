import type { ModdleElement } from 'bpmn-moddle';
import type { Profile, Resources } from './options.ts';
import type { Level, Params } from './problems.ts';

/** Names the fault by the key of its sentence; the element is the one to change. */
export type ReportFault = (element: ModdleElement, key: string, params?: Params) => void;

export interface RuleContext {
  readonly definitions: ModdleElement;
  readonly elements: readonly ModdleElement[];
  readonly profile: Profile;
  readonly resources: Resources;
}

/** One rule of bpmn.md §10. Its sentences stand in `sentences/` under `<name>.<key>`. */
export interface Rule {
  readonly name: string;
  readonly level: Level;
  readonly appliesTo: string | readonly string[];
  /** Judges what runs: elements of executable processes only. */
  readonly executableOnly?: true;
  /** Needed in sketches too: without it no plan exists. */
  readonly sketch?: true;
  check(element: ModdleElement, report: ReportFault, context: RuleContext): void;
}
