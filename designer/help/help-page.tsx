import { Link } from '@tanstack/react-router';
import { useSession } from '../api/use-session.ts';
import { Page } from '../ui/page.tsx';
import { useWords } from '../ui/use-words.ts';
import './help.css';

const GUIDES = ['staff', 'deputy', 'administrator', 'auditor'] as const;
const MOMENTS = ['choosing', 'incident', 'retry', 'complete', 'move', 'end', 'terminate'] as const;
const WORDS = ['refer', 'dispatch', 'replied', 'closed', 'verify', 'evaluate'] as const;
const STEPS = ['first', 'second', 'third'] as const;

/** A short guide for each kind of work; one's own comes first, the page prints. */
export function HelpPage() {
  const { t, name } = useWords();
  const { data: session } = useSession();
  const own = guideOf(session?.posts[0]?.role);
  const guides = [own, ...GUIDES.filter((guide) => guide !== own)];
  const [first] = session?.posts ?? [];

  return (
    <Page
      title={t('help.title')}
      {...(first ? { note: t('help.yourPost', { post: name(first.title) }) } : {})}
    >
      <div className="help-guides">
        {guides.map((guide) => (
          <section key={guide} className="panel">
            <h2>{t(`help.guides.${guide}.title`)}</h2>
            <ol className="panel-body">
              {STEPS.map((step) => (
                <li key={step}>{t(`help.guides.${guide}.${step}`)}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <Terms
        title={t('help.moments.title')}
        terms={MOMENTS.map((moment) => ({
          name: t(`help.moments.${moment}.name`),
          means: t(`help.moments.${moment}.means`),
        }))}
      />
      <Terms
        title={t('help.words.title')}
        terms={WORDS.map((word) => ({
          name: t(`help.words.${word}.name`),
          means: t(`help.words.${word}.means`),
        }))}
      />
      <p>
        <Link to="/help/bpmn">{t('help.support.title')}</Link>
      </p>
    </Page>
  );
}

interface TermsProps {
  readonly title: string;
  readonly terms: readonly { readonly name: string; readonly means: string }[];
}

function Terms({ title, terms }: TermsProps) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      <dl className="panel-body facts help-words">
        {terms.map(({ name, means }) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function guideOf(role: string | undefined): (typeof GUIDES)[number] {
  switch (role) {
    case 'leadDeputy':
    case 'coSigner':
    case 'stationHead':
      return 'deputy';
    case 'processAdministrator':
      return 'administrator';
    case 'auditor':
      return 'auditor';
    default:
      return 'staff';
  }
}
