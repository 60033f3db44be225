import { describe, expect, it } from 'vitest';
import type { Recipients } from '../../../engine/interpreter/recipients.ts';
import type { Variables } from '../../../engine/interpreter/values.ts';
import { end, feel, process, start, userTask } from '../../support/plan-builder.ts';
import { tell } from '../../support/story.ts';

const DAYS = 5;

/** Whom the only rung of a ladder tells, one working day before a task of five is due. */
const toldBy = (
  to: readonly string[],
  { variables = {}, assignee }: { variables?: Variables; assignee?: string } = {},
): Recipients => {
  const story = tell(
    process(
      'p',
      [
        start('s'),
        userTask('t', {
          assignment: {
            expression: feel('["unitHandler@u1", "ann"]'),
            strategy: 'claim',
            notSameAs: [],
            onEmpty: 'incident',
            onSelf: 'allow',
          },
          deadline: {
            type: 'county',
            value: feel(String(DAYS)),
            unit: 'workingDays',
            ladder: 'only',
            catchUp: 'one',
          },
        }),
        end('e'),
      ],
      ['s -> t', 't -> e'],
    ),
    {
      variables,
      parameters: {
        case: { id: 'c1', station: 's7' },
        ladders: { only: { levels: [{ offset: { n: -1, unit: 'workingDays' }, to }] } },
      },
    },
  );
  if (assignee !== undefined) {
    const { tokenId } = story.waitOn('t', 'userTask');
    story.happen({ type: 'taskChanged', tokenId, change: { assignee } });
  }
  const [told] = story.passDays(DAYS + 4).effects;
  if (told?.type !== 'notify') throw new Error('Expected a notice, but nobody was told');
  return { to: told.to, headsOf: told.headsOf ?? [] };
};

describe('whom a rung tells', () => {
  it('a role of the county, or a principal, as it is written', () => {
    expect(toldBy(['governmentOffice', 'unitLeader@u1']).to).toEqual([
      'governmentOffice',
      'unitLeader@u1',
    ]);
  });

  it('the holder: everybody who may take the task, and only him once somebody has it', () => {
    expect(toldBy(['holder']).to).toEqual(['unitHandler@u1', 'ann']);
    expect(toldBy(['holder'], { assignee: 'ann' }).to).toEqual(['ann']);
  });

  it('the head of the holder’s body, whom a directory finds', () => {
    expect(toldBy(['holder:leader'], { assignee: 'ann' })).toEqual({ to: [], headsOf: ['ann'] });
    expect(toldBy(['holder:leader', 'a'])).toEqual({
      to: ['a'],
      headsOf: ['unitHandler@u1', 'ann'],
    });
  });

  it('a role at the unit the case names, and at the case’s own station', () => {
    const variables = { leadUnit: 'u9', lead: { unit: 'u8' } };
    expect(toldBy(['unitLeader@leadUnit'], { variables }).to).toEqual(['unitLeader@u9']);
    expect(toldBy(['unitLeader@lead.unit'], { variables }).to).toEqual(['unitLeader@u8']);
    expect(toldBy(['stationHead:OFFICIAL@case.station']).to).toEqual(['stationHead:OFFICIAL@s7']);
  });

  it('nobody else where the case names no unit: the name stays as it is written', () => {
    expect(toldBy(['unitLeader@leadUnit']).to).toEqual(['unitLeader@leadUnit']);
    const variables = { leadUnit: ['u1'], constructor: 'u2' };
    expect(toldBy(['unitLeader@leadUnit', 'unitLeader@toString'], { variables }).to).toEqual([
      'unitLeader@leadUnit',
      'unitLeader@toString',
    ]);
  });

  it('each once, however often he is named', () => {
    const variables = { leadUnit: 'u1' };
    expect(toldBy(['unitHandler@leadUnit', 'holder', 'ann'], { variables }).to).toEqual([
      'unitHandler@u1',
      'ann',
    ]);
  });
});
