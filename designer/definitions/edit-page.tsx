import { useParams, useSearch } from '@tanstack/react-router';
import { Loading } from '../ui/loading.tsx';
import { useDocumentTitle } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../ui/use-words.ts';
import { useDefinition, useVersion } from './api/use-definition.ts';
import { Workspace } from './workspace.tsx';
import './definitions.css';
import '../modeler/modeler.css';

/** One procedure: its draft to edit, or a published version to read. */
export function DefinitionEditPage() {
  const { t, name } = useWords();
  const { id } = useParams({ from: '/shell/design/$id' });
  const { version } = useSearch({ from: '/shell/design/$id' });
  const found = useDefinition(id);
  const answer = found.data;
  // without a draft the version in force is what the next draft begins from
  const wanted =
    version ?? (answer && !answer.draft ? (answer.definition.active?.n ?? null) : null);
  const published = useVersion(id, wanted);
  useDocumentTitle(answer ? name(answer.definition.name) : t('design.list.title'));

  if (found.isError && !answer)
    return <Problem error={found.error} onRetry={() => void found.refetch()} />;
  if (published.isError)
    return <Problem error={published.error} onRetry={() => void published.refetch()} />;
  if (!answer || (wanted !== null && !published.data)) return <Loading lines={14} />;
  const reading = version === undefined ? null : (published.data ?? null);
  const xml = reading?.xml ?? answer.draft?.xml ?? published.data?.xml ?? '';
  return (
    <Workspace
      key={`${id} ${version ?? 'draft'} ${found.dataUpdatedAt}`}
      answer={answer}
      xml={xml}
      reading={reading}
      onReload={() => void found.refetch()}
    />
  );
}
