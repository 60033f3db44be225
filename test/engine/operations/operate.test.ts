import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import type { ProcessPlan } from '../../../engine/interpreter/plan.ts';
import type { InstanceState, TaskDetails, Token, Wait } from '../../../engine/interpreter/state.ts';
import type { Actor } from '../../../engine/interpreter/values.ts';
import { offered, operate } from '../../../engine/operations/operate.ts';
import type { Operation, View } from '../../../engine/operations/operation.ts';

const reason = { id: 'c1', sha256: 'f'.repeat(64) };
const clerk: Actor = { kind: 'person', id: 'p-clerk' };

const plan: ProcessPlan = {
  format: 1,
  semantics: 1,
  hash: 'h',
  processId: 'handling',
  name: '办理',
  scope: { variables: [], starts: [], triggeredStarts: [], eventSubProcesses: [] },
  nodes: {},
  flows: {},
};
const task = (own: Partial<TaskDetails> = {}): TaskDetails => ({
  name: '签收',
  outcomes: [],
  assignee: null,
  candidates: ['unitHandler@gxj'],
  excluded: [],
  owner: null,
  stage: 'open',
  due: null,
  priority: 0,
  ...own,
});
const token = (id: string, own: Partial<Token> = {}): Token => ({
  id,
  elementId: 'signFor',
  scope: 't1',
  phase: 'active',
  ...own,
});
const wait = (tokenId: string, details: TaskDetails): Wait => ({
  id: `w-${tokenId}`,
  tokenId,
  elementId: 'signFor',
  since: 0,
  rev: 3,
  kind: 'userTask',
  task: details,
});
const stateOf = (own: Partial<InstanceState> = {}): InstanceState => ({
  stateVersion: 1,
  semantics: 1,
  planHash: 'h',
  instanceId: 'i',
  businessKey: null,
  rootId: 't1',
  status: 'active',
  suspended: false,
  startedBy: clerk,
  now: 0,
  rev: 3,
  lastSeq: 0,
  lastId: 3,
  calendar: nationalCalendar(),
  parameters: {},
  anchors: {},
  caughtOutside: { errors: [], escalations: [] },
  tokens: { t1: { ...token('t1'), scope: null }, t2: token('t2') },
  waits: { 'w-t2': wait('t2', task()) },
  incidents: {},
  handled: [],
  deferred: [],
  ...own,
});
const viewOf = (details: Partial<TaskDetails> = {}, own: Partial<View> = {}): View => ({
  plan,
  state: stateOf({ waits: { 'w-t2': wait('t2', task(details)) } }),
  actor: clerk,
  now: 0,
  ...own,
});
/** The refusal's code, or the events as JSON. */
const outcome = (operation: Operation, view: View): unknown => {
  const answer = operate(operation, view);
  return answer.ok ? answer.events : answer.refusal.code;
};

const complete: Operation = { verb: 'complete', task: 't2', variables: { accepted: true } };
const claim: Operation = { verb: 'claim', task: 't2' };

describe('a task verb', () => {
  it('is refused in an ended or suspended case, whatever the verb', () => {
    const verbs: Operation[] = [
      claim,
      complete,
      { verb: 'unclaim', task: 't2' },
      { verb: 'transfer', task: 't2', to: 'p2', reason },
      { verb: 'urge', task: 't2', to: [], text: reason },
    ];
    for (const operation of verbs) {
      expect(outcome(operation, viewOf({}, { state: stateOf({ status: 'completed' }) }))).toBe(
        'caseClosed',
      );
      expect(outcome(operation, viewOf({}, { state: stateOf({ suspended: true }) }))).toBe(
        'caseSuspended',
      );
    }
  });

  it('is refused with who was faster when a colleague has done the task', () => {
    const handled = {
      tokenId: 't2',
      elementId: 'signFor',
      scope: 't1',
      actor: { kind: 'person', id: 'p-fast' } as const,
      at: 5,
      rev: 4,
      outcome: 'yes',
    };
    const answer = operate(
      complete,
      viewOf({}, { state: stateOf({ waits: {}, handled: [handled] }) }),
    );
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'taskChanged', detail: { by: 'p-fast', outcome: 'yes' } },
    });
  });

  it('is refused when the task has changed since it was read', () => {
    expect(outcome(complete, viewOf({}, { taskRev: 2 }))).toBe('taskChanged');
    expect(outcome(complete, viewOf({}, { taskRev: 3 }))).toHaveLength(1);
  });
});

