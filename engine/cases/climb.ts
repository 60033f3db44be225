import { answered, refused, type Answer } from '../answer.ts';
import { isRecord } from '../forms/pointer.ts';
import type { Json } from '../interpreter/values.ts';
import type { Refusal } from '../operations/operation.ts';
import { actOnce } from './act-once.ts';
import { digestOf } from './digest.ts';
import type { FoundCase } from './find-task.ts';
import { instanceOfLadder } from './hand-ladders.ts';
import { keepReason } from './keep-reason.ts';
import type { CasePorts, Doer } from './ports.ts';
import { wordedSuspension } from './suspended.ts';
import { readDirectory } from './who.ts';

export interface ClimbInput {
  readonly found: FoundCase;
  readonly key: string;
  readonly asked: { readonly ladder: string; readonly level: number; readonly reason: string };
}
export interface Climbed {
  readonly rev: number;
  readonly projected: boolean;
}

/** 启动下一级 of a ladder. `level` is the one the person saw as next: of two the slower is told. */
export const createClimb =
  (ports: CasePorts) =>
  async (doer: Doer, { found: { row }, key, asked }: ClimbInput): Promise<Answer<Climbed>> => {
    const { personId, accountId } = doer.person;
    const { countyId, id: caseId } = row;
    const scope = { countyId, accountId, requestId: doer.request };
    const words = { countyId, caseId, authorId: personId, key, text: asked.reason };
    const instanceId = await ports.withCounty(scope, (em) =>
      instanceOfLadder(em, row, asked.ladder),
    );

    const done = await actOnce(ports, doer, {
      ...{ countyId, instanceId, key, taskRev: null },
      digest: digestOf({ case: caseId, asked: asked as unknown as Json }),
      operation: async () => {
        const reason = await ports.withCounty(scope, (em) => keepReason(em, words));
        const { ladder, level } = asked;
        return answered({ verb: 'climb', ladder, level, reason });
      },
    });
    if (!done.ok) return refused(await worded(ports, row, done.refusal));
    const { reply, projected } = done.value;
    return answered({ rev: reply.rev, projected });
  };

/** The guard knows people by their ids; readers know them by name. */
const worded = async (
  ports: CasePorts,
  row: FoundCase['row'],
  refusal: Refusal,
): Promise<Refusal> => {
  const { detail } = refusal;
  if (refusal.code !== 'levelStarted' || !isRecord(detail) || typeof detail['by'] !== 'string')
    return wordedSuspension(ports, row, refusal);
  const { by, at = null } = detail;
  const directory = await ports.withCounty({ countyId: row.countyId }, (em) =>
    readDirectory(em, row.countyId, [by]),
  );
  return { ...refusal, detail: { params: { person: directory.person(by)?.name ?? by, at } } };
};
