import { Link } from '@tanstack/react-router';
import type { DefinitionSummary } from '../../engine/http/contract/definition.ts';
import { shortTime } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { useWords } from '../ui/use-words.ts';

interface DefinitionTableProps {
  readonly definitions: readonly DefinitionSummary[];
}

/** One row a procedure: what is in force, what runs, what is drafted. */
export function DefinitionTable({ definitions }: DefinitionTableProps) {
  const { t } = useWords();
  if (definitions.length === 0) return <Empty text={t('design.list.empty')} />;
  return (
    <div className="definition-scroll">
      <table className="definition-table">
        <thead>
          <tr>
            {(['name', 'state', 'running', 'draft'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`design.list.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {definitions.map((definition) => (
            <DefinitionRow key={definition.id} definition={definition} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DefinitionRow({ definition }: { readonly definition: DefinitionSummary }) {
  const { t, name } = useWords();
  const { id, active, draft, running, versions } = definition;
  return (
    <tr>
      <th scope="row">
        <Link to="/design/$id" params={{ id }}>
          {name(definition.name)}
        </Link>
      </th>
      <td data-label={t('design.list.column.state')}>
        {active ? (
          <span className="badge ended">{t('design.list.active', { n: active.n })}</span>
        ) : (
          <span className="badge">{t('design.list.neverPublished')}</span>
        )}
        {versions > 1 && (
          <span className="muted definition-versions">
            {t('design.list.versions', { count: versions })}
          </span>
        )}
      </td>
      <td data-label={t('design.list.column.running')}>
        {t('design.list.running', { count: running })}
      </td>
      <td data-label={t('design.list.column.draft')} className="muted">
        {draft === null
          ? t('design.list.noDraft')
          : draft.savedBy === null
            ? t('design.list.draftSaved', { time: shortTime(draft.savedAt) })
            : t('design.list.draftSavedBy', {
                person: draft.savedBy.name,
                time: shortTime(draft.savedAt),
              })}
      </td>
    </tr>
  );
}