describe('claim', () => {
  it('gives a free task to a candidate', () => {
    expect(outcome(claim, viewOf({}, { principals: ['p-clerk', 'unitHandler@gxj'] }))).toEqual([
      { type: 'taskChanged', tokenId: 't2', change: { assignee: 'p-clerk' } },
    ]);
  });

  it.each<[string, Partial<TaskDetails>, Partial<View>]>([
    ['alreadyClaimed', { assignee: 'p2' }, {}],
    ['notCandidate', {}, { principals: ['p-clerk', 'unitHandler@zjj'] }],
    ['separationOfDuty', { excluded: ['p-clerk'] }, {}],
    ['separationOfDuty', { excluded: ['p2'] }, { actor: { ...clerk, onBehalfOf: 'p2' } }],
    ['noPool', { candidates: [] }, {}],
  ])('is refused: %s', (code, details, own) => {
    expect(outcome(claim, viewOf(details, own))).toBe(code);
  });
});

describe('unclaim', () => {
  const unclaim: Operation = { verb: 'unclaim', task: 't2' };

  it('gives the task back to its pool', () => {
    expect(outcome(unclaim, viewOf({ assignee: 'p-clerk' }))).toEqual([
      { type: 'taskChanged', tokenId: 't2', change: { assignee: null } },
    ]);
  });

  it('is for the holder of a task that came from a pool', () => {
    expect(outcome(unclaim, viewOf({ assignee: 'p2' }))).toBe('notHolder');
    expect(outcome(unclaim, viewOf({ assignee: 'p-clerk', candidates: [] }))).toBe('noPool');
  });
});

describe('complete', () => {
  it('answers the open wait with values and outcome', () => {
    const operation: Operation = { ...complete, verb: 'complete', outcome: 'accept' };
    expect(outcome(operation, viewOf({ outcomes: ['accept', 'return'] }))).toEqual([
      {
        type: 'userTaskCompleted',
        waitId: 'w-t2',
        variables: { accepted: true },
        outcome: 'accept',
      },
    ]);
  });

  it('is allowed to the holder though the pool has changed, and to a proxy', () => {
    expect(
      outcome(complete, viewOf({ assignee: 'p-clerk' }, { principals: ['p-clerk'] })),
    ).toHaveLength(1);
    expect(
      outcome(complete, viewOf({ assignee: 'p2' }, { actor: { ...clerk, onBehalfOf: 'p2' } })),
    ).toHaveLength(1);
  });

  it.each<[string, Partial<TaskDetails>, Partial<Operation>, Partial<View>]>([
    ['outcomeMissing', { outcomes: ['accept'] }, {}, {}],
    ['outcomeUnknown', { outcomes: ['accept'] }, { outcome: 'refuse' }, {}],
    ['outcomeUnknown', {}, { outcome: 'refuse' }, {}],
    ['formChanged', { form: { ref: 'sign-for', hash: 'new' } }, { formHash: 'old' }, {}],
    ['alreadyClaimed', { assignee: 'p2' }, {}, {}],
    ['notCandidate', {}, {}, { principals: ['p-clerk'] }],
    ['separationOfDuty', { assignee: 'p-clerk', excluded: ['p-clerk'] }, {}, {}],
  ])('is refused: %s', (code, details, change, own) => {
    expect(outcome({ ...complete, ...change } as Operation, viewOf(details, own))).toBe(code);
  });
});

