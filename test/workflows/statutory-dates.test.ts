import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../engine/calendars/national-calendar.ts';
import type { Calendar } from '../../engine/interpreter/values.ts';
import { canonical } from '../../engine/replay/checksum.ts';
import type { Told } from '../../engine/simulator/world.ts';
import { NoticeRecord, type NoticeRow } from '../../engine/store/entities/exchange.ts';
import { expectAgreement } from '../support/agreement.ts';
import { eventLogs } from '../support/event-log.ts';
import { startHost, until, type RunningHost } from '../support/running-host.ts';
import { perform } from '../support/script.ts';
import { createStages } from '../support/stage.ts';
import { said, simulateStory, STORIES } from '../support/statutory-story.ts';
import { loadTemplate, type Template } from '../engine/templates/load-template.ts';

/**
 * The statutory stories of domain.md §13.2 on the real server, at their own dates: the workflow is
 * told what day it is, everything else (updates, activities, called cases, the record) is real.
 * test/engine/templates holds the dates themselves; here the server agrees with them, entry by entry.
 */
const stages = createStages();
let host: RunningHost;
let template: Template;

beforeAll(async () => {
  host = await startHost({ standIns: stages.standIns });
  template = await loadTemplate('gangnan-five-step');
});
afterAll(() => host.stop());

/** Tells a history to the server and holds its record and its letters against it. */
const play = async (history: readonly Told[]): Promise<void> => {
  const stage = stages.open();
  try {
    await stage.furnish(host, history);
    await perform(host, stage, { history, rehearsal: { time: 'told' } });
    for (const log of eventLogs(history)) await expectAgreement(host, stage, log);
    const letters = lettersOf(history);
    const sent = await until(async () => {
      const { countyId } = stage;
      const rows = await host.county.withCounty({ countyId }, (em) => em.find(NoticeRecord, {}));
      return rows.length >= letters.length && rows;
    });
    expect(sent.map(lineOf).sort()).toEqual(letters);
  } finally {
    stage.close();
  }
};

/** Every notice and letter the run asks for: to whom, about what, on which level of which ladder. */
const lettersOf = (history: readonly Told[]): readonly string[] =>
  said(history)
    .flatMap(({ command }) =>
      command.type === 'notify'
        ? command.to.map((recipient) =>
            lineOf({
              id: `${command.id}:${recipient}`,
              reason: command.reason,
              elementId: command.about?.elementId ?? null,
              detail: command.ladder ? { ...command.ladder } : null,
            }),
          )
        : [],
    )
    .sort();

const lineOf = (row: Pick<NoticeRow, 'id' | 'reason' | 'elementId' | 'detail'>): string =>
  [row.id, row.reason, row.elementId, canonical(row.detail)].join(' ');

/** What the scenario dispatches, with the longer term. */
const COMPLEX = {
  leadUnit: 'unit-industry',
  jointUnits: [],
  assistingUnits: [],
  handlingClass: 'COMPLEX',
  deadline: '2026-06-01',
  deputyParticipation: ['CONSULT_BEFORE', 'SEE_PROGRESS'],
  keyProposed: false,
  supervisionMode: 'GROUP',
  supervisors: ['deputy-1', 'deputy-2'],
};

describe('the real server keeps the statutory dates', { timeout: 180_000 }, () => {
  it.each(Object.entries(STORIES))('%s', async (_name, story) => {
    await play(simulateStory(template, story).history);
  });

  it('s18 calendar published late', async () => {
    const calendar = nationalCalendar();
    const before: Calendar = {
      ...calendar,
      version: 'before',
      off: calendar.off.filter((day) => day < '2026-01-01'),
      makeup: calendar.makeup.filter((day) => day < '2026-01-01'),
      through: '2025-12-31',
    };
    const { history } = simulateStory(template, {
      scenario: 'handling-s17-reply-late',
      at: '2025-08-15T09:00:00+08:00',
      answers: { H_Dispatch: [{ complete: COMPLEX }] },
      until: 'P80D',
      calendar: before,
    });
    const at = Date.UTC(2025, 10, 4, 1);
    const published = eventLogs(history).map(({ instanceId, plan }): Told => ({
      instanceId,
      plan,
      event: { type: 'calendarChanged', at, actor: { kind: 'system', id: 'calendar' }, calendar },
    }));
    await play([...history, ...published]);
  });
});
