import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { leftoversOf, removeLeftover } from '../../leftovers.ts';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';

/** 其他引擎: what an import could not convert, to be taken out once it is replaced. */
function Leftovers() {
  const { t } = useTranslation();
  const { editor, shape, element, readOnly } = usePanel();
  return (
    <>
      <p className="muted">{t('design.import.leftoversNote')}</p>
      <ul className="bh-leftovers">
        {leftoversOf(element).map((leftover) => (
          <li key={leftover.text}>
            <code>{leftover.text}</code>
            {!readOnly && (
              <Button
                size="small"
                aria-label={`${t('design.import.remove')} ${leftover.text}`}
                onClick={() => removeLeftover(editor, shape, leftover)}
              >
                {t('design.import.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

export const leftovers: Group = { key: 'leftovers', Body: Leftovers };
