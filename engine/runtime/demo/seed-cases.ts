import { gangnanStories } from './gangnan-stories.ts';
import type { DemoCounty } from './organization.ts';
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
const TRACKS: Readonly<Record<string, readonly Track[]>> = {
  pinggui: pingguiStories.map(trackOf),
  gangnan: [{ name: 'C12, C14', tell: tellListedIssues }, ...gangnanStories.map(trackOf)],
};

/** Plays the demo's cases, the counties side by side. Gives what could not be told. */
export const seedCases = async (
  origin: string,
  counties: readonly DemoCounty[],
): Promise<readonly string[]> => {
  const troubles = await Promise.all(
    counties.map(({ code }) => seedCounty(origin, code, TRACKS[code] ?? [])),
  );
  return troubles.flat();
};

const seedCounty = async (
  origin: string,
  county: string,
  tracks: readonly Track[],
): Promise<string[]> => {
  const cast = createCast(origin, county);
  const waiting = [...tracks];
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
