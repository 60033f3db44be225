import type { ModdleElement } from 'bpmn-moddle';
import type { Upstream } from '../interpreter/graph-plan.ts';
import type {
  ActivityNode,
  ElementKind,
  EventDefinition,
  FormRef,
  NodeOf,
  ScopePlan,
} from '../interpreter/plan.ts';
import type { Expression } from '../interpreter/values.ts';
import type { Resources } from './options.ts';
import type { Params } from './problems.ts';

/** What every node, activity or event has is translated once for all kinds. */
type Shared =
  | 'kind'
  | 'id'
  | 'name'
  | 'order'
  | 'parent'
  | 'incoming'
  | 'outgoing'
  | 'defaultFlow'
  | 'anchor'
  | 'clockLocked'
  | 'cc'
  | 'regions'
  | Exclude<keyof ActivityNode, 'kind'>
  | 'loop'
  | 'compensatedBy'
  | 'definitions'
  | 'data';

/** What only this kind has. */
export type Own<K extends ElementKind> = Omit<NodeOf<K>, Shared>;

/** Reports and goes on: one pass shows every problem. */
export interface Translator<K extends ElementKind> {
  readonly kind: K;
  translate(source: ModdleElement, toolbox: Toolbox): Own<K>;
}

export interface DefinitionTranslator<T extends EventDefinition['type']> {
  readonly type: T;
  /** `event`: the node that holds or refers to the definition. */
  translate(
    definition: ModdleElement,
    event: ModdleElement,
    toolbox: Toolbox,
  ): EventDefinition & { readonly type: T };
}

export interface Toolbox {
  readonly resources: Resources;
  report(element: ModdleElement, sentence: string, params?: Params): void;
  /** A place that is always FEEL: an expression element or an attribute; empty is null. */
  feel(source: ModdleElement, property: string): Expression;
  optionalFeel(source: ModdleElement, property: string): Expression | undefined;
  /** An attribute that is FEEL after `=`, else its own text. */
  value(source: ModdleElement, property: string): Expression | undefined;
  /** A `bh` attribute. */
  extension(source: ModdleElement, attribute: string): string | undefined;
  form(source: ModdleElement): { readonly form?: FormRef };
  scopeOf(container: ModdleElement): ScopePlan;
  upstreamOf(gateway: ModdleElement): Upstream;
  /** The hash a call is pinned to; undefined: looked up when the call is made. */
  calledHash(call: ModdleElement): string | undefined;
}
