import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSchedules, type TimerStart } from '../../../engine/temporal/schedules.ts';
import { CaseFile } from '../../../engine/store/entities/case-file.ts';
import {
  CountyParameters,
  Definition,
  DefinitionVersion,
  StartSubscription,
} from '../../../engine/store/entities/definitions.ts';
import { Unit } from '../../../engine/store/entities/directory.ts';
import { linearXml, plansOf } from '../../support/linear-process.ts';
import { startHost, until, type RunningHost } from '../../support/running-host.ts';

let host: RunningHost;
let start: TimerStart;
const stations = [randomUUID(), randomUUID()];

beforeAll(async () => {
  host = await startHost();
  const { countyId } = host.county;
  const definitionId = randomUUID();
  const [plan] = await plansOf(linearXml('visit', [{ id: 'A', role: 'clerk' }]));
  await host.county.keepPlans([plan!]);
  await host.county.person('clerk');
  await host.county.read((em) => {
    for (const id of stations)
      em.create(Unit, { countyId, id, kind: 'STATION', name: '某站（演示）', nameEn: 'A station' });
    em.create(Definition, {
      countyId,
      id: definitionId,
      key: 'visit',
      name: 'visit',
      nameEn: 'visit',
      draftXml: '',
    });
    em.create(DefinitionVersion, { countyId, definitionId, number: 1, xml: '', xmlHash: '' });
    em.create(StartSubscription, {
      countyId,
      definitionId,
      processId: 'visit',
      elementId: 'Start',
      number: 1,
      planHash: plan!.hash,
      kind: 'timer',
      name: 'Start',
      caseKind: 'OTHER',
      timer: { term: 'visit.daily', each: 'station' },
    });
    em.create(CountyParameters, {
      countyId,
      version: 1,
      effectiveFrom: new Date(0), // a Schedule's own time is in whole seconds
      terms: {
        'visit.daily': { value: 'weekly:MON,TUE,WED,THU,FRI,SAT,SUN', unit: 'recurring' },
      },
    });
    return Promise.resolve();
  });
  start = {
    countyId,
    definitionId,
    processId: 'visit',
    elementId: 'Start',
    definition: 0,
    asked: { at: '09:00' },
    timeZone: 'Asia/Shanghai',
    name: '走访日（演示）',
  };
});
afterAll(async () => {
  await createSchedules(host.client, host.taskQueue).sync(start.countyId, start.definitionId, []);
  await host.stop();
});

const handle = () =>
  host.client.schedule.getHandle(`county:${start.countyId}:${start.definitionId}:visit:Start`);
const cases = () => host.county.read((em) => em.find(CaseFile, { countyId: start.countyId }));

describe('a recurring start', () => {
  it('is a Schedule with its overlap and catch-up said, and making it again changes nothing', async () => {
    const schedules = createSchedules(host.client, host.taskQueue);
    await schedules.sync(start.countyId, start.definitionId, [start]);
    await schedules.sync(start.countyId, start.definitionId, [start]);
    const { policies, spec } = await handle().describe();
    expect(policies).toMatchObject({ overlap: 'BUFFER_ONE', catchupWindow: 7 * 86_400_000 });
    expect(spec.timezone).toBe('Asia/Shanghai');
  });

  it('opens one case for each station and day, however often it runs', async () => {
    await handle().trigger();
    await until(async () => (await cases()).length === stations.length);
    await handle().trigger();
    await until(
      async () =>
        (await handle().describe()).info.numActionsTaken >= 2 &&
        (await handle().describe()).info.runningActions.length === 0,
    );
    const rows = await cases();
    expect(rows.map(({ stationId }) => stationId).sort()).toEqual([...stations].sort());
  });
});
