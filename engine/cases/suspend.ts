import { answered, refused, type Answer } from '../answer.ts';
import type { Json } from '../interpreter/values.ts';
import { actOnce } from './act-once.ts';
import { digestOf } from './digest.ts';
import type { FoundCase } from './find-task.ts';
import { keepReason } from './keep-reason.ts';
import type { CasePorts, Doer } from './ports.ts';
import { wordedSuspension } from './suspended.ts';

/** What the committee decides about a whole case: nobody acts on it, or everybody may again. */
export type AskedSuspension =
  | { readonly verb: 'suspend'; readonly reason: string }
  | { readonly verb: 'resume'; readonly timers: 'keep' | 'shift'; readonly reason: string };
export interface SuspendInput {
  readonly found: FoundCase;
  readonly key: string;
  readonly asked: AskedSuspension;
}
export interface Suspended {
  readonly rev: number;
  readonly projected: boolean;
}

/** 挂起 and 恢复. Of two who decide at once the slower is told what stands now. */
export const createSuspend =
  (ports: CasePorts) =>
  async (doer: Doer, { found, key, asked }: SuspendInput): Promise<Answer<Suspended>> => {
    const { personId, accountId } = doer.person;
    const { countyId, id: caseId } = found.row;
    const scope = { countyId, accountId, requestId: doer.request };
    const words = { countyId, caseId, authorId: personId, key, text: asked.reason };

    const done = await actOnce(ports, doer, {
      ...{ countyId, instanceId: caseId, key, taskRev: null },
      digest: digestOf({ case: caseId, asked: asked as unknown as Json }),
      operation: async () => {
        const reason = await ports.withCounty(scope, (em) => keepReason(em, words));
        return answered({ ...asked, reason });
      },
    });
    if (!done.ok) return refused(await wordedSuspension(ports, found.row, done.refusal));
    const { reply, projected } = done.value;
    return answered({ rev: reply.rev, projected });
  };
