import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKillableWorker, READY } from '../../../designer/modeler/killable-worker.ts';

/** A worker that says what the test makes it say. */
class StubWorker extends EventTarget {
  readonly asked: string[] = [];
  isEnded = false;
  postMessage(question: string): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

let workers: StubWorker[] = [];
let heard: string[] = [];
const create = () =>
  createKillableWorker<string, string>({
    start: () => {
      const worker = new StubWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    milliseconds: 10_000,
    onAnswer: (answer) => heard.push(answer),
    onOverTime: () => heard.push('over time'),
    onFailed: (reason) => heard.push(`failed: ${reason}`),
  });

beforeEach(() => {
  [workers, heard] = [[], []];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('a killable worker', () => {
  it('is asked when it is ready, one thing at a time, of what waits only the latest', () => {
    const { ask } = create();
    ask('a');
    expect(workers[0]?.asked).toEqual([]);
    workers[0]?.say(READY);
    ask('b');
    ask('c');
    expect(workers[0]?.asked).toEqual(['a']);
    workers[0]?.say('A');
    expect(workers[0]?.asked).toEqual(['a', 'c']);
    expect(heard).toEqual(['A']);
  });

  it('is ended over its time, and the next one is asked what came up meanwhile', () => {
    const { ask } = create();
    ask('a');
    vi.advanceTimersByTime(60_000); // loading takes as long as it takes
    workers[0]?.say(READY);
    ask('b');
    vi.advanceTimersByTime(9_999);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(1);
    expect([heard, workers[0]?.isEnded]).toEqual([['over time'], true]);
    workers[0]?.say('A'); // too late
    workers[1]?.say(READY);
    expect(workers[1]?.asked).toEqual(['b']);
    workers[1]?.say('B');
    vi.advanceTimersByTime(60_000);
    expect([heard, workers]).toEqual([
      ['over time', 'B'],
      [workers[0], workers[1]],
    ]);
  });

  it('starts no other worker before there is a question', () => {
    const { ask } = create();
    ask('a');
    workers[0]?.say(READY);
    workers[0]?.fail('out of memory');
    expect([heard, workers.length]).toEqual([['failed: out of memory'], 1]);
    ask('b');
    workers[1]?.say(READY);
    expect(workers[1]?.asked).toEqual(['b']);
  });

  it('says nothing after it is disposed of', () => {
    const { ask, dispose } = create();
    ask('a');
    workers[0]?.say(READY);
    dispose();
    workers[0]?.say('A');
    vi.advanceTimersByTime(60_000);
    expect([heard, workers[0]?.isEnded, workers.length]).toEqual([[], true, 1]);
  });
});