describe('transfer', () => {
  const transfer: Operation = { verb: 'transfer', task: 't2', to: 'p2', reason };

  it('gives the task a new holder', () => {
    expect(outcome(transfer, viewOf({ assignee: 'p-clerk' }))).toEqual([
      { type: 'taskChanged', tokenId: 't2', change: { assignee: 'p2' } },
    ]);
  });

  it('never reaches who holds it, who is barred, or who votes beside', () => {
    expect(outcome(transfer, viewOf({ assignee: 'p2' }))).toBe('alreadyClaimed');
    expect(outcome(transfer, viewOf({ excluded: ['p2'] }))).toBe('separationOfDuty');
    const beside = stateOf({
      tokens: { t1: token('t1'), t2: token('t2', { index: 0 }), t3: token('t3', { index: 1 }) },
      waits: {
        'w-t2': wait('t2', task({ assignee: 'p-clerk' })),
        'w-t3': wait('t3', task({ assignee: 'p2' })),
      },
    });
    expect(outcome(transfer, viewOf({}, { state: beside }))).toBe('alreadyParticipant');
  });
});

describe('urge', () => {
  it.each<[string, Partial<TaskDetails>, string[], string[]]>([
    ['the holder', { assignee: 'p2' }, [], ['p2']],
    ['the pool', {}, [], ['unitHandler@gxj']],
    ['whom it names', {}, ['p9'], ['p9']],
  ])('reminds %s', (_, details, to, recipients) => {
    expect(outcome({ verb: 'urge', task: 't2', to, text: reason }, viewOf(details))).toEqual([
      { type: 'noticeRequested', notice: 'urge', to: recipients, tokenId: 't2', text: reason },
    ]);
  });
});

describe('a case verb', () => {
  it.each([
    ['cancel', 'canceled'],
    ['void', 'voided'],
    ['terminate', 'terminated'],
  ] as const)('%s ends a case, suspended or not', (verb, end) => {
    const ended = [{ type: 'cancelRequested', outcome: end, reason }];
    expect(outcome({ verb, reason }, viewOf())).toEqual(ended);
    expect(outcome({ verb, reason }, viewOf({}, { state: stateOf({ suspended: true }) }))).toEqual(
      ended,
    );
    expect(outcome({ verb, reason }, viewOf({}, { state: stateOf({ status: 'canceled' }) }))).toBe(
      'caseClosed',
    );
  });

  it('suspends a running case and resumes a suspended one', () => {
    const suspended = viewOf({}, { state: stateOf({ suspended: true }) });
    expect(outcome({ verb: 'suspend', reason }, viewOf())).toEqual([{ type: 'instanceSuspended' }]);
    expect(outcome({ verb: 'suspend', reason }, suspended)).toBe('caseSuspended');
    expect(outcome({ verb: 'resume', timers: 'shift', reason }, suspended)).toEqual([
      { type: 'instanceResumed', timers: 'shift' },
    ]);
    expect(outcome({ verb: 'resume', timers: 'keep', reason }, viewOf())).toBe('caseNotSuspended');
  });

  it('corrects values of a scope that exists', () => {
    const correct = { verb: 'correct', scope: 't1', variables: { kind: 'OTHER' }, reason } as const;
    expect(outcome(correct, viewOf())).toEqual([
      { type: 'variablesSet', scope: 't1', variables: { kind: 'OTHER' } },
    ]);
    expect(outcome({ ...correct, scope: 't99' }, viewOf())).toBe('scopeUnknown');
    expect(outcome({ ...correct, variables: {} }, viewOf())).toBe('nothingToCorrect');
  });

  it('settles an open incident', () => {
    const incident = {
      id: 'i4',
      code: 'hostFailed',
      zh: '',
      en: '',
      token: 't2',
      element: 'signFor',
      at: 0,
      attempts: 1,
    };
    const view = viewOf({}, { state: stateOf({ incidents: { i4: incident } }) });
    const settle = {
      verb: 'settleIncident',
      incidentId: 'i4',
      by: 'retry',
      variables: {},
      reason,
    } as const;
    expect(outcome(settle, view)).toEqual([
      { type: 'incidentResolved', incidentId: 'i4', by: 'retry', variables: {} },
    ]);
    expect(outcome({ ...settle, by: 'throw' }, view)).toBe('errorCodeMissing');
    expect(outcome({ ...settle, by: 'throw', code: 'E1' }, view)).toMatchObject([{ code: 'E1' }]);
    expect(outcome({ ...settle, incidentId: 'i9' }, view)).toBe('incidentClosed');
    expect(outcome(settle, viewOf())).toBe('incidentClosed');
  });
});

