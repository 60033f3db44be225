import { end, process, start, userTask, type Sketch } from './plan-builder.ts';

/**
 * The shortest way to a plan: arrows, and a sketch only for what is more than it looks.
 *
 *     draw(['s -> x -> a', 'x -> b : default'], exclusive('x'))
 *
 * An id without a sketch speaks for itself: `s`, `s2` … are none start events, `e`, `e2` … none end
 * events, everything else is a user task. Arrows may be chained; a condition belongs to the last
 * arrow of its chain. The order of the document is the order of the first mention.
 */
export const draw = (
  arrows: readonly string[],
  ...sketches: readonly Sketch[]
): ReturnType<typeof process> => drawWith({}, arrows, ...sketches);

/** The same, with what a process has of its own: its business key, its variables. */
export const drawWith = (
  own: NonNullable<Parameters<typeof process>[3]>,
  arrows: readonly string[],
  ...sketches: readonly Sketch[]
): ReturnType<typeof process> => {
  const single = arrows.flatMap(unchained);
  const mentioned = [...new Set(single.flatMap(endsOf))];
  const known = new Set(sketches.flatMap(idsIn));
  const plain = mentioned.filter((id) => !known.has(id)).map(nodeNamed);
  const at = ({ id }: Sketch): number =>
    mentioned.includes(id) ? mentioned.indexOf(id) : mentioned.length;
  const top = [...sketches, ...plain].sort((one, other) => at(one) - at(other));
  return process('p', top, single, own);
};

/** Plain nodes for the inside of a scope: `nodes('s2 a e2')`. */
export const nodes = (ids: string): readonly Sketch[] => ids.split(' ').map(nodeNamed);

const nodeNamed = (id: string): Sketch => {
  if (/^s\d*$/.test(id)) return start(id);
  return /^e\d*$/.test(id) ? end(id) : userTask(id);
};

const idsIn = ({ id, inside = [] }: Sketch): readonly string[] => [id, ...inside.flatMap(idsIn)];

const unchained = (arrow: string): readonly string[] => {
  const [path = '', ...condition] = arrow.split(' : ');
  const stops = path.split(' -> ');
  return stops.slice(1).map((stop, index) => {
    const isLast = index === stops.length - 2;
    return [`${withoutMark(stops[index] ?? '')} -> ${stop}`, ...(isLast ? condition : [])].join(
      ' : ',
    );
  });
};

const endsOf = (arrow: string): readonly string[] =>
  (arrow.split(' : ')[0] ?? '').split(' -> ').map(withoutMark);

/** `join #2` is the second flow between the same nodes. */
const withoutMark = (stop: string): string => stop.replace(/ #.*/, '');
