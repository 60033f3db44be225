import { answered, refused, type Answer } from '../answer.ts';
import type { Operation } from '../operations/operation.ts';
import { findReceipt } from '../store/receipts.ts';
import type { ActReply, CasePorts, Doer } from './ports.ts';
import * as refusals from './refusals.ts';

export interface OneAct {
  readonly countyId: string;
  readonly instanceId: string;
  readonly key: string; // the person's own number of the act
  readonly digest: string; // of all that was asked: another act under the same key is refused
  readonly taskRev: number | null; // as the person saw it
  /** Writes what goes beside the operation, only where the act is not known yet. */
  operation(): Promise<Answer<Operation>>;
}
export interface Done {
  readonly reply: ActReply;
  readonly projected: boolean;
}

/** One person's act on one instance, done once however often it is sent. */
export const actOnce = async (ports: CasePorts, doer: Doer, act: OneAct): Promise<Answer<Done>> => {
  const { person } = doer;
  const { countyId, instanceId, key, digest, taskRev } = act;
  const scope = { countyId, accountId: person.accountId, requestId: doer.request };
  const earlier = await ports.withCounty(scope, (em) =>
    findReceipt(em, countyId, person.personId, key),
  );
  if (earlier)
    return earlier.requestHash === digest
      ? answered({ reply: earlier.response as unknown as ActReply, projected: true })
      : refused(refusals.keyReused());

  const operation = await act.operation();
  if (!operation.ok) return operation;
  const reply = await ports.runner.act(countyId, instanceId, {
    updateId: `${person.personId}:${key}`,
    request: {
      operation: operation.value,
      actor: { kind: 'person', id: person.personId },
      principals: person.principals,
      taskRev,
      digest,
      origin: originOf(doer),
    },
  });
  if (!reply.ok) return reply;
  if (reply.value.digest !== digest) return refused(refusals.keyReused());
  const projected = await ports.reached(countyId, instanceId, reply.value.rev);
  return answered({ reply: reply.value, projected });
};

export const originOf = ({ person, session, request }: Doer) => ({
  account: person.accountId,
  roles: person.posts.map(({ role }) => role),
  session,
  request,
});
