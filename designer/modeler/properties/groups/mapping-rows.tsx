import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { extensionOf, listOf, textOf } from '../../model.ts';
import { setExtensionRows } from '../../write.ts';
import { RowsField, type PairRow } from '../fields/rows-field.tsx';
import type { FieldName } from '../group.ts';
import { usePanel } from '../panel-context.ts';

const ROW_TYPES = { inputs: 'bh:In', outputs: 'bh:Out' } as const;

interface MappingRowsProps {
  readonly name: FieldName;
  readonly side: keyof typeof ROW_TYPES;
  /** Where they are written: the step, the event, or one of several things it is about. */
  readonly holder: ModdleElement;
}

/** One side of a `bh:mapping`: which variable takes which value. */
export function MappingRows({ name, side, holder }: MappingRowsProps) {
  const { t } = useTranslation();
  const panel = usePanel();
  const mapping = extensionOf(holder, 'bh:Mapping');
  const rows = (mapping ? listOf(mapping, side) : []).map((row): PairRow => [
    textOf(row, 'target'),
    textOf(row, 'source'),
  ]);
  return (
    <RowsField
      name={name}
      heads={[t('design.panel.target'), t('design.panel.source')]}
      rows={rows}
      onCommit={(written) =>
        setExtensionRows(
          { ...panel, element: holder },
          'bh:Mapping',
          { property: side, rowType: ROW_TYPES[side] },
          written.map(([target, source]) => ({ target, source })),
        )
      }
    />
  );
}
