import type { EntityManager } from '@mikro-orm/postgresql';
import { holdersOf, isTracked } from '../engine/directory/people.ts';
import type { Wait } from '../engine/interpreter/state.ts';
import { holdCalendar, publishedCalendar } from '../engine/store/calendar.ts';
import { countOpenCalls } from '../engine/store/sql/open-calls.ts';
import { claimBuffered, selectFreed, takeTurn } from '../engine/store/sql/messages.ts';
import type { Delivery } from '../workflows/messages.ts';
import { calendarDelivery, deliveryOf } from './deliveries.ts';
import type { ProjectInput, Projected, Step } from './ports.ts';

/** Waits opened in this batch and still open at its end. */
const stillOpen = (
  steps: readonly Step[],
): readonly { readonly wait: Wait; readonly because: string }[] => {
  const open = new Map<string, { wait: Wait; because: string }>();
  for (const { commands, event } of steps) {
    for (const command of commands) {
      if (command.type === 'openWait')
        open.set(command.wait.id, { wait: command.wait, because: event.type });
      if (command.type === 'closeWait') open.delete(command.wait.id);
    }
  }
  return [...open.values()];
};

/** Tasks that ask for somebody nobody is. Told once: what `onEmpty` made of it is not asked again. */
export const unassignedOf = async (
  em: EntityManager,
  { countyId, steps }: ProjectInput,
): Promise<readonly string[]> => {
  const asking = stillOpen(steps).flatMap(({ wait, because }) =>
    'task' in wait &&
    because !== 'participantsResolved' &&
    wait.task.assignee === null &&
    !wait.task.candidates.some(isTracked)
      ? [{ id: wait.id, ...wait.task }]
      : [],
  );
  if (asking.length === 0) return [];
  const holders = await holdersOf(em, countyId, [
    ...new Set(asking.flatMap(({ candidates }) => candidates)),
  ]);
  return asking
    .filter(({ candidates, excluded }) =>
      candidates.every((candidate) =>
        (holders.get(candidate) ?? []).every((person) => excluded.includes(person)),
      ),
    )
    .map(({ id }) => id);
};

/** Where this batch has called: how many called instances the case has by now. */
export const openCallsOf = async (
  em: EntityManager,
  { countyId, caseId, steps }: ProjectInput,
): Promise<Pick<Projected, 'openCalls'>> =>
  stillOpen(steps).some(({ wait }) => wait.kind === 'call')
    ? { openCalls: await countOpenCalls(em, countyId, caseId) }
    : {};

/** What the instance has to be told now: messages that came before their listener, a calendar. */
export const deliveriesOf = async (
  em: EntityManager,
  input: ProjectInput,
): Promise<readonly Delivery[]> => [
  ...(await newCalendar(em, input)),
  ...(await bufferedMessages(em, input)),
];

/**
 * A calendar published since the material of this start was read. With the record of the start it
 * takes turns with the publication, which tells all that has a record: nobody is left out.
 */
const newCalendar = async (
  em: EntityManager,
  { countyId, steps }: ProjectInput,
): Promise<readonly Delivery[]> => {
  const event = steps[0]?.event;
  if (event?.type !== 'processStarted') return [];
  await holdCalendar(em, countyId);
  const calendar = await publishedCalendar(em, countyId);
  return calendar && calendar.version !== event.calendar.version
    ? [calendarDelivery(calendar)]
    : [];
};

const bufferedMessages = async (
  em: EntityManager,
  { countyId, instanceId, processId, steps }: ProjectInput,
): Promise<readonly Delivery[]> => {
  const listening = stillOpen(steps).flatMap(({ wait }) =>
    wait.kind === 'message'
      ? [
          {
            waitId: wait.id,
            name: wait.name,
            correlationKey: wait.correlationKey,
            opens: wait.opens ?? false,
            processId,
            elementId: wait.elementId,
          },
        ]
      : [],
  );
  if (listening.length === 0) return [];
  await takeTurn(em, countyId, listening);
  const deliveries: Delivery[] = [];
  for (const listener of listening) {
    const message = await claimBuffered(em, countyId, instanceId, listener);
    if (message) deliveries.push(deliveryOf(message));
  }
  return deliveries;
};

/** A keyed message is kept while the instance runs that the one before has begun; then it is offered. */
export const freedBy = async (
  em: EntityManager,
  { countyId, messageId, steps }: ProjectInput,
): Promise<{ readonly freed?: string }> => {
  const hasEnded = steps.some(({ changed }) => changed.status !== 'active');
  const freed = hasEnded && messageId ? await selectFreed(em, countyId, messageId) : null;
  return freed === null ? {} : { freed };
};
