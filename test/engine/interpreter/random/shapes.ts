import fc from 'fast-check';

/**
 * What a block-structured process is made of, as values that fast-check can shrink. Every kind
 * of element and every event of bpmn.md §3 has its place in one of them; `blocks.ts` draws them.
 */
export type Shape =
  | { readonly type: 'leaf'; readonly leaf: Leaf; readonly marks: readonly Mark[] }
  | {
      readonly type: 'sequence' | 'parallel' | 'exclusive' | 'inclusive' | 'complex';
      readonly parts: readonly Shape[];
    }
  | { readonly type: 'race'; readonly events: readonly CaughtEvent[]; readonly part: Shape }
  | {
      readonly type: 'sub';
      readonly part: Shape;
      readonly marks: readonly Mark[];
      readonly handlers: readonly Handler[];
      readonly ending: 'normal' | 'error' | 'escalation' | 'terminate' | 'cancel'; // of a transaction around it
    }
  | {
      readonly type: 'transaction';
      readonly part: Shape;
      readonly marks: readonly Mark[];
      readonly caught: boolean;
    }
  | {
      readonly type: 'adHoc';
      readonly activities: readonly Leaf[];
      readonly ordering: 'parallel' | 'sequential';
      readonly activation: 'auto' | 'manual';
      readonly completes: 'never' | 'atOnce' | 'awaiting';
      readonly marks: readonly Mark[];
    }
  | { readonly type: 'loopBack'; readonly part: Shape; readonly merge: 'exclusive' | 'inclusive' }
  | { readonly type: 'quantity'; readonly from: Leaf; readonly to: Leaf }
  | { readonly type: 'jump'; readonly leaps: 1 | 2 };

export const ACTIVITIES = [
  'task',
  'userTask',
  'manualTask',
  'serviceTask',
  'sendTask',
  'receiveTask',
  'scriptTask',
  'businessRuleTask',
  'callActivity',
] as const;
const EVENTS = [
  'catchMessage',
  'catchSignal',
  'catchTimer',
  'catchCondition',
  'catchSeveral',
  'catchAll',
  'throwNone',
  'throwMessage',
  'throwSignal',
  'throwEscalation',
  'throwSeveral',
  'undo',
  'undoBeside',
] as const;
export type Leaf = (typeof ACTIVITIES)[number] | (typeof EVENTS)[number];
export const isActivityLeaf = (leaf: Leaf): boolean =>
  (ACTIVITIES as readonly string[]).includes(leaf);

/** What an activity may carry; on events they are ignored. */
export type Mark =
  | { readonly mark: 'boundary'; readonly by: CaughtEvent; readonly interrupting: boolean }
  | { readonly mark: 'undone'; readonly by: 'scriptTask' | 'userTask' }
  | { readonly mark: 'while'; readonly testBefore: boolean; readonly maximum: boolean }
  | {
      readonly mark: 'each';
      readonly sequential: boolean;
      readonly over: 'count' | 'list';
      readonly completes: boolean;
      readonly behavior: 'none' | 'one' | 'all' | 'complex';
      readonly throws: 'signal' | 'escalation' | 'message' | 'default';
    }
  | { readonly mark: 'mapped' | 'shadowed' | 'fed' | 'chosenFlow' }
  | {
      readonly mark: 'staffed'; // on user and manual tasks, like the next one
      readonly strategy: 'claim' | 'leastLoaded';
      readonly onEmpty: 'incident' | 'starter' | 'skip';
      readonly duty: boolean; // nobody twice
    }
  | {
      readonly mark: 'signed';
      readonly mode: 'all' | 'any' | 'ratio' | 'sequential';
      readonly onReject: 'immediate' | 'collect';
    }
  | { readonly mark: 'decided' };
export type CaughtEvent =
  | 'message'
  | 'signal'
  | 'timer'
  | 'cycle'
  | 'condition'
  | 'error'
  | 'anyError'
  | 'escalation'
  | 'anyEscalation'
  | 'several'
  | 'all';
export interface Handler {
  readonly by: CaughtEvent | 'compensation';
  readonly interrupting: boolean;
  readonly work: Leaf;
}

