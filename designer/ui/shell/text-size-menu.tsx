import { FontSizeOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { textSizes, type TextSize } from '../tokens.ts';
import { useWords } from '../use-words.ts';
import { useTextSize } from './use-text-size.ts';

export function TextSizeMenu() {
  const { t } = useWords();
  const { size, choose } = useTextSize();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [size],
        items: Object.keys(textSizes).map((key) => ({
          key,
          label: t(`shell.textSizes.${key as TextSize}`),
        })),
        onClick: ({ key }) => choose(key as TextSize),
      }}
    >
      <button type="button" className="bar-button" aria-haspopup="menu">
        <FontSizeOutlined />
        <span className="visually-hidden">{t('shell.textSize')}</span>
      </button>
    </Dropdown>
  );
}