describe('the buttons', () => {
  it('of a task show every verb, dead ones with their reason', () => {
    const buttons = offered(viewOf({ assignee: 'p2' }), 't2').map(({ verb, refusal }) => [
      verb,
      refusal?.code ?? null,
    ]);
    expect(buttons).toEqual([
      ['claim', 'alreadyClaimed'],
      ['complete', 'alreadyClaimed'],
      ['choose', 'nothingToChoose'],
      ['unclaim', 'notHolder'],
      ['transfer', null],
      ['urge', null],
    ]);
  });

  it('of a case leave out what is about one task', () => {
    expect(offered(viewOf(), null).map(({ verb }) => verb)).toEqual([
      'cancel',
      'void',
      'terminate',
      'suspend',
      'resume',
      'climb',
      'correct',
      'settleIncident',
    ]);
  });

  it('say the same as the refusal of the operation itself', () => {
    for (const details of [
      {},
      { assignee: 'p2' },
      { assignee: 'p-clerk' },
      { excluded: ['p-clerk'] },
    ]) {
      const view = viewOf(details);
      for (const { verb, refusal } of offered(view, 't2')) {
        const answer = operate(
          {
            verb,
            task: 't2',
            variables: {},
            to: 'p7',
            reason,
            text: reason,
          } as unknown as Operation,
          view,
        );
        if (refusal) expect(answer).toEqual({ ok: false, refusal });
      }
    }
  });

  it('words every refusal as what was expected and what is', () => {
    for (const { refusal } of [
      ...offered(viewOf({ assignee: 'p2' }), 't2'),
      ...offered(viewOf(), null),
    ]) {
      if (refusal) expect(refusal.message).toMatch(/^Expected .+, but .+/);
    }
  });
});

describe('starting the next level of a ladder', () => {
  const units = {
    manual: true,
    newRound: ['dispatched'],
    levels: [{ to: ['unitLeader@leadUnit'] }, { to: ['governmentOffice'] }],
  };
  const parameters = { ladders: { units, reply: { levels: units.levels } } };
  const root = (variables = {}) => ({ t1: { ...token('t1'), scope: null, variables } });
  const at = (own: Partial<InstanceState> = {}): View =>
    viewOf({}, { state: stateOf({ parameters, tokens: root({ leadUnit: 'u1' }), ...own }) });
  const climb = (level: number, ladder = 'units') =>
    ({ verb: 'climb', ladder, level, reason }) as const;
  const started = { climbed: { units: { levels: 1, at: 5, by: 'p2' } } };

  it('is the next one, once', () => {
    expect(outcome(climb(0), at())).toEqual([
      { type: 'ladderClimbed', ladder: 'units', level: 0, reason },
    ]);
    expect(outcome(climb(1), at(started))).toMatchObject([{ level: 1 }]);
    expect(outcome(climb(0), at(started))).toBe('levelStarted');
    const answer = operate(climb(0), at(started));
    expect(answer).toMatchObject({ refusal: { detail: { by: 'p2', at: 5 } } });
  });

  it('begins with the first again in another round', () => {
    expect(outcome(climb(0), at({ ...started, anchors: { dispatched: 6 } }))).toMatchObject([
      { level: 0 },
    ]);
    expect(outcome(climb(0), at({ ...started, anchors: { dispatched: 4, other: 9 } }))).toBe(
      'levelStarted',
    );
  });

  it.each([
    ['a ladder by terms', climb(0, 'reply'), at(), 'ladderUnknown'],
    ['no ladder', climb(0, 'constructor'), at(), 'ladderUnknown'],
    ['not the next level', climb(1), at(), 'levelNotNext'],
    [
      'a level there is not',
      climb(2),
      at({ climbed: { units: { levels: 2, at: 5, by: 'p2' } } }),
      'levelNotNext',
    ],
    ['a level that would reach nobody', climb(0), at({ tokens: root() }), 'levelReachesNobody'],
    ['in a suspended case', climb(0), at({ suspended: true }), 'caseSuspended'],
    ['in a case that is over', climb(0), at({ status: 'completed' }), 'caseClosed'],
  ])('is refused: %s', (_, operation, view, code) => {
    expect(outcome(operation, view)).toBe(code);
  });
});
