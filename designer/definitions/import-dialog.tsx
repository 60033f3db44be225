import { useNavigate } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useId, useMemo, useState } from 'react';
import { newKey } from '../api/client.ts';
import { Diagram } from '../modeler/diagram.tsx';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { useCreateDefinition } from './api/use-definitions.ts';
import { ImportReport } from './import-report.tsx';
import { LocatedProblems } from './located-problems.tsx';
import { NameFields } from './name-fields.tsx';
import { base64Of, useImport, type ImportState } from './use-import.ts';

const NARROW = 520;
const WIDE = 1_160; // lists and drawing side by side

/**
 * 导入 BPMN: the file is converted here, before anything is sent, and shown as it will be: what
 * was converted, dropped, what must be replaced, and the drawing. The server converts it again.
 */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const create = useCreateDefinition();
  const { state, chosen, choose } = useImport();
  const [key, setKey] = useState(newKey);
  const [names, setNames] = useState({ zh: '', en: '' });
  const [missing, setMissing] = useState<'nameRequired' | 'fileRequired' | null>(null);

  const chosenFile = (file: File | undefined) => {
    if (!file) return;
    setMissing(null);
    setKey(newKey()); // another file is another procedure
    create.reset();
    void choose(file);
    setNames((before) =>
      before.zh === '' ? { ...before, zh: file.name.replace(/\.(bpmn|xml)$/i, '') } : before,
    );
  };
  const submit = () => {
    if (!chosen || state.type !== 'read') return setMissing('fileRequired');
    if (names.zh.trim() === '') return setMissing('nameRequired');
    setMissing(null);
    const from = {
      ...({ type: 'import', encoding: 'base64' } as const),
      ...{ xml: base64Of(chosen.bytes), fileName: chosen.name },
    };
    create.mutate(
      { key, body: { name: names.zh.trim(), nameEn: names.en.trim(), from } },
      { onSuccess: ({ id }) => void navigate({ to: '/design/$id', params: { id } }) },
    );
  };
  return (
    <Modal
      open
      width={state.type === 'read' ? WIDE : NARROW}
      title={t('design.list.new.importTitle')}
      okText={t('design.list.new.create')}
      cancelText={t('design.list.new.cancel')}
      okButtonProps={{ disabled: state.type === 'reading' }}
      confirmLoading={create.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="new-definition">
        <FileChoice chosen={chosen?.name} onChoose={chosenFile} />
        <NameFields names={names} onChange={setNames} />
        {missing !== null && (
          <p role="alert" className="field-fault">
            {t(`design.list.new.${missing}`)}
          </p>
        )}
        {create.isError && <Refusal error={create.error} />}
        <Reading state={state} />
      </div>
    </Modal>
  );
}

function Reading({ state }: { readonly state: ImportState }) {
  const { t } = useWords();
  switch (state.type) {
    case 'empty':
      return null;
    case 'reading':
      return <p role="status">{t('design.import.reading')}</p>;
    case 'unreadable':
      return <Fault text={t('design.import.unreadable')} />;
    case 'tooLarge':
      return <Fault text={t('design.list.new.fileTooLarge', { size: state.kib })} />;
    case 'failed':
      return <Fault text={t('design.import.failed', { reason: state.reason })} />;
    case 'refused':
      return (
        <div role="alert" className="notice error">
          <p>{t('design.list.new.refused', { count: state.problems.length })}</p>
          <LocatedProblems problems={state.problems} />
        </div>
      );
    case 'read':
      return <Preview read={state} />;
  }
}

const Fault = ({ text }: { readonly text: string }) => (
  <p role="alert" className="field-fault">
    {text}
  </p>
);

/** As it will stand in the draft: the lists, and the drawing they lead into. */
function Preview({ read }: { readonly read: Extract<ImportState, { readonly type: 'read' }> }) {
  const { t } = useWords();
  const [selected, setSelected] = useState<string | null>(null);
  const { engine, xml, changes, problems, drawing, forms } = read.file;
  const marks = useMemo(() => {
    const left = problems.flatMap(({ elementId }) => (elementId === null ? [] : [elementId]));
    return { done: [], active: selected === null ? [] : [selected], waiting: left, incident: [] };
  }, [problems, selected]);
  return (
    <div className="import-preview">
      <p role="status">{t(`design.import.engine.${engine ?? 'none'}`)}</p>
      <ImportReport
        {...{ changes, problems, drawing, selected }}
        forms={Object.keys(forms)}
        others={read.others}
        onLocate={setSelected}
      />
      <Diagram
        xml={xml}
        marks={marks}
        label={t('design.import.preview')}
        caption={t('design.import.caption')}
        onSelect={setSelected}
      />
    </div>
  );
}

function Refusal({ error }: { readonly error: unknown }) {
  const { t } = useWords();
  const errorText = useErrorText();
  const { problem } = asApiError(error);
  return (
    <div role="alert" className="notice error">
      <p>
        {problem.problems
          ? t('design.list.new.refused', { count: problem.problems.length })
          : errorText(problem.code, problem.params)}
      </p>
      {problem.problems && <LocatedProblems problems={problem.problems} />}
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
