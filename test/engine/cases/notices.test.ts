import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResponse } from '../../../engine/http/contract/audit.ts';
import type { CaseResponse } from '../../../engine/http/contract/case.ts';
import type {
  Notice,
  NoticesResponse,
  UnreadResponse,
} from '../../../engine/http/contract/notice.ts';
import type { ApiClient } from '../../../engine/runtime/demo/api-client.ts';
import { daysAhead } from '../../../engine/runtime/demo/civil-today.ts';
import { gangnan } from '../../../engine/runtime/demo/gangnan.ts';
import { overdueReply } from '../../../engine/runtime/demo/gangnan-stories.ts';
import { createCast, type Cast } from '../../../engine/runtime/demo/story.ts';
import { tellStory } from '../../../engine/runtime/demo/tell-story.ts';
import type { ServedHost } from '../../support/running-server.ts';
import { serveDemo } from '../../support/served-demo.ts';

let host: ServedHost;
let cast: Cast;
let caseId: string;
beforeAll(async () => {
  host = await serveDemo([gangnan]);
  cast = createCast(host.address, 'gangnan');
  const forward = [{ to: 'day' as const, day: daysAhead(115) }]; // past three months and a fortnight
  caseId = await tellStory(cast, { ...overdueReply, forward });
});
afterAll(() => host.stop());

const told = async (client: ApiClient, query = ''): Promise<readonly Notice[]> => {
  const { notices } = await client.get<NoticesResponse>(`/api/notices${query}`);
  return notices.filter((notice) => notice.case.id === caseId);
};
const actsOf = (notices: readonly Notice[]) =>
  notices.flatMap(({ act, reason }) => (reason === 'ladder' ? [act] : []));

describe('what people are told about a reply that is late', () => {
  it('reaches the unit the case was given to: reminders its handler, the urging letter its head', async () => {
    const handler = await told(await cast.person('yuanqu'));
    expect(actsOf(handler).filter((act) => act === 'remind').length).toBeGreaterThanOrEqual(4);
    expect(handler.find(({ act }) => act === 'remind')).toMatchObject({
      reason: 'ladder',
      words: { zh: expect.any(String), en: expect.any(String) },
      step: { zh: expect.any(String) },
      readAt: null,
    });
    const leader = await told(await cast.person('yuanqu-ld'));
    expect(actsOf(leader)).toContain('urgeLetter');
    expect(actsOf(handler)).not.toContain('urgeLetter');
  });

  it('reaches nobody of another unit', async () => {
    expect(await told(await cast.person('gongxin'))).toEqual([]);
    expect(await told(await cast.person('gongxin-ld'))).toEqual([]);
  });

  it('stands in the history of the case, at the case’s own time, with everybody who was told', async () => {
    const committee = await cast.person('daiwei');
    const { timeline, case: file } = await committee.get<CaseResponse>(`/api/cases/${caseId}`);
    const letter = timeline.find(({ notice }) => notice?.act === 'urgeLetter');
    expect(letter).toMatchObject({ kind: 'sent', notice: { reason: 'ladder' } });
    expect(letter!.notice!.to.map(({ zh }) => zh).join(' ')).toMatch(/主要负责人/);
    expect(letter!.at).toBeGreaterThan(file.openedAt + 60 * 86_400_000);
    const levels = timeline.flatMap(({ notice, elementId }) =>
      notice?.words ? [`${elementId} ${notice.words.en}`] : [],
    );
    expect(new Set(levels).size).toBe(levels.length); // each level once
  });

  it('is foretold: the rungs still to climb, each on its day, with whom they tell', async () => {
    const { coming, timeline } = await (
      await cast.person('daiwei')
    ).get<CaseResponse>(`/api/cases/${caseId}`);
    const rungs = coming.filter(({ kind }) => kind === 'rung');
    expect(rungs[0]).toMatchObject({ act: 'order', to: [{ zh: '代工委' }, { zh: '主任会议' }] });
    const last = timeline.find(({ notice }) => notice?.reason === 'ladder');
    expect(rungs[0]!.at).toBeGreaterThan(last!.at);
    expect(coming.map(({ at }) => at)).toEqual(
      coming.map(({ at }) => at).toSorted((one, other) => one - other),
    );
  });

  it('is read once, by whoever reads it, and that is on record', async () => {
    const leader = await cast.person('yuanqu-ld');
    const [first] = await told(leader, '?only=unread');
    const before = await leader.get<UnreadResponse>('/api/notices/unread');
    const read = (ids: readonly string[]) =>
      leader.send<UnreadResponse>('POST', '/api/notices/read', { ids });
    expect(await read([first!.id])).toEqual({ unread: before.unread - 1 });
    expect(await read([first!.id])).toEqual({ unread: before.unread - 1 });
    const after = await leader.get<NoticesResponse>('/api/notices');
    expect(after.notices.find(({ id }) => id === first!.id)?.readAt).toEqual(expect.any(Number));
    expect((await told(leader, '?only=unread')).map(({ id }) => id)).not.toContain(first!.id);

    const auditor = await cast.person('shenji');
    const { entries } = await auditor.get<AuditResponse>('/api/audit?kind=noticesRead');
    expect(entries).toHaveLength(1);
  });

  it('is nobody else’s to read', async () => {
    const [notice] = await told(await cast.person('yuanqu-ld'));
    const stranger = await cast.person('gongxin');
    const { unread } = await stranger.get<UnreadResponse>('/api/notices/unread');
    expect(await stranger.send('POST', '/api/notices/read', { ids: [notice!.id, 'none'] })).toEqual(
      { unread },
    );
  });

  it.each([
    ['no ids', { ids: [] }],
    ['too many', { ids: Array.from({ length: 51 }, (_, at) => `n${at}`) }],
    ['a person', { ids: ['n'], personId: 'somebody' }],
  ])('refuses %s', async (_, body) => {
    const leader = await cast.person('yuanqu-ld');
    await expect(leader.send('POST', '/api/notices/read', body)).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });
});
