import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseResponse } from '../../../engine/http/contract/case.ts';
import type { InboxResponse } from '../../../engine/http/contract/inbox.ts';
import type { TrackResponse } from '../../../engine/http/contract/tracking.ts';
import { beginCase } from '../../../engine/runtime/demo/begin-case.ts';
import { countiesWithout } from '../../../engine/runtime/demo/counties-without.ts';
import { gangnan } from '../../../engine/runtime/demo/gangnan.ts';
import { pingguiStories } from '../../../engine/runtime/demo/pinggui-stories.ts';
import { pinggui } from '../../../engine/runtime/demo/pinggui.ts';
import { awaitingEvaluation } from '../../../engine/runtime/demo/pinggui-suggestions.ts';
import { seedCases } from '../../../engine/runtime/demo/seed-cases.ts';
import { seedOrganizations } from '../../../engine/runtime/demo/seed-organization.ts';
import { createCast, type Cast } from '../../../engine/runtime/demo/story.ts';
import { tellStory } from '../../../engine/runtime/demo/tell-story.ts';
import type { ServedHost } from '../../support/running-server.ts';
import { serveDemo } from '../../support/served-demo.ts';

let host: ServedHost;
let cast: Cast;
beforeAll(async () => {
  host = await serveDemo([pinggui]);
  cast = createCast(host.address, 'pinggui');
});
afterAll(() => host.stop());

const storyOf = (name: string) => {
  const story = pingguiStories.find((one) => one.name === name);
  if (!story) throw new Error(`Expected a story "${name}", but there is none`);
  return story;
};

describe('demo cases', () => {
  it('are followed by the code the officer who wrote them down was given', async () => {
    const { begin } = storyOf('fresh');
    const { trackingCode } = await beginCase(cast, begin);
    const seen = await cast
      .anybody()
      .send<TrackResponse>('POST', '/api/public/track', { code: trackingCode });
    expect(seen.title).toBe(begin.values['title']);
  });

  it('are called by the title of their draft where nobody raised them', async () => {
    const [drafted, ...rest] = awaitingEvaluation.acts;
    const caseId = await tellStory(cast, { ...awaitingEvaluation, acts: [drafted!] });
    const title = '关于完善珠宝产业园夜间公交的建议';

    const officer = await cast.person('daiwei');
    const read = await officer.get<CaseResponse>(`/api/cases/${caseId}`);
    expect(read.case.title).toBe(title);
    const deputy = await cast.person(rest[0]!.as);
    const { tasks } = await deputy.get<InboxResponse>('/api/inbox?step=D_Submit');
    expect(tasks.map((task) => task.case.title)).toEqual([title]);
  });

  it('end with the answer of the visitors', async () => {
    const caseId = await tellStory(cast, storyOf('C10'));
    const officer = await cast.person('daiwei');
    const read = await officer.get<CaseResponse>(`/api/cases/${caseId}`);
    expect(read.case.state).toBe('completed');
  });

  it('are told only in a county that has none', async () => {
    const url = host.database.url('bihuan_owner');
    await seedOrganizations(url, [gangnan]);
    const codes = async (what: 'cases' | 'procedures') =>
      (await countiesWithout(url, what, [pinggui, gangnan])).map(({ code }) => code);
    expect(await codes('cases')).toEqual(['gangnan']);
    expect(await codes('procedures')).toEqual(['gangnan']);
  });

  it('that cannot be told are named, and stop nobody', async () => {
    const troubles = await seedCases(host.address, [gangnan]); // without a procedure nothing starts
    expect(troubles.length).toBeGreaterThan(5);
    expect(troubles[0]).toMatch(/^Demo case .* of gangnan stopped early: Expected "/);
  });
});
