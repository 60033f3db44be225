import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import type { DefinitionResponse } from '../../engine/http/contract/definition.ts';
import { Empty } from '../ui/empty.tsx';
import { useWords } from '../ui/use-words.ts';

interface VersionHistoryProps {
  readonly answer: DefinitionResponse;
  readonly onClose: () => void;
}

/** Every published version, newest first: who, when, why, and what still runs on it. */
export function VersionHistory({ answer, onClose }: VersionHistoryProps) {
  const { t, dateTime } = useWords();
  const { definition, versions } = answer;
  return (
    <Drawer
      open
      title={t('design.history.title')}
      closable={{ 'aria-label': t('design.history.close') }}
      onClose={onClose}
    >
      {versions.length === 0 ? (
        <Empty text={t('design.history.empty')} />
      ) : (
        <ol className="version-list">
          {versions.map(({ n, note, publishedAt, publishedBy, active, running, ended }) => (
            <li key={n}>
              <div className="version-head">
                <strong>{t('design.history.version', { n })}</strong>
                {active && <span className="badge ended">{t('design.history.active')}</span>}
                <Link
                  to="/design/$id"
                  params={{ id: definition.id }}
                  search={{ version: n }}
                  onClick={onClose}
                  aria-label={`${t('design.history.open')} ${t('design.history.version', { n })}`}
                >
                  {t('design.history.open')}
                </Link>
              </div>
              <p>
                {t('design.history.published', {
                  time: dateTime(publishedAt),
                  person: publishedBy?.name ?? t('design.history.system'),
                })}
              </p>
              <p>{t('design.history.note', { note })}</p>
              <p className="muted">{t('design.history.running', { count: running, ended })}</p>
            </li>
          ))}
        </ol>
      )}
    </Drawer>
  );
}
