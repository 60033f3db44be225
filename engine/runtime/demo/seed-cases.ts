import type { CaseListResponse } from '../../http/contract/case.ts';
import { gangnanStories } from './gangnan-stories.ts';
import { pingguiStories } from './pinggui-stories.ts';
import { tellListedIssues } from './problem-list.ts';
import { createCast, type Cast } from './story.ts';
import { tellStory, type Story } from './tell-story.ts';

/** Something of the demo that is told by itself, beside others. */
interface Track {
  readonly name: string;
  readonly tell: (cast: Cast) => Promise<unknown>;
}
const AT_ONCE = 3; // a county; what two cores can take

const trackOf = (story: Story): Track => ({
  name: story.name,
  tell: (cast) => tellStory(cast, story),
});
const TRACKS = {
  pinggui: pingguiStories.map(trackOf),
  gangnan: [{ name: 'C12, C14', tell: tellListedIssues }, ...gangnanStories.map(trackOf)],
};

type County = keyof typeof TRACKS;

/**
 * Plays the demo's cases on first start, both counties side by side; a county that has cases is
 * left alone, so an interrupted seeding hinders no later start. Gives what could not be told.
 */
export const seedCases = async (
  origin: string,
  counties: readonly County[] = ['pinggui', 'gangnan'],
): Promise<readonly string[]> => {
  const troubles = await Promise.all(counties.map((county) => seedCounty(origin, county)));
  return troubles.flat();
};

const seedCounty = async (origin: string, county: County): Promise<string[]> => {
  const cast = createCast(origin, county);
  if (!(await isEmpty(cast))) return [];
  const waiting = [...TRACKS[county]];
  const troubles: string[] = [];
  const tellNext = async (): Promise<void> => {
    for (let track = waiting.shift(); track; track = waiting.shift()) {
      try {
        await track.tell(cast);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        troubles.push(`Demo case ${track.name} of ${county} stopped early: ${reason}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, tellNext));
  return troubles;
};

const isEmpty = async (cast: Cast): Promise<boolean> => {
  const officer = await cast.person('daiwei');
  const { cases } = await officer.get<CaseListResponse>('/api/cases?state=all');
  return cases.length === 0;
};
