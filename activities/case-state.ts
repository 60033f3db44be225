/**
 * Which state of a case (domain.md §2) a recorded business event means. The drawing says when
 * (`bh:anchor`); a name that is not here is an anchor of timers and no state.
 */
const stateOfAnchor: Readonly<Record<string, string>> = {
  issueSubmitted: 'RECEIVED',
  received: 'RECEIVED',
  issueConfirmed: 'ACCEPTED',
  accepted: 'ACCEPTED',
  listed: 'LISTED',
  shaped: 'SHAPED',
  deliberated: 'DELIBERATED',
  onSiteStarted: 'ON_SITE',
  referred: 'REFERRED',
  converted: 'CONVERTED',
  unitReportedDone: 'SOLVED',
  solved: 'SOLVED',
  verified: 'VERIFIED',
  answered: 'ANSWERED',
  closed: 'CLOSED',
  suggestionSubmitted: 'SUBMITTED',
  dispatched: 'DISPATCHED',
  signedFor: 'SIGNED_FOR',
  planActivated: 'HANDLING',
  replySubmitted: 'REPLY_IN_ISSUE',
  replyDelivered: 'REPLIED',
  evaluated: 'EVALUATED',
  returnRequested: 'RETURN_REQUESTED',
  rehandleOrdered: 'REHANDLING',
  lookBackStarted: 'LOOK_BACK',
};

/** The state the newest recorded event means; null: none of them means one. */
export const caseStateOf = (anchors: Readonly<Record<string, number>>): string | null => {
  let newest: { readonly at: number; readonly state: string } | null = null;
  for (const [name, at] of Object.entries(anchors)) {
    const state = stateOfAnchor[name];
    if (state !== undefined && (newest === null || at >= newest.at)) newest = { at, state };
  }
  return newest?.state ?? null;
};
