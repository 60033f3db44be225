import type { ChildProcess } from 'node:child_process';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Child } from '../../../engine/runtime/child.ts';
import { createSupervisor } from '../../../engine/runtime/supervisor.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A program that ends when it is told to, or by itself. */
const standIn = () => {
  let end: (code: number | null) => void = () => undefined;
  const exited = new Promise<number | null>((resolve) => (end = resolve));
  const stop = vi.fn(() => {
    end(0);
    return Promise.resolve();
  });
  const child: Child = { process: {} as ChildProcess, exited, stop };
  return { child, stop, crash: () => end(1) };
};

it('a program that crashes is started again, and stopped with the others', async () => {
  const [first, second] = [standIn(), standIn()];
  const start = vi.fn<() => Promise<Child>>();
  start.mockResolvedValueOnce(first.child).mockResolvedValueOnce(second.child);
  const told: string[] = [];
  const supervisor = createSupervisor((line) => told.push(line));
  await supervisor.keep({ name: 'worker', start, stopSignal: 'SIGTERM' });

  first.crash();
  await vi.advanceTimersByTimeAsync(200);
  await supervisor.stopAll();
  expect(start).toHaveBeenCalledTimes(2);
  expect(second.stop).toHaveBeenCalled();
  expect(told).toEqual(['worker ended; starting it again']);
});

it('a program that is coming up again while all are stopped is not left behind', async () => {
  const [first, second] = [standIn(), standIn()];
  let comeUp: (child: Child) => void = () => undefined;
  const start = vi.fn<() => Promise<Child>>();
  start
    .mockResolvedValueOnce(first.child)
    .mockReturnValueOnce(new Promise((resolve) => (comeUp = resolve)));
  const supervisor = createSupervisor(() => undefined);
  await supervisor.keep({ name: 'worker', start, stopSignal: 'SIGTERM' });
  first.crash();
  await vi.advanceTimersByTimeAsync(200);

  const stopped = supervisor.stopAll();
  await vi.advanceTimersByTimeAsync(0);
  comeUp(second.child);
  await stopped;
  expect(second.stop).toHaveBeenCalled();
});
