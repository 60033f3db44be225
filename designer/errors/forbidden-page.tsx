import { useSession } from '../api/use-session.ts';
import { useDocumentTitle } from '../ui/page.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { useWords } from '../ui/use-words.ts';

/** The page exists, but none of this person's posts opens it: says which he has. */
export function ForbiddenPage() {
  const { t, names } = useWords();
  const { data: session } = useSession();
  useDocumentTitle(t('states.forbidden.heading'));
  return (
    <div className="state" role="alert">
      <h1 className="state-code">403</h1>
      <h2>{t('states.forbidden.heading')}</h2>
      <p>
        {t('states.forbidden.text', {
          posts: names(session?.posts.map(({ title }) => title) ?? []),
        })}
      </p>
      <div className="state-actions">
        <LinkButton to="/" primary>
          {t('common.toHome')}
        </LinkButton>
      </div>
    </div>
  );
}
