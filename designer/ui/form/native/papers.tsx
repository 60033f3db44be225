import { useState } from 'react';
import type { Json } from '../../../../engine/interpreter/values.ts';
import { useWords } from '../../use-words.ts';
import { objectOf } from '../form-logic.ts';
import type { WidgetProps } from '../widgets.ts';

/** 材料登记: papers by name; the originals are handed in at the station. */
export function NativePapers(props: WidgetProps) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const papers = Array.isArray(props.value) ? (props.value as readonly Json[]) : [];
  const add = () => {
    if (name.trim() === '') return;
    props.onChange([...papers, { id: `paper:${crypto.randomUUID()}`, name: name.trim() }]);
    setName('');
  };

  return (
    <div role="group" aria-labelledby={props.labelId} onBlur={props.onBlur}>
      <ul className="picked-papers">
        {papers.map((paper, index) => {
          const title = String(objectOf(paper)['name']);
          return (
            <li key={String(objectOf(paper)['id'])}>
              {title}
              <button
                type="button"
                className="button quiet"
                aria-label={t('form.removeLabel', { label: title, n: index + 1 })}
                onClick={() => props.onChange(papers.filter((_, other) => other !== index))}
              >
                {t('form.remove')}
              </button>
            </li>
          );
        })}
      </ul>
      <div className="form-control">
        <input
          id={props.id}
          type="text"
          value={name}
          aria-label={t('form.paperName')}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="button" className="button" onClick={add} disabled={name.trim() === ''}>
          {t('form.addPaper')}
        </button>
      </div>
    </div>
  );
}

/** 确认签名 without an account: the tracking code is who one is. */
export function NativeSignature(props: WidgetProps) {
  const { t } = useWords();
  const signed = Array.isArray(props.value) && props.value.length > 0;
  return (
    <div role="group" id={props.id} aria-labelledby={props.labelId}>
      <button
        type="button"
        className="button"
        aria-pressed={signed}
        onClick={() =>
          props.onChange(signed ? [] : [{ id: 'confirmed:requester', name: t('form.signed') }])
        }
        onBlur={props.onBlur}
      >
        {signed ? t('form.signed') : t('form.signHere')}
      </button>
    </div>
  );
}
