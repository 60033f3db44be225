import { endToken } from './ending.ts';
import type { Happened } from './events.ts';
import { changeWait, effect, place, record, type Run } from './run.ts';
import type { TaskDetails, TokenId } from './state.ts';
import { openTimers, reopenDeadline, setDue } from './timers.ts';
import type { Json } from './values.ts';
import { taskOf } from './waits.ts';

type Change = (Happened & { readonly type: 'taskChanged' })['change'];

/** Claimed, handed over, delegated, extended: the row changes, the token stays where it is. */
export const changeTask = (run: Run, tokenId: TokenId, change: Change): void => {
  const token = run.state.tokens[tokenId];
  const wait = taskOf(run.state, tokenId);
  if (!token || !wait) return;
  const task: TaskDetails = { ...wait.task, ...change };
  changeWait(run, { ...wait, task });
  record(run, token, { type: 'taskChanged', detail: change as Json });

  const { due } = change;
  const deadline = openTimers(run).find(
    ({ tokenId: of, purpose }) => of === tokenId && purpose === 'due',
  );
  if (due === undefined) return;
  if (deadline) setDue(run, token, deadline, { ...deadline, due, unrolled: due });
  else if (due !== null) reopenDeadline(run, token, due);
};

/** 退回, 跳转: some tokens end, others begin; nothing else in the case is touched. */
export const moveTokens = (
  run: Run,
  { end, begin }: Happened & { readonly type: 'tokensMoved' },
): void => {
  for (const id of end) {
    const token = run.state.tokens[id];
    if (token && token.scope !== null) endToken(run, token);
  }
  for (const { elementId, scope, assignee, thenTo } of begin) {
    if (!run.state.tokens[scope]) continue;
    const token = place(run, {
      elementId,
      scope,
      with: {
        ...(assignee === undefined ? {} : { assignee }),
        ...(thenTo === undefined ? {} : { thenTo }),
      },
    });
    record(run, token, { type: 'tokenMoved', detail: { ended: end, to: elementId } });
    run.agenda.push({ type: 'enter', token: token.id });
  }
};

export const requestNotice = (
  run: Run,
  { notice, to, tokenId, text }: Happened & { readonly type: 'noticeRequested' },
): void => {
  const open = tokenId === undefined ? undefined : taskOf(run.state, tokenId);
  const about = open ? { elementId: open.elementId, tokenId: open.tokenId } : null;
  effect(run, { type: 'notify', reason: notice, to, about, text });
};
