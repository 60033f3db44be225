import { useNavigate } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useState } from 'react';
import { newKey } from '../api/client.ts';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { useCreateDefinition } from './api/use-definitions.ts';
import { NameFields } from './name-fields.tsx';
import type { Template } from './template-cards.tsx';

interface NewDefinitionProps {
  readonly template: Template;
  readonly onClose: () => void;
}

/** A name for what a template becomes. */
export function NewDefinition({ template, onClose }: NewDefinitionProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const create = useCreateDefinition();
  const [key] = useState(newKey);
  const [names, setNames] = useState({ zh: template.name.zh, en: template.name.en });
  const [isUnnamed, setUnnamed] = useState(false);

  const submit = () => {
    setUnnamed(names.zh.trim() === '');
    if (names.zh.trim() === '') return;
    const from = { type: 'template', template: template.id } as const;
    create.mutate(
      { key, body: { name: names.zh.trim(), nameEn: names.en.trim(), from } },
      { onSuccess: ({ id }) => void navigate({ to: '/design/$id', params: { id } }) },
    );
  };
  const refusal = create.isError ? asApiError(create.error).problem : null;
  return (
    <Modal
      open
      title={t('design.list.new.title')}
      okText={t('design.list.new.create')}
      cancelText={t('design.list.new.cancel')}
      confirmLoading={create.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="new-definition">
        <NameFields names={names} onChange={setNames} />
        {isUnnamed && (
          <p role="alert" className="field-fault">
            {t('design.list.new.nameRequired')}
          </p>
        )}
        {refusal && (
          <p role="alert" className="notice error">
            {errorText(refusal.code, refusal.params)}
          </p>
        )}
      </div>
    </Modal>
  );
}
