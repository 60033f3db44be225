import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { CreateDefinitionBody } from '../../engine/http/contract/definition.ts';
import { newKey } from '../api/client.ts';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { useCreateDefinition } from './api/use-definitions.ts';
import { LocatedProblems } from './located-problems.tsx';
import type { Template } from './template-cards.tsx';

export type Origin =
  { readonly type: 'import' } | { readonly type: 'template'; readonly template: Template };

interface NewDefinitionProps {
  readonly origin: Origin;
  readonly onClose: () => void;
}

const LIMIT_KIB = 1_024; // the server's gate; said before anything is sent

/** A name, and where it starts from. The answer is the editor, or the places to mend. */
export function NewDefinition({ origin, onClose }: NewDefinitionProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const create = useCreateDefinition();
  const template = origin.type === 'template' ? origin.template : null;
  const [key] = useState(newKey);
  const [names, setNames] = useState({ zh: template?.name.zh ?? '', en: template?.name.en ?? '' });
  const [file, setFile] = useState<{ readonly name: string; readonly xml: string } | null>(null);
  const [fault, setFault] = useState<'name' | 'file' | { readonly kib: number } | null>(null);

  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    const kib = Math.ceil(chosen.size / 1_024);
    if (kib > LIMIT_KIB) return setFault({ kib });
    setFault(null);
    setFile({ name: chosen.name, xml: await chosen.text() });
    setNames((before) =>
      before.zh === '' ? { ...before, zh: chosen.name.replace(/\.bpmn$/, '') } : before,
    );
  };
  const submit = () => {
    if (names.zh.trim() === '') return setFault('name');
    const from = originOf(template, file?.xml);
    if (!from) return setFault('file');
    create.mutate(
      { key, body: { name: names.zh.trim(), nameEn: names.en.trim(), from } },
      { onSuccess: ({ id }) => void navigate({ to: '/design/$id', params: { id } }) },
    );
  };
  const refusal = create.isError ? asApiError(create.error).problem : null;
  return (
    <Modal
      open
      title={t(template ? 'design.list.new.title' : 'design.list.new.importTitle')}
      okText={t('design.list.new.create')}
      cancelText={t('design.list.new.cancel')}
      confirmLoading={create.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="new-definition">
        {!template && <FileChoice chosen={file?.name} onChoose={(next) => void choose(next)} />}
        <NameField
          label={t('design.list.new.name')}
          help={t('design.list.new.nameHelp')}
          value={names.zh}
          onChange={(zh) => setNames({ ...names, zh })}
        />
        <NameField
          label={t('design.list.new.nameEn')}
          value={names.en}
          onChange={(en) => setNames({ ...names, en })}
        />
        {fault !== null && (
          <p role="alert" className="field-fault">
            {fault === 'name' && t('design.list.new.nameRequired')}
            {fault === 'file' && t('design.list.new.fileRequired')}
            {typeof fault === 'object' && t('design.list.new.fileTooLarge', { size: fault.kib })}
          </p>
        )}
        {refusal && (
          <div role="alert" className="notice error">
            <p>
              {refusal.problems
                ? t('design.list.new.refused', { count: refusal.problems.length })
                : errorText(refusal.code, refusal.params)}
            </p>
            {refusal.problems && <LocatedProblems problems={refusal.problems} />}
          </div>
        )}
      </div>
    </Modal>
  );
}

const originOf = (
  template: Template | null,
  xml: string | undefined,
): CreateDefinitionBody['from'] | null => {
  if (template) return { type: 'template', template: template.id };
  return xml === undefined ? null : { type: 'import', xml };
};

interface NameFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function NameField({ label, help, value, onChange }: NameFieldProps) {
  const id = useId();
  return (
    <div className="bh-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={100}
        aria-describedby={help === undefined ? undefined : `${id}help`}
        onChange={(event) => onChange(event.target.value)}
      />
      {help !== undefined && (
        <span id={`${id}help`} className="muted">
          {help}
        </span>
      )}
    </div>
  );
}

interface FileChoiceProps {
  readonly chosen: string | undefined;
  readonly onChoose: (file: File | undefined) => void;
}

function FileChoice({ chosen, onChoose }: FileChoiceProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="bh-field">
      <label htmlFor={id}>{t('design.list.new.file')}</label>
      <input
        id={id}
        type="file"
        accept=".bpmn,.xml"
        className="visually-hidden"
        onChange={(event) => onChoose(event.target.files?.[0])}
      />
      <Button onClick={() => document.getElementById(id)?.click()}>
        {chosen === undefined
          ? t('design.list.new.file')
          : t('design.list.new.fileChosen', { file: chosen })}
      </Button>
      <span className="muted">{t('design.list.importNote')}</span>
    </div>
  );
}
