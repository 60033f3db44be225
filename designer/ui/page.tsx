import { useEffect, type ReactNode } from 'react';
import { useWords } from './use-words.ts';

interface PageProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page: its one heading, what is said beside it, its actions, its content. */
export function Page({ title, note, actions, children }: PageProps) {
  useDocumentTitle(title);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {note !== undefined && <span className="page-note">{note}</span>}
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** The browser's title says the page first: that is what a row of tabs shows. */
export function useDocumentTitle(title: string): void {
  const { t } = useWords();
  const product = t('common.product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
