/** One thing a server needs, whether it has it, and the sentence for whoever keeps it running. */
export interface Check {
  readonly name: CheckName;
  readonly ok: boolean;
  readonly zh: string;
  readonly en: string;
}
export type CheckName = keyof typeof WORDS;

/** A number was measured; a text is a code or names what is missing; null: there is nothing. */
export interface Finding {
  readonly ok: boolean;
  readonly found: string | number | null;
}

export const toCheck = (name: CheckName, { ok, found }: Finding): Check => {
  const { good, bad, measured } = WORDS[name];
  if (ok) return { name, ok, zh: filled(good[0], found), en: filled(good[1], found) };
  const [zh, en] = typeof found === 'number' ? measured : found === null ? NONE : ANSWERED;
  return {
    name,
    ok,
    zh: `应有${bad[0]}，实际${filled(zh, found)}`,
    en: `Expected ${bad[1]}, but ${filled(en, found)}`,
  };
};

const filled = (sentence: string, found: Finding['found']): string =>
  sentence.replace('{}', String(found));

type Pair = readonly [zh: string, en: string];
interface Words {
  readonly good: Pair;
  readonly bad: Pair; // 应有…
  readonly measured: Pair; // 实际…, where there is a number
}
const words = <Name extends string>(all: Readonly<Record<Name, Words>>) => all;

const NONE: Pair = ['没有', 'there is none'];
const ANSWERED: Pair = ['：{}', 'found: {}'];

const WORDS = words({
  eventLoop: {
    good: ['服务器及时应答（最慢 {} 毫秒）', 'The server answers in time (slowest {} ms)'],
    bad: ['1 秒之内应答的服务器', 'a server that answers within 1 s'],
    measured: ['慢了 {} 毫秒', 'it was {} ms behind'],
  },
  database: {
    good: ['数据库可以写入', 'The database takes writes'],
    bad: ['可以写入的数据库', 'a database that takes writes'],
    measured: ANSWERED,
  },
  migrations: {
    good: ['数据库结构与程序版本一致', 'The tables are those of this version'],
    bad: [
      '与程序版本一致的数据库结构（npm run db:migrate）',
      'the tables of this version (npm run db:migrate)',
    ],
    measured: ANSWERED,
  },
  worker: {
    good: ['工作进程在取任务（{} 秒前）', 'A worker asks for work (last {} s ago)'],
    bad: ['90 秒之内取过任务的工作进程', 'a worker that asked for work within 90 s'],
    measured: ['是 {} 秒前', 'it was {} s ago'],
  },
  audit: {
    good: ['审计记录可以写入', 'The audit log takes rows'],
    bad: ['可以写入的审计记录', 'an audit log that takes rows'],
    measured: ANSWERED,
  },
  clock: {
    good: ['本机时钟与数据库一致（相差 {} 毫秒）', 'The clock is the database’s (off by {} ms)'],
    bad: ['与数据库相差不到 5 秒的本机时钟', 'a clock less than 5 s off the database’s'],
    measured: ['相差 {} 毫秒', 'it is {} ms off'],
  },
  disk: {
    good: ['数据盘空闲 {}%', 'The disk of the data is {} % free'],
    bad: ['空闲超过 5% 的数据盘', 'a disk more than 5 % free'],
    measured: ['空闲 {}%', 'it is {} % free'],
  },
});
