import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { extensionsOf, textOf } from '../../model.ts';
import { setExtensions } from '../../write.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { FeelField } from '../fields/feel-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';

const moments = ['completed', 'activated'] as const;

type Copy = Readonly<Record<'to' | 'on', string>>;
const nobody: Copy = { to: '', on: 'completed' };

/** 抄送: who is told, and when; each copy for itself. One that names nobody goes away. */
function Notice() {
  const { t } = useTranslation();
  const panel = usePanel();
  const [started, setStarted] = useState<Copy | null>(null);
  const copies = extensionsOf(panel.element)
    .filter(({ $type }) => $type === 'bh:Cc')
    .map((copy): Copy => ({ to: textOf(copy, 'to'), on: textOf(copy, 'on') }));
  const shown = copies.length === 0 || started ? [...copies, started ?? nobody] : copies;
  const put = (index: number, copy: Copy) => {
    if (index >= copies.length && copy.to === '') return setStarted(copy);
    if (index >= copies.length) setStarted(null);
    const rows = shown.map((old, at) => (at === index ? copy : old));
    setExtensions(
      panel,
      'bh:Cc',
      rows.filter(({ to }) => to !== ''),
    );
  };
  return (
    <>
      {shown.map((copy, index) => (
        <CopyFields key={index} copy={copy} n={index + 1} onChange={(next) => put(index, next)} />
      ))}
      <Button
        size="small"
        disabled={panel.readOnly || shown.length > copies.length}
        onClick={() => setStarted(nobody)}
      >
        {t('design.panel.addCopy')}
      </Button>
    </>
  );
}

interface CopyFieldsProps {
  readonly copy: Copy;
  readonly n: number;
  readonly onChange: (copy: Copy) => void;
}

function CopyFields({ copy, n, onChange }: CopyFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="bh-copy" role="group" aria-label={t('design.panel.copy', { n })}>
      <FeelField
        name="ccTo"
        orText
        value={copy.to}
        onCommit={(to) => onChange({ ...copy, to: to.trim() })}
      />
      <ChoiceField
        name="ccOn"
        choices={moments.map((value) => ({ value, label: t(`design.ccOn.${value}`) }))}
        value={copy.on}
        onCommit={(on) => onChange({ ...copy, on })}
      />
    </div>
  );
}

export const notice: Group = { key: 'notice', Body: Notice };
