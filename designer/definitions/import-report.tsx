import type { ReactNode } from 'react';
import { useWords } from '../ui/use-words.ts';

/** One thing a reader of an import is told. */
export interface Told {
  readonly elementId: string | null;
  readonly zh: string;
  readonly en: string;
}
interface ImportReportProps {
  readonly problems: readonly Told[];
  readonly changes: readonly (Told & { readonly type: 'mapped' | 'dropped' })[];
  readonly drawing: readonly Told[];
  readonly forms: readonly string[];
  /** What the compiler says of the result; none where the editor shows it anyway. */
  readonly others?: readonly Told[];
  readonly selected: string | null;
  readonly onLocate: (elementId: string) => void;
}

/** What must be replaced, what was converted, what was dropped; each entry leads to its step. */
export function ImportReport(props: ImportReportProps) {
  const { problems, changes, drawing, forms, others = [], ...rest } = props;
  const { t } = useWords();
  const of = (type: 'mapped' | 'dropped') => changes.filter((change) => change.type === type);
  return (
    <div className="import-report">
      <Part title={t('design.import.problems', { count: problems.length })} open>
        {problems.length === 0 ? (
          <p>{t('design.import.problemsNone')}</p>
        ) : (
          <>
            <p className="muted">{t('design.import.problemsNote')}</p>
            <Entries told={problems} {...rest} />
          </>
        )}
      </Part>
      {(['mapped', 'dropped'] as const).map((type) => (
        <Part
          key={type}
          title={t(`design.import.${type}`, { count: of(type).length })}
          open={problems.length === 0}
        >
          <Entries told={of(type)} {...rest} />
        </Part>
      ))}
      {drawing.length > 0 && (
        <Part title={t('design.import.drawing', { count: drawing.length })} open>
          <Entries told={drawing} {...rest} />
        </Part>
      )}
      {forms.length > 0 && (
        <Part title={t('design.import.forms', { count: forms.length })} open>
          <p>{forms.join(' · ')}</p>
        </Part>
      )}
      {others.length > 0 && (
        <Part title={t('design.import.others', { count: others.length })} open={false}>
          <p className="muted">{t('design.import.othersNote')}</p>
          <Entries told={others} {...rest} />
        </Part>
      )}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly open: boolean;
  readonly children: ReactNode;
}

function Part({ title, open, children }: PartProps) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

const SHOWN = 200; // a list nobody scrolls through is no list

interface EntriesProps {
  readonly told: readonly Told[];
  readonly selected: string | null;
  readonly onLocate: (elementId: string) => void;
}

function Entries({ told, selected, onLocate }: EntriesProps) {
  const { t, language } = useWords();
  return (
    <ul>
      {told.slice(0, SHOWN).map(({ elementId, zh, en }, index) => {
        const sentence = language === 'en' ? en : zh;
        return (
          <li key={`${elementId ?? ''} ${index}`}>
            {elementId === null ? (
              sentence
            ) : (
              <button
                type="button"
                title={t('design.import.pick')}
                aria-pressed={selected === elementId}
                onClick={() => onLocate(elementId)}
              >
                {sentence}
              </button>
            )}
          </li>
        );
      })}
      {told.length > SHOWN && (
        <li className="muted">{t('design.import.more', { count: told.length - SHOWN })}</li>
      )}
    </ul>
  );
}