const leafName = fc.constantFrom<Leaf>(...ACTIVITIES, ...EVENTS);
const activityName = fc.constantFrom<Leaf>(...ACTIVITIES);
const caughtEvent = fc.constantFrom<CaughtEvent>(
  'message',
  'signal',
  'timer',
  'cycle',
  'condition',
  'error',
  'anyError',
  'escalation',
  'anyEscalation',
  'several',
  'all',
);
const raceable = fc.constantFrom<CaughtEvent>('message', 'signal', 'timer', 'condition', 'several');

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({
    mark: fc.constant('boundary' as const),
    by: caughtEvent,
    interrupting: fc.boolean(),
  }),
  fc.record({
    mark: fc.constant('boundary' as const),
    by: caughtEvent,
    interrupting: fc.boolean(),
  }),
  fc.record({
    mark: fc.constant('undone' as const),
    by: fc.constantFrom('scriptTask' as const, 'userTask' as const),
  }),
  fc.record({
    mark: fc.constant('while' as const),
    testBefore: fc.boolean(),
    maximum: fc.boolean(),
  }),
  fc.record({
    mark: fc.constant('each' as const),
    sequential: fc.boolean(),
    over: fc.constantFrom('count' as const, 'list' as const),
    completes: fc.boolean(),
    behavior: fc.constantFrom('all' as const, 'none' as const, 'one' as const, 'complex' as const),
    throws: fc.constantFrom(
      'signal' as const,
      'escalation' as const,
      'message' as const,
      'default' as const,
    ),
  }),
  fc.record({
    mark: fc.constantFrom(
      'mapped' as const,
      'shadowed' as const,
      'fed' as const,
      'chosenFlow' as const,
    ),
  }),
);
const humanMark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({
    mark: fc.constant('staffed' as const),
    strategy: fc.constantFrom('claim' as const, 'leastLoaded' as const),
    onEmpty: fc.constantFrom('incident' as const, 'starter' as const, 'skip' as const),
    duty: fc.boolean(),
  }),
  fc.record({
    mark: fc.constant('signed' as const),
    mode: fc.constantFrom('all' as const, 'any' as const, 'ratio' as const, 'sequential' as const),
    onReject: fc.constantFrom('immediate' as const, 'collect' as const),
  }),
  fc.constant<Mark>({ mark: 'decided' }),
);
const marks = fc.array(mark, { maxLength: 3 });
const handler: fc.Arbitrary<Handler> = fc.record({
  by: fc.oneof(caughtEvent, caughtEvent, fc.constant('compensation' as const)),
  interrupting: fc.boolean(),
  work: leafName,
});

const humanShape: fc.Arbitrary<Shape> = fc
  .record({
    leaf: fc.constantFrom('userTask' as const, 'userTask' as const, 'manualTask' as const),
    human: humanMark,
    others: fc.array(mark, { maxLength: 2 }),
  })
  .map(({ leaf, human, others }) => ({ type: 'leaf', leaf, marks: [...others, human] }));
export const leafShape: fc.Arbitrary<Shape> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('leaf' as const),
      leaf: leafName,
      marks: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: marks }),
    }),
  },
  { weight: 1, arbitrary: humanShape },
);

export const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leafShape,
    { weight: 4, arbitrary: gatewayShape(tie('shape')) },
    { weight: 3, arbitrary: scopeShape(tie('shape'), marks) },
    fc.record({
      type: fc.constant('race' as const),
      events: fc.array(raceable, { minLength: 2, maxLength: 3 }),
      part: tie('shape'),
    }),
    fc.record({
      type: fc.constant('adHoc' as const),
      activities: fc.array(activityName, { minLength: 1, maxLength: 3 }),
      ordering: fc.constantFrom('parallel' as const, 'sequential' as const),
      activation: fc.constantFrom('auto' as const, 'manual' as const),
      completes: fc.constantFrom('never' as const, 'atOnce' as const, 'awaiting' as const),
      marks,
    }),
    fc.record({
      type: fc.constant('loopBack' as const),
      part: tie('shape'),
      merge: fc.constantFrom('exclusive' as const, 'inclusive' as const),
    }),
    fc.record({ type: fc.constant('quantity' as const), from: activityName, to: activityName }),
    fc.record({
      type: fc.constant('jump' as const),
      leaps: fc.constantFrom(1 as const, 2 as const),
    }),
  ),
}));

function gatewayShape(part: fc.Arbitrary<Shape>): fc.Arbitrary<Shape> {
  return fc.record({
    type: fc.constantFrom(
      'sequence' as const,
      'sequence' as const,
      'parallel' as const,
      'exclusive' as const,
      'inclusive' as const,
      'complex' as const,
    ),
    parts: fc.array(part, { minLength: 2, maxLength: 3 }),
  });
}

function scopeShape(
  part: fc.Arbitrary<Shape>,
  scopeMarks: fc.Arbitrary<readonly Mark[]>,
): fc.Arbitrary<Shape> {
  return fc.oneof(
    fc.record({
      type: fc.constant('sub' as const),
      part,
      marks: scopeMarks,
      handlers: fc.array(handler, { maxLength: 2 }),
      ending: fc.constantFrom(
        'normal' as const,
        'error' as const,
        'escalation' as const,
        'terminate' as const,
        'cancel' as const,
      ),
    }),
    fc.record({
      type: fc.constant('transaction' as const),
      part,
      marks: scopeMarks,
      caught: fc.boolean(),
    }),
  );
}

/**
 * How a process may begin: `several` starts beside the plain one, one that hears `all` its events,
 * a receive task, an event gateway behind which one event begins it, or one that awaits each.
 */
export type Beginning = 'plain' | 'several' | 'all' | 'receiveTask' | 'oneOf' | 'eachOf';

/** What a whole process is made of: how it begins, its body, and what listens beside it. */
export const processShape = fc.record({
  beginning: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Beginning>('plain') },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Beginning>('several', 'all', 'receiveTask', 'oneOf', 'eachOf'),
    },
  ),
  body: shape,
  handlers: fc.oneof(
    { weight: 2, arbitrary: fc.constant<readonly Handler[]>([]) },
    { weight: 1, arbitrary: fc.array(handler, { minLength: 1, maxLength: 2 }) },
  ),
});
export type ProcessShape = typeof processShape extends fc.Arbitrary<infer T> ? T : never;
