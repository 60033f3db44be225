import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Json } from '../../../../engine/interpreter/values.ts';
import { useWords } from '../../use-words.ts';
import { objectOf } from '../form-logic.ts';
import type { WidgetProps } from '../widgets.ts';

/** 材料登记: papers by name and place of the original. Each keeps an id, so that later steps can name it. */
export function AntdPapers(props: WidgetProps) {
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
          const { id, name: title } = objectOf(paper);
          return (
            <li key={String(id)}>
              {String(title)}
              <Button
                type="text"
                size="small"
                aria-label={t('form.removeLabel', { label: String(title), n: index + 1 })}
                onClick={() => props.onChange(papers.filter((_, other) => other !== index))}
              >
                {t('form.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="form-control">
        <Input
          id={props.id}
          value={name}
          placeholder={t('form.paperName')}
          aria-label={t('form.paperName')}
          {...(props.invalid ? { status: 'error' as const, 'aria-invalid': true } : {})}
          {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={add}
        />
        <Button onClick={add} disabled={name.trim() === ''}>
          {t('form.addPaper')}
        </Button>
      </div>
    </div>
  );
}
