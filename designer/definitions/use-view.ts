import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useSyncExternalStore } from 'react';
import type { Editor } from '../modeler/editor.ts';
import type { View } from './design-search.ts';

const WIDE = '(min-width: 1024px)'; // below, list, canvas and panel leave each other no room
const REMEMBERED = 'bihuan.design.view';

export interface Look {
  readonly view: View;
  readonly isNarrow: boolean;
  readonly processId: string | undefined;
  setView(view: View): void;
  setProcess(id: string, canvas: 'show' | 'stay'): void;
}

/** 清单, 双栏, 画布: in the address, remembered on this device, the list alone where it is narrow. */
export const useView = (editor: Editor | null): Look => {
  const search = useSearch({ from: '/shell/design/$id' });
  const navigate = useNavigate({ from: '/design/$id' });
  const isWide = useSyncExternalStore(watchWidth, () => window.matchMedia(WIDE).matches);
  const remembered = localStorage.getItem(REMEMBERED);
  const chosen =
    search.view ?? (remembered === 'list' || remembered === 'canvas' ? remembered : 'both');

  const setView = (view: View) => {
    localStorage.setItem(REMEMBERED, view);
    void navigate({ search: { ...search, view }, replace: true });
  };
  const setProcess = useCallback(
    (process: string, canvas: 'show' | 'stay') => {
      void navigate({ search: { ...search, process }, replace: true });
      if (canvas === 'show') editor?.showProcess(process);
    },
    [editor, navigate, search],
  );
  return {
    view: isWide ? chosen : 'list',
    isNarrow: !isWide,
    setView,
    processId: search.process,
    setProcess,
  };
};

const watchWidth = (changed: () => void): (() => void) => {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};
