import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from './use-words.ts';

interface VerbModalProps {
  readonly title: string;
  readonly verb: string; // what the button does, as it says
  readonly danger?: boolean;
  readonly ready: boolean; // everything that must be said has been said
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that asks what an act needs; its button is the verb. */
export function VerbModal(props: VerbModalProps) {
  const { t } = useWords();
  const { title, verb, danger = false, ready, busy, onSend, onClose, children } = props;
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('common.cancel')}
        </Button>,
        <Button
          key="send"
          type="primary"
          danger={danger}
          disabled={!ready}
          loading={busy}
          onClick={onSend}
        >
          {verb}
        </Button>,
      ]}
    >
      {children}
    </Modal>
  );
}
