import type { ModdleElement, Modeling, Shape } from './canvas-types.ts';

export const SET_PARTS = 'bh.setParts';

/** What one part of the model becomes; parts are not drawn, or not by themselves. */
export interface PartChange {
  readonly part: ModdleElement;
  readonly properties: Readonly<Record<string, unknown>>;
}
export interface SetPartsContext {
  readonly shape: Shape;
  readonly changes: readonly PartChange[];
}

/** Several parts of one element change together: one undo step. */
export class SetParts {
  static $inject = ['modeling'];
  private readonly modeling: Modeling;

  constructor(modeling: Modeling) {
    this.modeling = modeling;
  }

  preExecute({ shape, changes }: SetPartsContext): void {
    for (const { part, properties } of changes)
      this.modeling.updateModdleProperties(shape, part, properties);
  }
}
