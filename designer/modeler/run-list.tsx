import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Editor } from './editor.ts';
import type { RunControl, ShownRun } from './use-run.ts';
import { useRunWords } from './run-words.ts';

interface RunListProps {
  readonly editor: Editor;
  readonly run: ShownRun;
  readonly onGo: RunControl['go'];
  readonly onClose: () => void;
}

/** A run to a fault, step by step: arrow keys walk it, Escape closes it. */
export function RunList({ editor, run, onGo, onClose }: RunListProps) {
  const { t } = useTranslation();
  const words = useRunWords(editor);
  const list = useRef<HTMLOListElement>(null);
  const { problem, stations, at } = run;

  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current="step"]')?.focus();
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.key, at, stations.length - 1);
    if (target === null && event.key !== 'Escape') return;
    event.preventDefault();
    if (target === null) onClose();
    else onGo(target);
  };
  return (
    <div className="bh-run" role="group" aria-label={t('design.run.title')} onKeyDown={onKeyDown}>
      <ol ref={list}>
        {stations.map((station, index) => (
          <li key={index} data-stuck={index === stations.length - 1}>
            <button
              type="button"
              tabIndex={index === at ? 0 : -1}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => onGo(index)}
            >
              <span className="bh-run-number">{index + 1}</span> {words.name(station.id)}
            </button>
            {words.choice(station) !== '' && <em>{words.choice(station)}</em>}
          </li>
        ))}
      </ol>
      <p>
        {words.reason(problem, stations)} <span className="muted">{t('design.run.keys')}</span>
      </p>
    </div>
  );
}

/** Where a key leads, or null if it is none of the walk. */
const targetOf = (key: string, at: number, last: number): number | null => {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
};
