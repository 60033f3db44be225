import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResponse } from '../../../engine/http/contract/audit.ts';
import type { CaseResponse, FastForwardBody } from '../../../engine/http/contract/case.ts';
import type { InboxResponse } from '../../../engine/http/contract/inbox.ts';
import type { ApiClient } from '../../../engine/runtime/demo/api-client.ts';
import { gangnan } from '../../../engine/runtime/demo/gangnan.ts';
import { overdueReply } from '../../../engine/runtime/demo/gangnan-stories.ts';
import { createCast, type Cast } from '../../../engine/runtime/demo/story.ts';
import { tellStory } from '../../../engine/runtime/demo/tell-story.ts';
import type { ServedHost } from '../../support/running-server.ts';
import { serveDemo } from '../../support/served-demo.ts';

let host: ServedHost;
let cast: Cast;
let committee: ApiClient;
let caseId: string;
beforeAll(async () => {
  host = await serveDemo([gangnan]);
  cast = createCast(host.address, 'gangnan');
  committee = await cast.person('daiwei');
  caseId = await tellStory(cast, { ...overdueReply, forward: [] });
});
afterAll(() => host.stop());

const file = (client = committee) => client.get<CaseResponse>(`/api/cases/${caseId}`);
const forward = (body: FastForwardBody, client = committee) =>
  client.send<{ now: number }>('POST', `/api/cases/${caseId}/fast-forward`, body);

describe('a case in a sandbox county', () => {
  it('goes to its next deadline on the real server, and everything on the way happens', async () => {
    const before = await file();
    const due = before.fastForward!.nextDeadline!;
    const { now } = await forward({ to: 'nextDeadline' });
    expect(now).toBe(due + 1_000);
    const after = await file();
    expect(after.case.aheadMs).toBeGreaterThan(due - Date.now() - 60_000);
    const rang = after.timeline.filter(
      ({ at, kind }) => kind === 'timer' && at >= due && at <= now,
    );
    expect(rang.length).toBeGreaterThan(0);
    expect(after.fastForward!.nextDeadline).toBeGreaterThan(due);
  });

  it('is late by its own clock where it went past its term', async () => {
    const { answers } = await file();
    expect(answers.due!.level).not.toMatch(/late|overdue/);
    const day = new Date(answers.due!.at + 3 * 86_400_000).toISOString().slice(0, 10);
    await forward({ to: 'day', day });
    expect((await file()).answers.due!.level).toMatch(/late|overdue/);
    const deputy = await cast.person('gan');
    const { tasks } = await deputy.get<InboxResponse>('/api/inbox?box=all');
    const task = tasks.find((one) => one.case.id === caseId && one.closedAt === null);
    expect(task?.due?.level).toMatch(/late|overdue/);
    expect(task?.case.aheadMs).toBeGreaterThan(0);
  });

  it('bears the mark in each row of its audit from the moment it was moved', async () => {
    const auditor = await cast.person('shenji');
    const { entries } = await auditor.get<AuditResponse>(`/api/audit?case=${caseId}`);
    const first = entries.findLastIndex(({ kind }) => kind === 'caseFastForwarded');
    expect(entries.slice(0, first + 1).every(({ sandbox }) => sandbox)).toBe(true);
    expect(entries.slice(first + 1).some(({ sandbox }) => sandbox)).toBe(false);
    expect(entries.filter(({ kind }) => kind === 'caseFastForwarded')).toHaveLength(2);
  });

  it.each<[string, FastForwardBody, string]>([
    ['a day that is over', { to: 'day', day: '2026-01-01' }, 'dayNotAhead'],
    ['a day years away', { to: 'day', day: '2036-01-01' }, 'dayNotAhead'],
    ['no day', { to: 'day', day: '2026-02-30' }, 'dayNotAhead'],
    ['half a day', { to: 'workingDays', count: 0.5 }, 'invalidInput'],
  ])('does not go to %s', async (_, body, code) => {
    await expect(forward(body)).rejects.toMatchObject({ code });
  });

  it('is moved by the deputy affairs committee alone', async () => {
    await expect(
      forward({ to: 'nextDeadline' }, await cast.person('yuanqu')),
    ).rejects.toMatchObject({ code: 'notAllowed' });
  });
});
