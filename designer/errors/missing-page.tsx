import { useDocumentTitle } from '../ui/page.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { useWords } from '../ui/use-words.ts';

/** No such page, or none of this county's. */
export function MissingPage() {
  const { t } = useWords();
  useDocumentTitle(t('states.missing.heading'));
  return (
    <div className="state" role="alert">
      <h1 className="state-code">404</h1>
      <h2>{t('states.missing.heading')}</h2>
      <p>{t('states.missing.text')}</p>
      <div className="state-actions">
        <LinkButton to="/" primary>
          {t('common.toHome')}
        </LinkButton>
      </div>
    </div>
  );
}
