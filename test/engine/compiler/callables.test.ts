import { describe, expect, it } from 'vitest';
import { callableResources } from '../../../engine/compiler/callables.ts';

const state = (hash: string, tag: string | null = null, inForce = false) => ({
  hash,
  tag,
  inForce,
});
const of = (own: boolean, ...versions: ReturnType<typeof state>[]) => ({
  ...{ processId: 'p', own },
  versions,
});

describe('what a call may be fixed to', () => {
  it('is the state in force, and each state by its tag and by its hash', () => {
    const published = of(false, state('b', 'v2', true), state('a', 'v1'));
    expect(callableResources([published])).toEqual({
      processes: { p: 'b' },
      versions: { p: { v2: 'b', b: 'b', v1: 'a', a: 'a' } },
    });
  });

  it('is the newer of two states with one tag', () => {
    const published = of(false, state('b', 'v1', true), state('a', 'v1'));
    expect(callableResources([published]).versions).toEqual({ p: { v1: 'b', b: 'b', a: 'a' } });
  });

  it('is none in force where the procedure is withdrawn, or is the one being drawn', () => {
    const [withdrawn, own] = [of(false, state('a')), of(true, state('b', null, true))];
    expect(callableResources([withdrawn]).processes).toEqual({});
    expect(callableResources([own]).processes).toEqual({});
    expect(callableResources([own]).versions).toEqual({ p: { b: 'b' } });
  });

  it('of two procedures with a process of one id is its own, then the one published last', () => {
    const [newer, older] = [of(false, state('b', 'v', true)), of(false, state('a', 'v', true))];
    const own = of(true, state('c', 'v', true));
    const { processes, versions } = callableResources([newer, older, own]);
    expect(processes).toEqual({ p: 'b' });
    expect(versions['p']?.['v']).toBe('c');
  });

  it('takes a name every object has for a name', () => {
    const { processes, versions } = callableResources([
      { ...of(false, state('a', '__proto__', true)), processId: '__proto__' },
    ]);
    expect(Object.entries(processes)).toEqual([['__proto__', 'a']]);
    expect(Object.entries(versions)).toHaveLength(1);
  });
});
