import { describe, expect, it } from 'vitest';
import { simulate } from '../../support/simulate.ts';

const actor = { kind: 'person', id: 'p1' } as const;

describe('the simulator', () => {
  it('lets time pass without waiting for it', async () => {
    const run = (await simulate('handling.bpmn')).start();
    expect(run.open).toEqual(['sign']);

    run.pass('P2D');
    expect(run.open).toEqual(['sign']);
    run.pass('P1D');

    expect(run.open).toEqual(['reassign']);
    expect(run.trace).toMatchGolden('handling.deadline.trace.json');
  });

  it('throws into a task what its boundary catches', async () => {
    const run = (await simulate('handling.bpmn')).start();
    run.throwError('sign', 'DISPUTE').complete('reassign', { by: 'office' });
    expect(run.visited).toEqual(['accepted', 'sign', 'disputed', 'reassign', 'reassigned']);
    expect(run.status).toBe('completed');
    expect(run.variables).toEqual({ by: 'office' });
  });

  it('keeps an error nobody catches, and a failed job, as what stopped the run', async () => {
    const thrown = (await simulate('handling.bpmn')).start().throwError('sign', 'OTHER');
    expect(thrown.finished).toMatchObject([{ status: 'failed', outcome: { error: 'OTHER' } }]);

    const broken = (await simulate('handling.bpmn')).start().fail('sign', 'out of paper');
    expect(broken.finished).toMatchObject([{ status: 'failed', outcome: { error: 'hostFailed' } }]);
  });

  it('delivers along message flows and starts the other pool', async () => {
    const run = (await simulate('two-pools.bpmn')).start({}, { processId: 'station' });
    expect(run.finished.map(({ processId, waitingFor }) => [processId, waitingFor])).toEqual([
      ['station', [{ elementId: 'awaitReply', kind: 'message' }]],
      ['unit', [{ elementId: 'work', kind: 'user' }]],
    ]);

    run.complete('work');
    expect(run.finished.map(({ status }) => status)).toEqual(['completed', 'completed']);
  });

  it('gives each of two waiting cases one message, the older one first', async () => {
    const run = (await simulate('two-pools.bpmn')).start().start();
    run.message('answered');
    expect(
      run.finished.filter(({ status }) => status === 'completed').map(({ instance }) => instance),
    ).toEqual(['i1']);
  });

  it('keeps a message nobody waits for, but not longer than it lives', async () => {
    const early = (await simulate('two-pools.bpmn')).message('answered').start();
    expect(early.finished.find(({ processId }) => processId === 'station')?.status).toBe(
      'completed',
    );
    const late = (await simulate('two-pools.bpmn')).message('answered').pass('P2D').start();
    expect(late.finished.find(({ processId }) => processId === 'station')?.status).toBe('waiting');
  });

  it('starts processes by the clock and wakes them all with one signal', async () => {
    const run = (await simulate('recurring-start.bpmn')).listen().pass('P5D');
    expect(run.open).toEqual(['awaitSession', 'awaitSession', 'awaitSession']);
    run.signal('sessionOpened');
    expect(run.finished.map(({ status }) => status)).toEqual([
      'completed',
      'completed',
      'completed',
    ]);
  });

  it('begins an instance at every start that hears a signal, and no start twice', async () => {
    const run = (await simulate('alarm.bpmn')).listen().signal('flood');
    expect(run.open).toEqual(['watch', 'close']);
    run.message('order');
    expect(run.open).toEqual(['watch', 'close', 'open']);
    expect(run.finished).toHaveLength(3);
  });

  it('refuses a verb as the real host would', async () => {
    const run = (await simulate('handling.bpmn')).start();
    const task = run.simulator.waits[0]!.wait.tokenId;
    expect(
      run.operate({ verb: 'complete', task, variables: {}, outcome: 'NO' }, actor),
    ).toMatchObject({ ok: false, refusal: { code: 'outcomeUnknown' } });
    expect(run.operate({ verb: 'complete', task, variables: {} }, actor)).toMatchObject({
      ok: true,
    });
    expect(run.operate({ verb: 'claim', task }, actor)).toMatchObject({
      ok: false,
      refusal: { code: 'caseClosed' },
    });
  });

  it('stops for nobody while a case is suspended', async () => {
    const run = (await simulate('handling.bpmn')).start();
    const reason = { id: 'c', sha256: '' };
    run.operate({ verb: 'suspend', reason }, actor);
    run.pass('P9D');
    expect(run.open).toEqual(['sign']);
    run.operate({ verb: 'resume', timers: 'keep', reason }, actor);
    run.pass('PT0S');
    expect(run.open).toEqual(['reassign']);
  });
});

const LINKED = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="urn:bihuan:test">
  <bpmn:process id="linked" isExecutable="true">
    <bpmn:startEvent id="begin"><bpmn:outgoing>l1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="draft"><bpmn:incoming>l1</bpmn:incoming><bpmn:outgoing>l2</bpmn:outgoing></bpmn:userTask>
    <bpmn:intermediateThrowEvent id="turnPage"><bpmn:incoming>l2</bpmn:incoming><bpmn:linkEventDefinition id="away" name="page 2" /></bpmn:intermediateThrowEvent>
    <bpmn:intermediateCatchEvent id="nextPage"><bpmn:outgoing>l3</bpmn:outgoing><bpmn:linkEventDefinition id="here" name="page 2" /></bpmn:intermediateCatchEvent>
    <bpmn:endEvent id="printed"><bpmn:incoming>l3</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="l1" sourceRef="begin" targetRef="draft" />
    <bpmn:sequenceFlow id="l2" sourceRef="draft" targetRef="turnPage" />
    <bpmn:sequenceFlow id="l3" sourceRef="nextPage" targetRef="printed" />
  </bpmn:process>
</bpmn:definitions>`;

describe('a link', () => {
  it('is a flow drawn with a name', async () => {
    const run = (await simulate(LINKED)).start().complete('draft');
    expect(run.visited).toEqual(['begin', 'draft', 'turnPage', 'nextPage', 'printed']);
    expect(run.status).toBe('completed');
  });
});

describe('a called process', () => {
  it('runs as an instance of its own and gives its result back', async () => {
    const run = (await simulate('calls.bpmn')).start({}, { processId: 'caller' });
    expect(run.finished.map(({ instance, waitingFor }) => [instance, waitingFor[0]?.kind])).toEqual(
      [
        ['i1', 'call'],
        [expect.stringMatching(/^i1\.w\d+$/), 'user'],
      ],
    );
    run.complete('judge', { refuses: false });
    expect(run.visited).toContain('handled');
    expect(run.finished.map(({ status }) => status)).toEqual(['completed', 'completed']);
  });

  it('throws what its caller catches, across the call', async () => {
    const run = (await simulate('calls.bpmn'))
      .start({}, { processId: 'caller' })
      .complete('judge', { refuses: true });
    expect(run.visited).toContain('givenUp');
    expect(run.finished.map(({ status }) => status)).toEqual(['completed', 'failed']);
  });

  it('ends when its caller stops waiting for it', async () => {
    const run = (await simulate('calls.bpmn')).start({}, { processId: 'caller' }).pass('P1M');
    expect(run.visited).toContain('expired');
    expect(run.finished.map(({ status }) => status)).toEqual(['completed', 'canceled']);
  });
});
