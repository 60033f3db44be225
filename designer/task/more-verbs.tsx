import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { OfferedVerb } from '../../engine/http/contract/act.ts';
import { useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import type { ShownVerb } from './verb-dialog.tsx';

const WITH_DIALOG: readonly ShownVerb[] = ['transfer', 'urge'];

interface MoreVerbsProps {
  readonly verbs: readonly OfferedVerb[];
  readonly disabled: boolean;
  readonly onChoose: (verb: ShownVerb) => void;
}

/** The other verbs. What is impossible now is gray with the reason that would refuse it. */
export function MoreVerbs({ verbs, disabled, onChoose }: MoreVerbsProps) {
  const { t } = useWords();
  const errorText = useErrorText();
  const shown = WITH_DIALOG.flatMap((verb) => {
    const offered = verbs.find((one) => one.verb === verb);
    return offered ? [{ verb, refusal: offered.refusal }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      placement="topRight"
      menu={{
        items: shown.map(({ verb, refusal }) => ({
          key: verb,
          disabled: refusal !== null,
          label: (
            <span className="verb-item">
              <span>{t(`verbs.${verb}.name`)}</span>
              <span className="verb-why">
                {refusal ? errorText(refusal.code, refusal.params) : t(`verbs.${verb}.short`)}
              </span>
            </span>
          ),
        })),
        onClick: ({ key }) => {
          const verb = WITH_DIALOG.find((one) => one === key);
          if (verb) onChoose(verb);
        },
      }}
    >
      <Button disabled={disabled} aria-haspopup="menu">
        {t('task.more')} <DownOutlined style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}
