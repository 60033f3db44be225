import type { ElementId, ProcessPlan } from '../interpreter/plan.ts';
import type { Problem } from './problems.ts';

/** What the compiler says about a file. Plans exist only for a file without errors. */
export interface Compilation {
  readonly file?: string;
  /** Callees first, pinned by hash. */
  readonly plans: readonly ProcessPlan[];
  readonly problems: readonly Problem[];
  /** No error. */
  readonly valid: boolean;
  /** No error and nothing that blocks publication. */
  readonly publishable: boolean;
  readonly collaboration: CollaborationView;
  readonly processes: readonly ProcessView[];
  /** What people read of each element; names are not behavior. */
  readonly elements: Readonly<Record<ElementId, ElementView>>;
}

export interface CollaborationView {
  readonly pools: readonly {
    readonly id: ElementId;
    readonly name: string;
    readonly nameEn?: string;
    readonly processId: ElementId | null;
  }[];
  readonly messageFlows: readonly {
    readonly id: ElementId;
    readonly name?: string;
    readonly source: ElementId;
    readonly target: ElementId;
    /** Process of the end; null: the outside world. */
    readonly sourceProcess: ElementId | null;
    readonly targetProcess: ElementId | null;
    readonly message?: string;
  }[];
}

export interface ProcessView {
  readonly processId: ElementId;
  readonly name: string;
  readonly nameEn?: string;
  readonly versionTag?: string;
  readonly calendar?: string;
  readonly template?: string;
  readonly planHash: string | null; // null: not executable, or the file has errors
  readonly executable: boolean;
  readonly starts: readonly StartView[];
}

/** How an instance can begin. */
export interface StartView {
  readonly elementId: ElementId;
  readonly type: 'none' | 'message' | 'timer' | 'signal' | 'conditional' | 'multiple';
  readonly messages: readonly string[];
  readonly signals: readonly string[];
  readonly form?: string;
}

export interface ElementView {
  readonly kind: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly phase?: string;
  readonly publicName?: string;
  readonly basis?: string;
  readonly form?: string;
  readonly processId: ElementId | null;
  /** What may be done with single fields of its form in this step: `bh:fieldAccess`. */
  readonly access?: Readonly<Record<string, 'edit' | 'read' | 'hide'>>;
  /** Codes a task offers, with the labels of the flows that ask for them. */
  readonly outcomes?: readonly OutcomeView[];
}

export interface OutcomeView {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string;
}
