import { Button } from 'antd';
import type { TemplatesResponse } from '../../engine/http/contract/definition.ts';
import { useWords } from '../ui/use-words.ts';

export type Template = TemplatesResponse['templates'][number];
interface TemplateCardsProps {
  readonly templates: readonly Template[];
  readonly onChoose: (template: Template) => void;
}

/** What ships with the product: the phases as words, so that a county knows its own at a glance. */
export function TemplateCards({ templates, onChoose }: TemplateCardsProps) {
  const { t, name } = useWords();
  return (
    <ul className="template-cards">
      {templates.map((template) => (
        <li key={template.id} className="template-card">
          <h3>{name(template.name)}</h3>
          <ol className="template-steps" aria-label={t('design.list.steps')}>
            {template.steps.map((step) => (
              <li key={step.zh}>{name(step)}</li>
            ))}
          </ol>
          <p>{name(template.description)}</p>
          <p className="muted">
            {t('design.list.processes', { count: template.processes.length })}
          </p>
          <Button
            onClick={() => onChoose(template)}
            aria-label={`${t('design.list.fromTemplate')} ${name(template.name)}`}
          >
            {t('design.list.fromTemplate')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
