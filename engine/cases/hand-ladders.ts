import type { EntityManager } from '@mikro-orm/postgresql';
import { handLaddersOf, levelsClimbed, type HandLadder } from '../interpreter/hand-ladder.ts';
import { principalOf } from '../interpreter/recipients.ts';
import type { Json } from '../interpreter/values.ts';
import { selectLadderGrounds, type LadderGround } from '../store/sql/ladders.ts';
import { saying } from './coming.ts';
import { namesOf, type Names } from './names.ts';
import { readDirectory, type Directory } from './who.ts';

/** A ladder people start, as the readers of a case see it. */
export interface LadderView {
  readonly key: string;
  readonly name: Names;
  readonly next: number | null; // null: every level of this round was started
  readonly levels: LevelView[];
}
interface LevelView {
  readonly act: string | null;
  readonly words: Names | null;
  readonly to: Names[];
  readonly started: { readonly at: number; readonly by: ReturnType<Directory['person']> } | null; // in this round
}

/** Those somebody may start, or has: the others are no news to readers. */
export const handLaddersOfCase = async (
  em: EntityManager,
  { countyId, id }: { readonly countyId: string; readonly id: string },
  mayClimb: boolean,
): Promise<LadderView[]> => {
  const grounds = await selectLadderGrounds(em, countyId, id);
  const standing = keysOf(grounds).flatMap((key) => standingOf(key, grounds) ?? []);
  const directory = await readDirectory(
    em,
    countyId,
    standing.flatMap(({ climbs }) => climbs.map(({ by }) => by)),
  );
  return standing
    .filter(({ next }) => mayClimb || next > 0)
    .map(({ ladder, climbs, next }) => ({
      key: ladder.key,
      name: worded(ladder.name.zh, ladder.name.en) ?? namesOf(ladder.key, null),
      next: next < ladder.levels.length ? next : null,
      levels: ladder.levels.map((rung, level) => {
        const climb = level < next ? climbs.findLast((one) => one.level === level) : undefined;
        return {
          ...saying(rung),
          started: climb ? { at: climb.at, by: directory.person(climb.by) } : null,
        };
      }),
    }));
};

/** The instance whose data name whom the ladder tells; the case itself where none does. */
export const instanceOfLadder = async (
  em: EntityManager,
  { countyId, id }: { readonly countyId: string; readonly id: string },
  key: string,
): Promise<string> => {
  const found = standingOf(key, await selectLadderGrounds(em, countyId, id));
  return found?.ground.instanceId ?? id;
};

interface Standing {
  readonly ladder: HandLadder;
  readonly ground: LadderGround;
  readonly climbs: LadderGround['climbs'];
  readonly next: number;
}

const keysOf = (grounds: readonly LadderGround[]): readonly string[] => [
  ...new Set(grounds.flatMap(({ ladders }) => handLaddersOf({ ladders }).map(({ key }) => key))),
];

const standingOf = (key: string, grounds: readonly LadderGround[]): Standing | null => {
  const known = grounds.flatMap((ground) => {
    const ladder = handLaddersOf({ ladders: ground.ladders }).find((one) => one.key === key);
    return ladder ? [{ ground, ladder }] : [];
  });
  const found =
    known.find(({ ground, ladder }) =>
      ladder.levels.every(({ to }) =>
        to.every((name) => principalOf(name, ground.variables) !== null),
      ),
    ) ?? known.at(-1);
  if (!found) return null;
  const { ground, ladder } = found;
  const climbs = ground.climbs.filter((one) => one.ladder === key);
  const last = climbs.at(-1);
  const climbed = last && { levels: last.level + 1, at: last.at, by: last.by };
  return { ladder, ground, climbs, next: levelsClimbed(ladder, climbed, ground.anchors) };
};

const worded = (zh: Json, en: Json): Names | null =>
  typeof zh === 'string' ? namesOf(zh, typeof en === 'string' ? en : null) : null;
