import { useTranslation } from 'react-i18next';
import { markSign, type Mark, type Marks } from './marks.ts';

const shown: readonly Mark[] = ['done', 'active', 'waiting'];

/** The signs with their words. Trouble is explained only when there is some. */
export function DiagramLegend({ marks }: { readonly marks: Marks }) {
  const { t } = useTranslation();
  const entries = marks.incident.length > 0 ? [...shown, 'incident' as const] : shown;
  return (
    <ul className="bh-legend">
      {entries.map((mark) => (
        <li key={mark}>
          <span className={`bh-sign bh-sign-${mark}`} aria-hidden="true">
            {markSign[mark]}
          </span>
          {t(`design.diagram.mark.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
