import { useEffect, useRef, useState } from 'react';
import { exceededProblem, MOST_COST } from '../../engine/compiler/exceeded.ts';
import type { Problem } from '../../engine/compiler/problems.ts';
import { createKillableWorker, type KillableWorker } from '../modeler/killable-worker.ts';
import type { ImportAnswer, ImportRequest, ReadFile } from './import.worker.ts';

const LIMIT_KIB = 1_024; // the server's gate; said before anything is sent
const MOST = { ...MOST_COST, seconds: 2 * MOST_COST.seconds }; // it is converted, then judged

export type ImportState =
  | { readonly type: 'empty' | 'reading' | 'unreadable' }
  | { readonly type: 'tooLarge'; readonly kib: number }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'refused'; readonly problems: readonly Problem[] }
  | { readonly type: 'read'; readonly file: ReadFile; readonly others: readonly Problem[] };

export interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A chosen file, converted in a worker; only the answer for the latest choice counts. */
export const useImport = () => {
  const [state, setState] = useState<ImportState>({ type: 'empty' });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const worker = useRef<KillableWorker<ImportRequest> | null>(null);
  const sequence = useRef(0);

  useEffect(() => {
    const created = createKillableWorker<ImportRequest, ImportAnswer>({
      start: () => new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' }),
      milliseconds: MOST.seconds * 1_000,
      onAnswer: (answer) => {
        if (answer.sequence === sequence.current) setState(answer);
      },
      onOverTime: () => setState({ type: 'refused', problems: [exceededProblem('time', MOST)] }),
      onFailed: (reason) => setState({ type: 'failed', reason }),
    });
    worker.current = created;
    return () => created.dispose();
  }, []);

  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const asked = ++sequence.current;
    setChosen(null);
    const kib = Math.ceil(file.size / 1_024);
    if (kib > LIMIT_KIB) return setState({ type: 'tooLarge', kib });
    setState({ type: 'reading' });
    const bytes = await file.arrayBuffer().catch(() => null);
    if (asked !== sequence.current) return;
    if (!bytes) return setState({ type: 'unreadable' });
    setChosen({ name: file.name, bytes: new Uint8Array(bytes) });
    worker.current?.ask({ sequence: asked, bytes: new Uint8Array(bytes) });
  };
  return { state, chosen, choose };
};

/** As the API takes bytes. */
export const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};
