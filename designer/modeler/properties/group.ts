import type { ComponentType } from 'react';
import type { design } from '../../messages/areas/design.zh.ts';

export type GroupKey = keyof (typeof design)['group'];
export type FieldName = keyof (typeof design)['field'];

/** One fold of the panel: a heading of `design.group` and its fields. */
export interface Group {
  readonly key: GroupKey;
  readonly Body: ComponentType;
}

/** The folds of one kind of element, in reading order. */
export type Panel = readonly Group[];
