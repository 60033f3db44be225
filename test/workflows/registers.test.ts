import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import { Instance } from '../../engine/store/entities/execution.ts';
import { RegisterEntry } from '../../engine/store/entities/register.ts';
import { plansOf } from '../support/linear-process.ts';
import { beginning, startHost, until, type RunningHost } from '../support/running-host.ts';

/** What one case notes in the county's register, the next one reads, on the real servers. */
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:test">
  <itemDefinition id="rows" isCollection="true"/>
  <dataStore id="store" itemSubjectRef="rows"/>
  <process id="noted" isExecutable="true">
    <dataStoreReference id="latest" bh:register="visits"/>
    <dataStoreReference id="everything" bh:register="visits" dataStoreRef="store"/>
    <startEvent id="s"/>
    <scriptTask id="note" scriptFormat="feel" bh:resultVariable="out">
      <ioSpecification>
        <dataOutput id="out"/>
        <inputSet/>
        <outputSet><dataOutputRefs>out</dataOutputRefs></outputSet>
      </ioSpecification>
      <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>latest</targetRef></dataOutputAssociation>
      <script>visited</script>
    </scriptTask>
    <scriptTask id="look" scriptFormat="feel" bh:resultVariable="seen">
      <ioSpecification>
        <dataInput id="last"/>
        <dataInput id="all"/>
        <inputSet><dataInputRefs>last</dataInputRefs><dataInputRefs>all</dataInputRefs></inputSet>
        <outputSet/>
      </ioSpecification>
      <dataInputAssociation><sourceRef>latest</sourceRef><targetRef>last</targetRef></dataInputAssociation>
      <dataInputAssociation><sourceRef>everything</sourceRef><targetRef>all</targetRef></dataInputAssociation>
      <script>{"last": last, "all": all}</script>
    </scriptTask>
    <endEvent id="e"/>
    <sequenceFlow id="s_note" sourceRef="s" targetRef="note"/>
    <sequenceFlow id="note_look" sourceRef="note" targetRef="look"/>
    <sequenceFlow id="look_e" sourceRef="look" targetRef="e"/>
  </process>
</definitions>`;

let host: RunningHost;
let plan: ProcessPlan;
let person: string;

beforeAll(async () => {
  host = await startHost();
  [plan] = (await plansOf(XML)) as [ProcessPlan];
  await host.county.keepPlans([plan]);
  person = await host.county.person('clerk');
});
afterAll(() => host.stop());

const noted = async (visited: string): Promise<Variables> => {
  const { countyId } = host.county;
  const begun = await host.runner.begin(
    beginning(countyId, plan, person, { variables: { visited } }),
  );
  if (!begun.ok) throw new Error(begun.refusal.message);
  const { instanceId: id } = begun.value;
  const ended = await until(() =>
    host.county.read((em) => em.findOne(Instance, { countyId, id, status: 'completed' })),
  );
  return ended.variables as Variables;
};

describe('registers on the real servers', () => {
  it('a case reads what the cases before it have written', async () => {
    expect((await noted('瓷厂'))['seen']).toEqual({ last: '瓷厂', all: ['瓷厂'] });
    expect((await noted('糖厂'))['seen']).toEqual({ last: '糖厂', all: ['瓷厂', '糖厂'] });

    const entries = await host.county.read((em) =>
      em.find(RegisterEntry, {}, { orderBy: { number: 1 } }),
    );
    expect(entries.map(({ number, value, elementId }) => [number, value, elementId])).toEqual([
      [1, '瓷厂', 'note'],
      [2, '糖厂', 'note'],
    ]);
  });
});
