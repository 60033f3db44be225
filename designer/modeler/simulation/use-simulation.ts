import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../../engine/compiler/problems.ts';
import type { CalledBody } from '../../../engine/http/contract/called.ts';
import type { DesignResources } from '../../../engine/http/contract/definition.ts';
import type { Json } from '../../../engine/interpreter/values.ts';
import type { Refusal } from '../../../engine/operations/operation.ts';
import type { ApiError } from '../../api/client.ts';
import type { FindCalled } from '../../api/use-called.ts';
import { asApiError } from '../../ui/use-error-text.ts';
import type { Editor } from '../editor.ts';
import { createKillableWorker, type KillableWorker } from '../killable-worker.ts';
import type { Act } from './act.ts';
import type { Script } from './counterexample-acts.ts';
import type { RunAnswer, RunRequest, Wanted } from './simulation.worker.ts';

export const PATIENCE_SECONDS = 20; // ten thousand steps take a few, on an old machine

export type Played = RunAnswer & { readonly type: 'played' };
export type Trouble =
  | { readonly type: 'refusedDrawing'; readonly problems: readonly Problem[] }
  | { readonly type: 'refusedAct'; readonly refusal: Refusal }
  | { readonly type: 'calledUnknown'; readonly error: ApiError }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'overTime' };
export type Kept = RunAnswer & { readonly type: 'scenario' | 'proof' };
export interface Simulation {
  readonly played: Played | null;
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  /** Elements and flows that some run since the panel was opened has passed. */
  readonly covered: ReadonlySet<string>;
  /** The drawing is another one than the run began with. */
  readonly isOld: boolean;
  readonly kept: Kept | null;
  /** What is still to be played of it with `next`; null: whoever sits here decides. */
  readonly script: Script | null;
  act(act: Act): void;
  next(): void;
  back(): void;
  /** Nothing has begun, and the drawing is read anew. */
  restart(): void;
  /** The run as a scenario. */
  keep(): void;
  /** Plays a scenario that was saved, beside the run. */
  prove(name: string, scenario: Json): void;
}

/** One run of what is drawn, played in a worker that is ended when it thinks for too long. */
export const useSimulation = (
  editor: Editor,
  resources: DesignResources,
  findCalled: FindCalled,
  given: Script | null,
): Simulation => {
  const [played, setPlayed] = useState<Played | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(true);
  const [isOld, setOld] = useState(false);
  const [script, setScript] = useState(given);
  const [kept, setKept] = useState<Kept | null>(null);
  const [covered, setCovered] = useState<ReadonlySet<string>>(new Set());
  const xml = useRef('');
  const question = useRef<RunRequest | null>(null);
  const worker = useRef<KillableWorker<RunRequest> | null>(null);

  const put = useCallback((request: RunRequest) => {
    question.current = request;
    worker.current?.ask(request);
  }, []);
  const ask = useCallback(
    (acts: readonly Act[], wanted: Wanted = { type: 'sight' }) => {
      setBusy(true);
      setTrouble(null);
      setKept(null);
      const called = question.current?.called ?? null;
      put({ xml: xml.current, resources, called, acts, now: Date.now(), wanted });
    },
    [resources, put],
  );
  const stop = useCallback((why: Trouble) => {
    setBusy(false);
    setTrouble(why);
  }, []);
  /** Puts the question again with what the drawing calls, unless another has been put meanwhile. */
  const find = useCallback(
    (calls: CalledBody) => {
      const asked = question.current;
      if (!asked) return;
      findCalled(calls).then(
        (called) => asked === question.current && put({ ...asked, called }),
        (error: unknown) =>
          asked === question.current && stop({ type: 'calledUnknown', error: asApiError(error) }),
      );
    },
    [findCalled, put, stop],
  );
  const restart = useCallback(
    (from: Script | null) => {
      void editor.xml().then((drawn) => {
        xml.current = drawn;
        question.current = null; // what it calls is looked up anew
        setOld(false);
        ask(from?.slice(0, 1) ?? []);
      });
    },
    [editor, ask],
  );

  useEffect(() => {
    const created = createKillableWorker<RunRequest, RunAnswer>({
      start: () =>
        new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' }),
      milliseconds: PATIENCE_SECONDS * 1_000,
      onAnswer: (answer) => {
        if (answer.type === 'calling') return find(answer.calls);
        setBusy(false);
        if (answer.type === 'played' && answer.refusal === null) {
          setPlayed(answer);
          setCovered((before) => new Set([...before, ...(answer.sight?.covered ?? [])]));
          return;
        }
        if (answer.type === 'scenario' || answer.type === 'proof') return setKept(answer);
        setTrouble(troubleIn(answer));
        if (answer.type === 'refused') setPlayed(null);
      },
      onOverTime: () => stop({ type: 'overTime' }),
      onFailed: (reason) => stop({ type: 'failed', reason }),
    });
    worker.current = created;
    restart(given);
    return () => {
      worker.current = null;
      question.current = null;
      created.dispose();
    };
  }, [restart, given, find, stop]);
  useEffect(
    () =>
      editor.onChanged(() => {
        setOld(true);
        setScript(null); // it may lead there no longer
      }),
    [editor],
  );

  const acts = played?.acts;
  return useMemo(
    () => ({
      played,
      trouble,
      busy,
      covered,
      isOld,
      script,
      act: (act: Act) => {
        setScript(null);
        ask([...(acts ?? []), act]);
      },
      next: () => ask(script?.slice(0, (acts ?? []).length + 1) ?? []),
      back: () => ask((acts ?? []).slice(0, -1)),
      restart: () => restart(script),
      kept,
      keep: () => ask(acts ?? [], { type: 'scenario' }),
      prove: (name: string, scenario: Json) => ask(acts ?? [], { type: 'proof', name, scenario }),
    }),
    [played, trouble, busy, covered, isOld, kept, script, acts, ask, restart],
  );
};

const troubleIn = (answer: RunAnswer): Trouble | null => {
  switch (answer.type) {
    case 'refused':
      return { type: 'refusedDrawing', problems: answer.problems };
    case 'failed':
      return { type: 'failed', reason: answer.reason };
    case 'calling':
    case 'scenario':
    case 'proof':
      return null; // no trouble
    case 'played':
      return answer.refusal && { type: 'refusedAct', refusal: answer.refusal };
  }
};
