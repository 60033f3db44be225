import { Button } from 'antd';
import { useState } from 'react';
import { LinkButton } from '../ui/link-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../ui/use-words.ts';
import { useDefinitions, useTemplates } from './api/use-definitions.ts';
import { DefinitionTable } from './definition-table.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { NewDefinition } from './new-definition.tsx';
import { TemplateCards, type Template } from './template-cards.tsx';
import './definitions.css';

/** 流程设计: the procedures of the county, and what a new one can start from. */
export function DefinitionListPage() {
  const { t } = useWords();
  const definitions = useDefinitions();
  const templates = useTemplates();
  const [origin, setOrigin] = useState<Template | 'file' | null>(null);

  if (definitions.isError)
    return <Problem error={definitions.error} onRetry={() => void definitions.refetch()} />;
  const listed = definitions.data?.definitions;
  return (
    <Page
      title={t('design.list.title')}
      note={t('design.list.note')}
      actions={
        <>
          <LinkButton to="/design/terms">{t('terms.title')}</LinkButton>
          <LinkButton to="/design/decisions">{t('decisions.title')}</LinkButton>
          <Button onClick={() => setOrigin('file')}>{t('design.list.import')}</Button>
        </>
      }
    >
      <section className="panel" aria-labelledby="design-county">
        <h2 id="design-county">{t('design.list.county')}</h2>
        {listed === undefined ? <Loading /> : <DefinitionTable definitions={listed} />}
      </section>
      <section className="panel" aria-labelledby="design-templates">
        <h2 id="design-templates">
          {t('design.list.templates')}{' '}
          <span className="muted">{t('design.list.templatesNote')}</span>
        </h2>
        {templates.isError ? (
          <Problem error={templates.error} onRetry={() => void templates.refetch()} />
        ) : templates.data === undefined ? (
          <Loading lines={3} />
        ) : (
          <TemplateCards templates={templates.data.templates} onChoose={setOrigin} />
        )}
      </section>
      {origin === 'file' && <ImportDialog onClose={() => setOrigin(null)} />}
      {origin !== null && origin !== 'file' && (
        <NewDefinition template={origin} onClose={() => setOrigin(null)} />
      )}
    </Page>
  );
}
