import { Button, Modal } from 'antd';
import type { PublishResponse } from '../../engine/http/contract/definition.ts';
import { useWords } from '../ui/use-words.ts';

interface PublishedNoticeProps {
  readonly published: PublishResponse;
  readonly onClose: () => void;
}

/** The receipt of a publication: its number, what it means, what its scenarios said. */
export function PublishedNotice({ published, onClose }: PublishedNoticeProps) {
  const { t } = useWords();
  const { version, stillRunning, scenarios, hash } = published;
  const different = scenarios.filter(({ passed }) => !passed);
  return (
    <Modal
      open
      title={t('design.publish.done', { n: version })}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('design.publish.close')}
        </Button>
      }
    >
      <div className="publish" role="status">
        <p className="publish-passed">
          {stillRunning === 0
            ? t('design.publish.doneTextNone', { n: version })
            : t('design.publish.doneText', { n: version, count: stillRunning })}
        </p>
        {scenarios.length > different.length && (
          <p>
            {t('design.publish.scenariosPassed', { count: scenarios.length - different.length })}
          </p>
        )}
        {different.length > 0 && (
          <ul>
            {different.map(({ name, difference }) => (
              <li key={name}>
                {t('design.publish.scenario', { name })}{' '}
                {t('design.publish.scenarioFailed', { difference: difference ?? '' })}
              </li>
            ))}
          </ul>
        )}
        <p className="muted publish-hash">
          {t('design.publish.hash', { hash: hash.slice(0, 16) })}
        </p>
      </div>
    </Modal>
  );
}
