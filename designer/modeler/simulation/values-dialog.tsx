import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { Variables } from '../../../engine/interpreter/values.ts';
import { RepairValues } from '../../cases/repair-values.tsx';
import { valuesOf, type ValueRow } from '../../cases/repair.ts';
import { Labeled } from '../../ui/labeled.tsx';
import { useWords } from '../../ui/use-words.ts';

interface ValuesDialogProps {
  readonly title: string;
  readonly legend: string;
  readonly send: string;
  readonly known: Variables;
  readonly onSend: (values: Variables) => void;
  readonly onClose: () => void;
}

/** Values by name, for whatever has no form: a message, a system’s answer, a repair. */
export function ValuesDialog({ title, legend, send, known, onSend, onClose }: ValuesDialogProps) {
  const { t } = useWords();
  const [rows, setRows] = useState<readonly ValueRow[]>([]);
  return (
    <Modal
      open
      title={title}
      okText={send}
      cancelText={t('common.cancel')}
      onCancel={onClose}
      onOk={() => {
        onClose();
        onSend(valuesOf(rows));
      }}
    >
      <RepairValues known={namedIn(known)} rows={rows} legend={legend} onChange={setRows} />
    </Modal>
  );
}

export const namedIn = (variables: Variables) =>
  Object.entries(variables).map(([name, value]) => ({ name, value }));

interface ReasonDialogProps {
  readonly title: string;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** Why a system’s action fails: it stands in the incident. */
export function ReasonDialog({ title, onSend, onClose }: ReasonDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState(t('simulation.values.reasonExample'));
  return (
    <Modal
      open
      title={title}
      okText={t('simulation.act.fail')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      cancelText={t('common.cancel')}
      onCancel={onClose}
      onOk={() => {
        onClose();
        onSend(reason.trim());
      }}
    >
      <Labeled label={t('simulation.values.reason')}>
        {(id) => (
          <Input id={id} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Labeled>
    </Modal>
  );
}
