import type { Variables } from '../engine/interpreter/values.ts';
import type { StartPlace } from '../engine/store/sql/messages.ts';
import { selectStart } from '../engine/store/sql/plans.ts';
import type { Occurrence } from '../workflows/messages.ts';
import type { ActivityPorts } from './ports.ts';
import { triggeredInput, type Trigger } from './start-case.ts';

/** Begins what a message or a signal begins, or lets it be gathered. false: a later version has no such start. */
export const beginTriggered = async (
  { withCounty, instances }: ActivityPorts,
  countyId: string,
  place: StartPlace,
  trigger: Trigger,
): Promise<boolean> => {
  const found = await withCounty({ countyId }, async (em) => {
    const start = await selectStart(em, countyId, place);
    const isWhole = start && (start.needs === null || trigger.heard !== undefined);
    return (
      start && {
        start,
        input: isWhole ? await triggeredInput(em, { ...trigger, countyId, start }) : null,
      }
    );
  });
  if (!found) return false;
  const { start, input } = found;
  const { definitionId, processId, elementId, definition, needs } = start;
  if (input) await instances.start(input);
  else
    await instances.gather(
      { countyId, place: { definitionId, processId, elementId }, needs: needs ?? 1 },
      { definition, key: trigger.key, trigger },
    );
  return true;
};

/** All a parallel multiple start needs has come: what it brought is merged in that order. */
export const createBeginGathered =
  (ports: ActivityPorts) =>
  async (
    countyId: string,
    place: Omit<StartPlace, 'definition'>,
    occurrences: readonly Occurrence[],
  ): Promise<void> => {
    const last = occurrences.at(-1);
    if (!last) return;
    const triggers = occurrences.map(({ trigger }) => trigger);
    const { definition } = last;
    await beginTriggered(
      ports,
      countyId,
      { ...place, definition },
      {
        ...last.trigger,
        key: triggers.flatMap(({ key }) => key ?? [])[0] ?? null,
        payload: mergedOf(triggers.map(({ payload }) => payload)),
        variables: mergedOf(triggers.map(({ variables = {} }) => variables)),
        heard: occurrences.map((one) => ({
          definition: one.definition,
          payload: one.trigger.payload,
        })),
      },
    );
  };

const mergedOf = (all: readonly Variables[]): Variables => Object.assign({}, ...all) as Variables;
