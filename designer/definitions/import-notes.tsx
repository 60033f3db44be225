import { Drawer } from 'antd';
import { Loading } from '../ui/loading.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../ui/use-words.ts';
import { useImportNotes } from './api/use-import-notes.ts';
import { ImportReport } from './import-report.tsx';

interface ImportNotesProps {
  readonly definitionId: string;
  readonly onLocate: (elementId: string) => void;
  readonly onClose: () => void;
}

/** 导入说明: what an import did to the file this draft began as, and the file itself. */
export function ImportNotes({ definitionId, onLocate, onClose }: ImportNotesProps) {
  const { t, dateTime } = useWords();
  const notes = useImportNotes(definitionId);
  const told = notes.data;
  return (
    <Drawer
      open
      title={t('design.import.open')}
      closable={{ 'aria-label': t('design.import.close') }}
      onClose={onClose}
    >
      {notes.isError && <Problem error={notes.error} onRetry={() => void notes.refetch()} />}
      {notes.isPending && <Loading lines={6} />}
      {told && (
        <>
          <p>{t(`design.import.engine.${told.import.engine ?? 'none'}`)}</p>
          <p>
            {t('design.import.from', {
              file: told.import.fileName,
              time: dateTime(told.import.at),
              person: told.import.by?.name ?? t('design.history.system'),
            })}
          </p>
          <p>
            <a href={`/api/definitions/${definitionId}/import/file`} download>
              {t('design.import.original')}
            </a>
          </p>
          <ImportReport
            problems={told.problems}
            changes={told.changes}
            drawing={told.drawing}
            forms={told.forms}
            selected={null}
            onLocate={(elementId) => {
              onLocate(elementId);
              onClose();
            }}
          />
        </>
      )}
    </Drawer>
  );
}
