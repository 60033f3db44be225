import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { isA, isLocked } from './model.ts';
import { branchLabel, waysBehind, type Row } from './steps.ts';
import { useEnglish } from './use-english.ts';

interface StepActionsProps {
  readonly row: Row | undefined;
  readonly readOnly: boolean;
  /** The button N presses when there is something to choose. */
  readonly chooser: React.RefObject<HTMLButtonElement | null>;
  readonly onAdd: (flowId?: string) => void;
  readonly onRemove: () => void;
}

/** 在此后添加: at once where one way leads on, else on the way that is chosen. */
export function StepActions({ row, readOnly, chooser, onAdd, onRemove }: StepActionsProps) {
  const { t } = useTranslation();
  const english = useEnglish();
  const locked = row !== undefined && isLocked(row.element, 'element');
  const isEnd = row !== undefined && isA(row.element, 'bpmn:EndEvent');
  const ways = row ? waysBehind(row.element) : [];
  const disabled = readOnly || !row || isEnd;
  return (
    <div className="bh-steps-actions">
      {ways.length > 1 ? (
        <Dropdown
          disabled={disabled}
          trigger={['click']}
          menu={{
            items: ways.map((flow) => ({
              key: flow.id,
              label: t('design.steps.addAfterOn', {
                label: branchLabel(flow, english) || t('design.steps.otherwise'),
              }),
            })),
            onClick: ({ key }) => onAdd(key),
          }}
        >
          <Button ref={chooser} type="primary" ghost disabled={disabled}>
            {t('design.steps.addAfter')} ▾
          </Button>
        </Dropdown>
      ) : (
        <Button type="primary" ghost disabled={disabled} onClick={() => onAdd(ways[0]?.id)}>
          {t('design.steps.addAfter')}
        </Button>
      )}
      <Button
        danger
        type="text"
        disabled={readOnly || !row || locked}
        title={locked ? t('design.steps.locked') : undefined}
        onClick={onRemove}
      >
        {t('design.steps.remove')}
      </Button>
    </div>
  );
}
