import type { ComponentType } from 'react';
import type { ModdleElement } from '../canvas-types.ts';
import type { design } from '../../messages/areas/design.zh.ts';

export type GroupKey = keyof (typeof design)['group'];
export type FieldName = keyof (typeof design)['field'];

/** One fold of the panel: a heading of `design.group` and its fields. */
export interface Group {
  readonly key: GroupKey;
  readonly Body: ComponentType;
}

/** The folds of one kind of element, in reading order; an event's depend on what it is about. */
export type Panel = (element: ModdleElement) => readonly Group[];
