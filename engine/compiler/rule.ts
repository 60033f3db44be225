import type { ModdleElement } from 'bpmn-moddle';
import type { Instant } from '../interpreter/values.ts';
import type { Neighbor, Profile, Resources } from './options.ts';
import type { Facts, Level } from './problems.ts';

/** Names the fault by the key of its sentence, or by the whole name of another rule's; the element is the one to change. */
export type ReportFault = (element: ModdleElement, key: string, facts?: Facts) => void;

export interface RuleContext {
  readonly definitions: ModdleElement;
  readonly elements: readonly ModdleElement[];
  readonly profile: Profile;
  readonly resources: Resources;
  /** Of the judgment; undefined: dates are not compared with it. */
  readonly now: Instant | undefined;
  readonly neighbor: Neighbor | undefined;
  /** Elements of the template the file came from; none: it came from no template. */
  readonly template: readonly ModdleElement[];
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
