import { measure, type Figure } from './figure.ts';
import { simulateFigures } from './simulate.ts';
import { timersReport } from './timers.ts';
import { validateFigures } from './validate.ts';

/**
 * `npm run bench [-- NAME…]`: the figures whose names contain one of the words; none: all. `timers`
 * takes minutes; `TIMERS=500` makes it shorter.
 */
const FIGURES: readonly Figure[] = [...validateFigures, ...simulateFigures];

/** Budgets are for two cores that do nothing else; any other machine is given this much more. */
const MISSED_BY = 1.5;

const words = process.argv.slice(2);
const wanted = FIGURES.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
const width = Math.max(...FIGURES.map(({ name }) => name.length));
const line = (name: string, ...columns: readonly string[]): void =>
  console.log([name.padEnd(width), ...columns.map((column) => column.padStart(10))].join('  '));

line('figure', 'budget ms', 'median ms', 'fastest', 'cpu ms', 'of budget');
const TIMERS = 'timers due in one second';
const wantsTimers = words.length === 0 || words.some((word) => TIMERS.includes(word));
let missed = wanted.length === 0 && !wantsTimers;
for (const figure of wanted) {
  const { name, budget, onlyComputes } = figure;
  const { median, fastest, cpu } = await measure(figure);
  const share = (onlyComputes ? Math.min(median, cpu) : median) / (budget ?? Infinity);
  const times = [median, fastest, cpu].map((time) => time.toFixed(1));
  line(
    name,
    String(budget ?? '–'),
    ...times,
    budget === null ? '–' : `${Math.round(100 * share)} %`,
  );
  missed ||= share > MISSED_BY;
}
if (wantsTimers) {
  const report = await timersReport(Number(process.env['TIMERS'] ?? 10_000));
  console.log(TIMERS, JSON.stringify(report, null, 2));
  missed ||= report.fired !== report.timers || report.cases !== report.timers;
  missed ||= report.inboxFailures > 0;
}
process.exit(missed ? 1 : 0); // threads of the deploy gate are still warm
