import type { Logger } from '../log.ts';
import type { DatabaseClock } from '../store/database-clock.ts';

const WARNED_MS = 1_000;
export const REFUSED_MS = 5_000; // a machine so wrong has no time service, and will be worse tomorrow

/**
 * A process whose machine's clock is not the database's does not begin (trust.md R11), and says so
 * while it runs: what it decides is right all the same, what it writes into its log is not.
 */
export const watchSkew = (clock: DatabaseClock, log: Logger): void => {
  const skewMs = clock.skewMs();
  if (Math.abs(skewMs) >= REFUSED_MS) throw new Error(sentenceOf(skewMs, REFUSED_MS));
  const warn = (): void => {
    const measured = clock.skewMs();
    if (Math.abs(measured) >= WARNED_MS)
      log.warn({ ms: measured }, sentenceOf(measured, WARNED_MS));
  };
  warn();
  clock.onMeasured(warn);
};

const sentenceOf = (skewMs: number, limitMs: number): string => {
  const seconds = (Math.abs(skewMs) / 1_000).toFixed(1);
  const limit = limitMs / 1_000;
  const [zh, en] = skewMs > 0 ? ['快', 'ahead'] : ['慢', 'behind'];
  return (
    `应有与数据库时钟相差不到 ${limit} 秒的本机时钟，实际${zh} ${seconds} 秒` +
    ` / Expected a clock less than ${limit} s off the database's, but it is ${seconds} s ${en}`
  );
};
