import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormSchema } from '../../../../engine/forms/schema.ts';
import { extensionOf, listOf, textOf } from '../../model.ts';
import { useEnglish } from '../../use-english.ts';
import { setExtensionRows } from '../../write.ts';
import { usePanel } from '../panel-context.ts';
import { leavesOf } from './form-words.ts';

const rights = ['edit', 'read', 'hide'] as const;
type Right = (typeof rights)[number];

/** 字段 × 编辑、只读、隐藏. What is not written here may be edited. */
export function FieldRights({ schema }: { readonly schema: FormSchema }) {
  const { t } = useTranslation();
  const english = useEnglish();
  const panel = usePanel();
  const { element, readOnly } = panel;
  const leaves = leavesOf(schema, english);
  const form = extensionOf(element, 'bh:Form');
  const given = new Map(
    (form ? listOf(form, 'fields') : []).map((field) => [
      textOf(field, 'name'),
      textOf(field, 'access') as Right,
    ]),
  );
  const write = (next: ReadonlyMap<string, Right>) =>
    setExtensionRows(
      panel,
      'bh:Form',
      { property: 'fields', rowType: 'bh:FieldAccess' },
      [...next]
        .filter(([, access]) => access !== 'edit')
        .map(([name, access]) => ({ name, access })),
    );
  if (leaves.length === 0) return null;
  return (
    <div className="bh-field" data-field="fieldRights">
      <div className="bh-field-head">
        <span>{t('design.panel.fieldRights')}</span>
        <span className="bh-set-all">
          {rights.map((right) => (
            <Button
              key={right}
              size="small"
              type="link"
              disabled={readOnly}
              onClick={() => write(new Map(leaves.map(({ path }) => [path, right])))}
            >
              {t('design.panel.setAll', { right: t(`design.right.${right}`) })}
            </Button>
          ))}
        </span>
      </div>
      <ul className="bh-rights">
        {leaves.map(({ path, label }) => (
          <li key={path}>
            <span>{label}</span>
            <Segmented<Right>
              size="small"
              aria-label={label}
              disabled={readOnly}
              value={given.get(path) ?? 'edit'}
              options={rights.map((value) => ({ value, label: t(`design.right.${value}`) }))}
              onChange={(right) => write(new Map([...given, [path, right]]))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
