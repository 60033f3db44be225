import type { FastForwardBody } from '../../http/contract/case.ts';
import { beginCase, type Beginning } from './begin-case.ts';
import { answerQuestion } from './requester.ts';
import { play, REQUESTER, type Act, type Cast } from './story.ts';

/** A case from its first word to where the demo leaves it. */
export interface Story {
  readonly name: string;
  readonly begin: Beginning;
  readonly acts: readonly Act[];
  /** Afterward its clock is moved, as only a sandbox county allows. */
  readonly forward?: readonly FastForwardBody[];
}

const COMMITTEE = 'daiwei'; // of either county: whoever may fast-forward

export const tellStory = async (
  cast: Cast,
  { begin, acts, forward = [] }: Story,
): Promise<string> => {
  const { caseId, trackingCode } = await beginCase(cast, begin);
  for (const act of acts) {
    if (act.as !== REQUESTER) await play(cast, caseId, [act]);
    else if (trackingCode !== null && typeof act.values !== 'function')
      await answerQuestion(cast.anybody(), trackingCode, act.values ?? {});
    else throw new Error(`Expected case ${caseId} to have a tracking code, but it has none`);
  }
  for (const destination of forward) {
    const committee = await cast.person(COMMITTEE);
    await committee.send('POST', `/api/cases/${caseId}/fast-forward`, destination);
  }
  return caseId;
};
