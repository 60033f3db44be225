import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../designer/api/client.ts';
import { createDraft, type DraftState } from '../../../designer/definitions/draft.ts';

/** A server that keeps one draft, a clock that is told when the pause is over. */
const setUp = () => {
  const saved: { rev: number; xml: string }[] = [];
  const states: DraftState['kind'][] = [];
  const server = { rev: 3, refusal: null as Error | null };
  let pause: (() => void) | null = null;
  let xml = 'a';
  const draft = createDraft(3, {
    xml: () => Promise.resolve(xml),
    save: (rev, text) => {
      if (server.refusal) return Promise.reject(server.refusal);
      if (rev !== server.rev)
        return Promise.reject(
          new ApiError(409, { code: 'draftChanged', params: { by: '韦敏', rev: server.rev } }),
        );
      server.rev += 1;
      saved.push({ rev: server.rev, xml: text });
      return Promise.resolve({ rev: server.rev, savedAt: 10 });
    },
    later: (work) => {
      pause = work;
      return () => {
        pause = null;
      };
    },
    show: ({ kind }) => states.push(kind),
  });
  return {
    draft,
    saved,
    states,
    server,
    type: (text: string) => {
      xml = text;
      draft.changed();
    },
    passPause: () => pause?.(),
  };
};

describe('the draft of a window', () => {
  it('is saved once after a pause, however much was typed', async () => {
    const { draft, saved, states, type, passPause } = setUp();
    type('b');
    type('c');
    passPause();
    expect(await draft.saveNow()).toBe(4);
    expect(saved).toEqual([{ rev: 4, xml: 'c' }]);
    expect(states).toEqual(['unsaved', 'unsaved', 'saving', 'saved']);
  });

  it('answers the revision it has when nothing changed', async () => {
    const { draft, saved } = setUp();
    expect(await draft.saveNow()).toBe(3);
    expect(saved).toEqual([]);
  });

  it('saves again what was typed while it was saving', async () => {
    const { draft, saved, type } = setUp();
    type('b');
    const first = draft.saveNow();
    await Promise.resolve();
    type('c');
    await first;
    await draft.saveNow();
    expect(saved.at(-1)).toEqual({ rev: saved.at(-1)?.rev, xml: 'c' });
  });

  it('stops at a conflict and goes on only when told whose words count', async () => {
    const { draft, saved, states, server, type } = setUp();
    server.rev = 9;
    type('mine');
    expect(await draft.saveNow()).toBeNull();
    expect(states.at(-1)).toBe('conflict');

    type('mine, more');
    expect(await draft.saveNow()).toBeNull();
    expect(saved).toEqual([]);

    expect(await draft.overwrite(9)).toBe(10);
    expect(saved).toEqual([{ rev: 10, xml: 'mine, more' }]);
  });

  it('tries again after a failure', async () => {
    const { draft, saved, states, server, type } = setUp();
    server.refusal = new ApiError(0, { code: 'offline' });
    type('b');
    expect(await draft.saveNow()).toBeNull();
    expect(states.at(-1)).toBe('failed');

    server.refusal = null;
    expect(await draft.saveNow()).toBe(4);
    expect(saved).toHaveLength(1);
  });
});
