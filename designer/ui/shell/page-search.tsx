import { useNavigate } from '@tanstack/react-router';
import { Input, Modal } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import type { Area } from '../../../engine/http/contract/session.ts';
import { useCases } from '../../api/use-cases.ts';
import { useWords } from '../use-words.ts';
import { AREA_PATHS, shownAreas } from './areas.ts';
import { hotkeys } from './hotkeys.ts';

interface PageSearchProps {
  readonly areas: readonly Area[];
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}
interface Hit {
  readonly key: string;
  readonly label: string;
  readonly group: string;
  readonly path: string;
}

/** One field to jump anywhere: pages by name, cases by number. */
export function PageSearch({ areas, open, onOpen, onClose }: PageSearchProps) {
  const { t } = useWords();
  useHotkeys(hotkeys.search.keys, onOpen, { enableOnFormTags: true, preventDefault: true });
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      title={t('shell.search.title')}
      destroyOnHidden
    >
      <SearchField areas={areas} onClose={onClose} />
    </Modal>
  );
}

function SearchField({ areas, onClose }: Pick<PageSearchProps, 'areas' | 'onClose'>) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const hits = useHits(areas, text.trim());
  const current = hits[Math.min(chosen, hits.length - 1)];

  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    void navigate({ href: hit.path });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, hits.length - 1));
    if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    if (event.key === 'Enter') go(current);
  };

  return (
    <>
      <Input
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        placeholder={t('shell.search.placeholder')}
        aria-label={t('shell.search.title')}
        role="combobox"
        aria-expanded="true"
        aria-controls="search-hits"
        {...(current ? { 'aria-activedescendant': `hit-${current.key}` } : {})}
      />
      <ul
        id="search-hits"
        role="listbox"
        className="search-hits"
        aria-label={t('shell.search.hits')}
      >
        {hits.map((hit) => (
          <li
            key={hit.key}
            id={`hit-${hit.key}`}
            role="option"
            aria-selected={hit === current}
            onClick={() => go(hit)}
          >
            <span>{hit.label}</span>
            <span className="muted">{hit.group}</span>
          </li>
        ))}
      </ul>
      <p role="status" className="muted">
        {hits.length === 0 ? t('shell.search.none') : ''}
      </p>
    </>
  );
}

function useHits(areas: readonly Area[], text: string): readonly Hit[] {
  const { t } = useWords();
  const mayReadCases = areas.includes('cases');
  const cases = useCases(
    { state: 'all', ...(text === '' ? {} : { number: text }) },
    mayReadCases && text.length > 1,
  );
  const pages = [...shownAreas(areas), 'help' as const].map((area) => ({
    key: area,
    label: t(`shell.areas.${area}`),
    group: t('shell.search.page'),
    path: area === 'help' ? '/help' : AREA_PATHS[area],
  }));
  const found = (text.length > 1 ? cases.data?.pages[0]?.cases : undefined) ?? [];
  return [
    ...pages.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())),
    ...found.slice(0, 8).map((one) => ({
      key: one.id,
      label: one.number === null ? one.title : `${one.number} ${one.title}`,
      group: t('shell.search.case'),
      path: `/cases/${one.id}`,
    })),
  ];
}
