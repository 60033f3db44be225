import { Button } from 'antd';
import { useRef } from 'react';
import type { Json } from '../../../../engine/interpreter/values.ts';
import { useErrorText } from '../../use-error-text.ts';
import { useWords } from '../../use-words.ts';
import { FileLink } from '../file-link.tsx';
import { objectOf } from '../form-logic.ts';
import { useUploads } from '../use-uploads.ts';
import type { WidgetProps } from '../widgets.ts';

/** 附件: uploaded at once, so that nothing is lost when the page is; tied to the case on submission. */
export function AntdPapers(props: WidgetProps) {
  const { t } = useWords();
  const errorText = useErrorText();
  const chooser = useRef<HTMLInputElement>(null);
  const uploads = useUploads(props.value, props.onChange);
  const files = Array.isArray(props.value) ? (props.value as readonly Json[]) : [];

  return (
    <div role="group" aria-labelledby={props.labelId} onBlur={props.onBlur}>
      <ul className="picked-papers">
        {files.map((file, index) => (
          <li key={String(objectOf(file)['id'])}>
            <FileLink file={file} />
            <Button
              type="text"
              size="small"
              aria-label={t('form.removeLabel', {
                label: String(objectOf(file)['name']),
                n: index + 1,
              })}
              onClick={() => props.onChange(files.filter((_, other) => other !== index))}
            >
              {t('form.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          void uploads.add(event.target.files).then(() => (event.target.value = ''));
        }}
      />
      <Button
        id={props.id}
        loading={uploads.busy}
        {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
        onClick={() => chooser.current?.click()}
      >
        {t('form.addFile')}
      </Button>
      <p className="field-hint">{t('form.fileLimits')}</p>
      {uploads.refusal !== null && (
        <p className="field-error" role="alert">
          {errorText(uploads.refusal)}
        </p>
      )}
    </div>
  );
}
