import { measure, type Figure } from './figure.ts';
import { simulateFigures } from './simulate.ts';
import { validateFigures } from './validate.ts';

/** `npm run bench [-- NAME…]`: the figures whose names contain one of the words; none: all. */
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
let missed = wanted.length === 0;
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
process.exit(missed ? 1 : 0); // threads of the deploy gate are still warm
