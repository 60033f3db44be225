import type { DataPlan } from '../../../../engine/interpreter/data-plan.ts';
import type { EventDefinition, MultiInstance } from '../../../../engine/interpreter/plan.ts';
import {
  adHoc,
  boundary,
  businessRuleTask,
  callActivity,
  cancel,
  catchEvent,
  compensate,
  complex,
  conditional,
  cycle,
  end,
  error,
  escalation,
  eventBased,
  eventSubProcess,
  exclusive,
  feel,
  inclusive,
  link,
  manualTask,
  message,
  parallel,
  receiveTask,
  scriptTask,
  sendTask,
  serviceTask,
  signal,
  start,
  subProcess,
  task,
  terminate,
  throwEvent,
  timer,
  transaction,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { drawBeginning } from './beginnings.ts';
import {
  isActivityLeaf,
  type CaughtEvent,
  type Handler,
  type Leaf,
  type Mark,
  type ProcessShape,
  type Shape,
} from './shapes.ts';

/** A drawn part with one way in and one way out; side paths end inside it. */
interface Block {
  readonly sketches: readonly Sketch[];
  readonly arrows: readonly string[];
  readonly first: string;
  readonly last: string;
}
export interface Drawing {
  readonly sketches: readonly Sketch[];
  readonly arrows: readonly string[];
}

/**
 * Draws a shape. Sound by construction: one token in, one token out, whatever the data says.
 * Conditions look at the variable `n`, which answers change.
 */
export const drawProcess = ({ beginning, body, handlers }: ProcessShape): Drawing => {
  const pen = createPen();
  const drawn = pen.draw(body);
  const begun = drawBeginning(beginning);
  const beside = distinct(handlers).map(pen.handler);
  return {
    sketches: [...begun.sketches, ...drawn.sketches, end('finish'), ...beside.flatMap(sketchesOf)],
    arrows: [
      ...begun.arrows,
      `${begun.last} -> ${drawn.first}`,
      ...drawn.arrows,
      `${drawn.last} -> finish`,
      ...beside.flatMap(arrowsOf),
    ],
  };
};

const sketchesOf = ({ sketches }: Drawing): readonly Sketch[] => sketches;
const arrowsOf = ({ arrows }: Drawing): readonly string[] => arrows;

const createPen = () => {
  let count = 0;
  let transactions = 0; // around what is drawn now
  const id = (prefix: string): string => `${prefix}${(count += 1)}`;

  const draw = (shape: Shape): Block => {
    switch (shape.type) {
      case 'leaf':
        return marked(leafOf(shape.leaf, id), shape.marks, id);
      case 'sequence':
        return shape.parts.map(draw).reduce(chain);
      case 'parallel':
      case 'exclusive':
      case 'inclusive':
        return split(shape.type, shape.parts.map(draw), id);
      case 'complex':
        return complexSplit(shape.parts.map(draw), id);
      case 'race':
        return chain(race(shape.events, id), draw(shape.part));
      case 'sub':
        return drawSub(shape);
      case 'transaction':
        return drawTransaction(shape);
      case 'adHoc':
        return drawAdHoc(shape);
      case 'loopBack':
        return loopBack(draw(shape.part), shape.merge, id);
      case 'quantity':
        return quantities(leafOf(shape.from, id), leafOf(shape.to, id));
      case 'jump':
        return jump(shape.leaps, id);
    }
  };

  const handler = ({ by, interrupting, work }: Handler): Drawing => {
    const name = id('handler');
    const done = leafOf(quiet(work), id);
    const isUndoing = by === 'compensation';
    const definitions = isUndoing ? [compensate()] : definitionsOf(by);
    const first = start(`${name}Start`, {
      definitions,
      interrupting: isUndoing || mustInterrupt(by) || interrupting,
      parallelMultiple: by === 'all',
    });
    const last = end(`${name}End`);
    return {
      sketches: [eventSubProcess(name, [first, done, last])],
      arrows: [`${first.id} -> ${done.id}`, `${done.id} -> ${last.id}`],
    };
  };

  const drawSub = ({ part, marks, handlers, ending }: Shape & { readonly type: 'sub' }): Block => {
    const name = id('sub');
    const canEnd = ending !== 'cancel' || transactions > 0;
    const inner = chain(draw(part), endingOf(canEnd ? ending : 'normal', id));
    const beside = distinct(handlers).map(handler);
    const sketch = subProcess(name, [
      start(`${name}Start`),
      ...inner.sketches,
      ...beside.flatMap(sketchesOf),
    ]);
    const arrows = [`${name}Start -> ${inner.first}`, ...inner.arrows, ...beside.flatMap(arrowsOf)];
    const caught: readonly Mark[] =
      ending === 'error' ? [{ mark: 'boundary', by: 'anyError', interrupting: true }] : [];
    return marked(sketch, [...caught, ...marks], id, arrows);
  };

  const drawTransaction = ({
    part,
    marks,
    caught,
  }: Shape & { readonly type: 'transaction' }): Block => {
    const name = id('transaction');
    const choice = exclusive(id('choice'));
    const [done, canceled] = [end(id('done')), end(id('canceled'), { definitions: [cancel] })];
    transactions += 1;
    const inner = draw(part);
    transactions -= 1;
    const sketch = transaction(name, [
      start(`${name}Start`),
      ...inner.sketches,
      choice,
      done,
      canceled,
    ]);
    const arrows = [
      `${name}Start -> ${inner.first}`,
      ...inner.arrows,
      `${inner.last} -> ${choice.id}`,
      `${choice.id} -> ${canceled.id} : n > 4`,
      `${choice.id} -> ${done.id} : default`,
    ];
    const block = marked(sketch, marks, id, arrows);
    return caught ? caughtBeside(block, name, cancel, id) : block;
  };

  const drawAdHoc = (shape: Shape & { readonly type: 'adHoc' }): Block => {
    const { completes } = shape;
    const sketch = adHoc(
      id('adHoc'),
      shape.activities.map((leaf) => leafOf(leaf, id)),
      {
        ordering: shape.ordering,
        activation: shape.activation,
        cancelRemaining: completes !== 'awaiting',
        ...(completes === 'never' ? {} : { completion: feel('n >= 0') }),
      },
    );
    return marked(sketch, shape.marks, id);
  };

  return { draw, handler };
};

/** A handler that throws what it hears would hear itself for ever. */
const quiet = (work: Leaf): Leaf =>
  work === 'throwSignal' || work === 'throwSeveral' ? 'throwEscalation' : work;

/** One scope may have one handler of a kind, and one that interrupts for an event. */
const distinct = (handlers: readonly Handler[]): readonly Handler[] =>
  handlers.filter(
    (handler, at) => !handlers.slice(0, at).some((earlier) => rivals(earlier, handler)),
  );

const rivals = (a: Handler, b: Handler): boolean => {
  if (a.by === b.by) return true;
  const isHeard = heardBy(a);
  return interrupts(a) && interrupts(b) && heardBy(b).some((event) => isHeard.includes(event));
};

const interrupts = ({ by, interrupting }: Handler): boolean =>
  by !== 'compensation' && (interrupting || mustInterrupt(by));

const heardBy = ({ by }: Handler): readonly string[] =>
  by === 'compensation' ? [] : definitionsOf(by).map((definition) => JSON.stringify(definition));

type NewId = (prefix: string) => string;

const single = (one: Sketch, arrows: readonly string[] = []): Block => ({
  sketches: [one],
  arrows,
  first: one.id,
  last: one.id,
});

const chain = (a: Block, b: Block): Block => ({
  sketches: [...a.sketches, ...b.sketches],
  arrows: [...a.arrows, `${a.last} -> ${b.first}`, ...b.arrows],
  first: a.first,
  last: b.last,
});

const leafOf = (leaf: Leaf, id: NewId): Sketch => {
  const name = id(leaf);
  switch (leaf) {
    case 'task':
      return task(name);
    case 'userTask':
      return userTask(name);
    case 'manualTask':
      return manualTask(name);
    case 'serviceTask':
      return serviceTask(name);
    case 'sendTask':
      return sendTask(name, { message: message('sent') });
    case 'receiveTask':
      return receiveTask(name, { message: message('go') });
    case 'scriptTask':
      return scriptTask(name, 'n + 1', 'n');
    case 'businessRuleTask':
      return businessRuleTask(name);
    case 'callActivity':
      return callActivity(name, { called: { processId: 'callee', in: 'all', out: 'all' } });
    case 'throwNone':
      return throwEvent(name);
    case 'throwMessage':
      return throwEvent(name, { definitions: [message('told')] });
    case 'throwSignal':
      return throwEvent(name, { definitions: [signal('alarm')] });
    case 'throwEscalation':
      return throwEvent(name, { definitions: [escalation('LATE')] });
    case 'throwSeveral':
      return throwEvent(name, {
        definitions: [message('told'), signal('alarm'), escalation('HIGH')],
      });
    case 'undo':
      return throwEvent(name, { definitions: [compensate()] });
    case 'undoBeside':
      return throwEvent(name, { definitions: [compensate(null, false)] });
    case 'catchMessage':
      return catchEvent(name, { definitions: definitionsOf('message') });
    case 'catchSignal':
      return catchEvent(name, { definitions: definitionsOf('signal') });
    case 'catchTimer':
      return catchEvent(name, { definitions: definitionsOf('timer') });
    case 'catchCondition':
      return catchEvent(name, { definitions: definitionsOf('condition') });
    case 'catchSeveral':
      return catchEvent(name, { definitions: definitionsOf('several') });
    case 'catchAll':
      return catchEvent(name, { definitions: definitionsOf('all'), parallelMultiple: true });
  }
};

const definitionsOf = (by: CaughtEvent): readonly EventDefinition[] => {
  switch (by) {
    case 'message':
      return [message('go')];
    case 'signal':
      return [signal('alarm')];
    case 'timer':
      return [timer('PT1H')];
    case 'cycle':
      return [cycle('R2/PT1H')];
    case 'condition':
      return [conditional('n > 6')];
    case 'error':
      return [error('BAD', 'code')];
    case 'anyError':
      return [error(null)];
    case 'escalation':
      return [escalation('LATE')];
    case 'anyEscalation':
      return [escalation(null)];
    case 'several':
      return [message('go'), timer('PT2H'), signal('alarm')];
    case 'all':
      return [message('go'), conditional('n > 6'), signal('alarm')];
  }
};

const mustInterrupt = (by: CaughtEvent): boolean => by === 'error' || by === 'anyError';

/** An activity with what it carries: loops and mappings on it, boundary events beside it. */
const marked = (
  sketch: Sketch,
  marks: readonly Mark[],
  id: NewId,
  arrows: readonly string[] = [],
): Block => {
  const isActivity = sketch.inside !== undefined || isActivityLeaf(leafNameOf(sketch));
  if (!isActivity || marks.length === 0) return single(sketch, arrows);
  const activity: Sketch = { ...sketch, own: { ...sketch.own, ...ownOf(marks, sketch, id) } };
  let block = single(activity, arrows);
  const handler = activity.own['compensatedBy'];
  if (typeof handler === 'string') block = undoneBy(block, activity, handler, marks, id);
  for (const mark of marks)
    if (mark.mark === 'boundary') block = guardedBy(block, activity.id, mark, id);
  if (block.last !== activity.id) return block;
  if (activity.own['outcomes'] !== undefined) return withChoice(block, DECIDED, id);
  return marks.some(({ mark }) => mark === 'chosenFlow')
    ? withChoice(block, 'modulo(n, 2) = 0', id)
    : block;
};

const DECIDED = 'outcome = "APPROVE"';

const leafNameOf = ({ kind }: Sketch): Leaf => kind as Leaf;

const ownOf = (marks: readonly Mark[], { kind, id: sketchId }: Sketch, id: NewId) => {
  const own: Record<string, unknown> = {};
  for (const mark of marks) {
    if (mark.mark === 'while') own['loop'] = whileLoop(mark);
    if (mark.mark === 'each') own['loop'] = eachOf(mark);
    if (mark.mark === 'undone') own['compensatedBy'] = id('undoing');
    if (mark.mark === 'mapped' && kind !== 'sendTask') {
      own['inputs'] = [{ target: 'mine', source: feel('n') }];
      own['outputs'] = [{ target: 'n', source: feel('mine') }];
    }
    if (mark.mark === 'shadowed') own['inputs'] = [{ target: 'n', source: feel('n') }];
    if (mark.mark === 'fed' && hasData(kind)) own['data'] = FED;
    if (isHuman(kind)) Object.assign(own, humanOwn(mark, sketchId));
  }
  return own;
};

/** Nothing, or one value that must be there before the work can begin. */
const FED: DataPlan = {
  items: [{ name: 'fed' }],
  inputs: ['fed'],
  outputs: [],
  inputSets: [{ items: ['fed'], required: ['fed'] }],
  outputSets: [{ items: [], required: [] }],
  incoming: [{ sources: ['given'], writes: [{ to: ['fed'], value: 'source' }] }],
  outgoing: [],
};

const hasData = (kind: Sketch['kind']): boolean => kind.endsWith('Task') || kind === 'task';

const isHuman = (kind: Sketch['kind']): boolean => kind === 'userTask' || kind === 'manualTask';

const OUTCOMES = ['APPROVE', 'REFUSE'];

/** Who is asked, and what they may say. */
const humanOwn = (mark: Mark, id: string): Readonly<Record<string, unknown>> => {
  const clerks = {
    role: 'clerk',
    notSameAs: [],
    strategy: 'claim',
    onEmpty: 'skip',
    onSelf: 'allow',
  };
  switch (mark.mark) {
    case 'decided':
      return { outcomes: OUTCOMES };
    case 'staffed': {
      const { strategy, onEmpty, duty } = mark;
      const barred = duty ? { notSameAs: [id], onEmpty: 'skip' } : {};
      return { assignment: { ...clerks, strategy, onEmpty, ...barred } };
    }
    case 'signed':
      return { assignment: clerks, outcomes: OUTCOMES, loop: signedBy(mark) };
    default:
      return {};
  }
};

const signedBy = ({ mode, onReject }: Mark & { readonly mark: 'signed' }): MultiInstance => ({
  type: 'multiInstance',
  sequential: mode === 'sequential',
  over: 'participants',
  behavior: 'all',
  throws: [],
  approval: {
    mode,
    onReject,
    ...(mode === 'ratio' ? { threshold: feel('0.5') } : {}),
    compare: 'ge',
    abstain: 'count',
    dedupe: 'none',
    resultVariable: 'outcome',
  },
});

const whileLoop = (mark: Mark & { readonly mark: 'while' }) => ({
  type: 'standard',
  condition: feel('loopCounter < 3'),
  testBefore: mark.testBefore,
  ...(mark.maximum ? { maximum: 2 } : {}),
});

const eachOf = ({
  sequential,
  over,
  completes,
  behavior,
  throws,
}: Mark & { readonly mark: 'each' }): MultiInstance => ({
  type: 'multiInstance',
  sequential,
  over:
    over === 'count'
      ? { cardinality: feel('modulo(n, 4)') }
      : { collection: feel('[1, 2, 3]'), item: 'item' },
  ...(over === 'list' ? { gather: { collection: 'results', item: feel('item') } } : {}),
  ...(completes ? { completion: feel('numberOfCompletedInstances >= 2') } : {}),
  behavior,
  throws: throwsOf(behavior, throws),
});

const throwsOf = (
  behavior: MultiInstance['behavior'],
  throws: (Mark & { readonly mark: 'each' })['throws'],
): MultiInstance['throws'] => {
  const thrown = {
    signal: signal('alarm'),
    escalation: escalation('LATE'),
    message: message('told'),
    default: null,
  }[throws];
  if (behavior === 'all') return [];
  if (behavior === 'complex')
    return [
      { when: feel('numberOfCompletedInstances = 1'), event: thrown ?? signal('alarm') },
      { when: feel('numberOfActiveInstances > 0'), event: escalation('HIGH') },
    ];
  return thrown ? [{ event: thrown }] : [];
};

const undoneBy = (
  block: Block,
  activity: Sketch,
  handler: string,
  marks: readonly Mark[],
  id: NewId,
): Block => {
  const isHuman = marks.some((mark) => mark.mark === 'undone' && mark.by === 'userTask');
  const own = { isForCompensation: true };
  const script = scriptTask(handler, 'n');
  const undoing: Sketch = isHuman
    ? userTask(handler, own)
    : { ...script, own: { ...script.own, ...own } };
  const event = boundary(id('undone'), activity.id, compensate());
  return { ...block, sketches: [...block.sketches, event, undoing] };
};

/** An interrupting event leads behind the host, another one to an end of its own. */
const guardedBy = (
  block: Block,
  host: string,
  { by, interrupting }: Mark & { readonly mark: 'boundary' },
  id: NewId,
): Block => {
  const own = { interrupting: interrupting || mustInterrupt(by), parallelMultiple: by === 'all' };
  const event = boundary(id('heard'), host, definitionsOf(by), own);
  if (own.interrupting) return mergedBehind(block, event, id);
  const note = scriptTask(id('note'), 'n');
  const last = end(id('noted'));
  return {
    ...block,
    sketches: [...block.sketches, event, note, last],
    arrows: [...block.arrows, `${event.id} -> ${note.id}`, `${note.id} -> ${last.id}`],
  };
};

const caughtBeside = (block: Block, host: string, definition: EventDefinition, id: NewId): Block =>
  mergedBehind(block, boundary(id('caught'), host, definition), id);

const mergedBehind = (block: Block, event: Sketch, id: NewId): Block => {
  const merge = exclusive(id('merge'));
  return {
    sketches: [...block.sketches, event, merge],
    arrows: [...block.arrows, `${block.last} -> ${merge.id}`, `${event.id} -> ${merge.id}`],
    first: block.first,
    last: merge.id,
  };
};

/** Flows chosen by the activity itself: a conditional one beside its default. */
const withChoice = (block: Block, condition: string, id: NewId): Block => {
  const [some, merge] = [task(id('some')), exclusive(id('merge'))];
  return {
    sketches: [...block.sketches, some, merge],
    arrows: [
      ...block.arrows,
      `${block.last} -> ${some.id} : ${condition}`,
      `${block.last} -> ${merge.id} : default`,
      `${some.id} -> ${merge.id}`,
    ],
    first: block.first,
    last: merge.id,
  };
};

const split = (
  type: 'parallel' | 'exclusive' | 'inclusive',
  parts: readonly Block[],
  id: NewId,
): Block => {
  const gateway = { parallel, exclusive, inclusive }[type];
  const condition = (at: number): string => {
    if (type === 'parallel') return '';
    if (at === parts.length - 1) return ' : default';
    return type === 'exclusive'
      ? ` : modulo(n, ${parts.length}) = ${at}`
      : ` : modulo(n, ${at + 2}) = 0`;
  };
  return between(gateway(id('fork')), parts, gateway(id('join')), condition);
};

const between = (
  fork: Sketch,
  parts: readonly Block[],
  join: Sketch,
  condition: (at: number) => string,
): Block => ({
  sketches: [fork, ...parts.flatMap(({ sketches }) => sketches), join],
  arrows: [
    ...parts.map(({ first }, at) => `${fork.id} -> ${first}${condition(at)}`),
    ...parts.flatMap(({ arrows }) => arrows),
    ...parts.map(({ last }) => `${last} -> ${join.id}`),
  ],
  first: fork.id,
  last: join.id,
});

/** Two of the branches are enough; what comes late goes to an end of its own. */
const complexSplit = (parts: readonly Block[], id: NewId): Block => {
  const gateway = complex(id('some'), { activation: feel('activationCount >= 2') });
  const block = between(parallel(id('fork')), parts, gateway, () => '');
  const [rest, late, last] = [exclusive(id('rest')), task(id('late')), end(id('lost'))];
  return {
    ...block,
    sketches: [...block.sketches, rest, late, last],
    arrows: [
      ...block.arrows,
      `${gateway.id} -> ${rest.id} : waitingForStart`,
      `${gateway.id} -> ${late.id} : not(waitingForStart)`,
      `${late.id} -> ${last.id}`,
    ],
    last: rest.id,
  };
};

const race = (events: readonly CaughtEvent[], id: NewId): Block => {
  const gate = eventBased(id('race'));
  const merge = exclusive(id('raced'));
  const caught = ['timer' as const, ...events.slice(1)].map((by) =>
    catchEvent(id('first'), { definitions: definitionsOf(by) }),
  );
  return between(
    gate,
    caught.map((one) => single(one)),
    merge,
    () => '',
  );
};

/** Back to the merge at most twice. */
const loopBack = (part: Block, merge: 'exclusive' | 'inclusive', id: NewId): Block => {
  const counter = id('rounds');
  const enter = (merge === 'exclusive' ? exclusive : inclusive)(id('again'));
  const count = scriptTask(id('count'), `if ${counter} = null then 1 else ${counter} + 1`, counter);
  const leave = exclusive(id('enough'));
  return {
    sketches: [enter, ...part.sketches, count, leave],
    arrows: [
      `${enter.id} -> ${part.first}`,
      ...part.arrows,
      `${part.last} -> ${count.id}`,
      `${count.id} -> ${leave.id}`,
      `${leave.id} -> ${enter.id} : ${counter} != null and ${counter} < 3`,
    ],
    first: enter.id,
    last: leave.id,
  };
};

/** One landing; of two leaps the data chooses. */
const jump = (leaps: 1 | 2, id: NewId): Block => {
  const landing = catchEvent(id('landing'), { definitions: [link()] });
  const leap = () => throwEvent(id('leap'), { definitions: [link(landing.id)] });
  const [one, other, fork] = [leap(), leap(), exclusive(id('fork'))];
  if (leaps === 1) return { sketches: [one, landing], arrows: [], first: one.id, last: landing.id };
  return {
    sketches: [fork, one, other, landing],
    arrows: [`${fork.id} -> ${one.id} : modulo(n, 2) = 0`, `${fork.id} -> ${other.id} : default`],
    first: fork.id,
    last: landing.id,
  };
};

const quantities = (from: Sketch, to: Sketch): Block => ({
  sketches: [
    { ...from, own: { ...from.own, completionQuantity: 2 } },
    { ...to, own: { ...to.own, startQuantity: 2 } },
  ],
  arrows: [`${from.id} -> ${to.id}`],
  first: from.id,
  last: to.id,
});

/** A choice to end otherwise, in front of the end event. */
const endingOf = (ending: (Shape & { readonly type: 'sub' })['ending'], id: NewId): Block => {
  const done = end(id('done'));
  if (ending === 'normal') return single(done);
  const definition = {
    error: error('BAD'),
    escalation: escalation('LATE'),
    terminate,
    cancel,
  }[ending];
  const choice = exclusive(id('choice'));
  const other = end(id('other'), { definitions: [definition] });
  return {
    sketches: [choice, done, other],
    arrows: [
      `${choice.id} -> ${other.id} : modulo(n, 2) = 1`,
      `${choice.id} -> ${done.id} : default`,
    ],
    first: choice.id,
    last: done.id,
  };
};
