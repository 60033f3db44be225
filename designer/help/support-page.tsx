import { supportTable } from '../../engine/compiler/support/index.ts';
import { SECTIONS } from '../../engine/compiler/support/support-row.ts';
import { Page } from '../ui/page.tsx';
import { useWords } from '../ui/use-words.ts';
import './help.css';

/** What of BPMN runs, from the registry the deploy gate and the golden runs are held by. */
export function SupportPage() {
  const { t, language } = useWords();
  const tongue = language === 'en' ? 'en' : 'zh';
  return (
    <Page
      title={t('help.support.title')}
      note={t('help.support.note', { count: supportTable.length })}
    >
      {Object.entries(SECTIONS).map(([section, names]) => (
        <section key={section} className="panel">
          <h2>{names[tongue]}</h2>
          <dl className="panel-body facts help-words">
            {supportTable
              .filter((row) => row.section === section)
              .map((row) => (
                <div key={row.id} className="fact">
                  <dt>{row[tongue].what}</dt>
                  <dd>{row[tongue].does}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Page>
  );
}
