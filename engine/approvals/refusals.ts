import type { Refusal } from '../operations/operation.ts';

const refusal = (code: string, message: string): Refusal => ({
  code,
  message,
  detail: { params: {} },
});

export const notProposed = (): Refusal =>
  refusal('notProposed', 'Expected something that waits for approval, but nothing does');

export const alreadyProposed = (): Refusal =>
  refusal('alreadyProposed', 'Expected nothing that waits for approval, but something does');

export const proposalChanged = (): Refusal =>
  refusal('proposalChanged', 'Expected the proposal as it was seen, but it is another one');

export const proposalExpired = (): Refusal =>
  refusal('proposalExpired', 'Expected a proposal of the last 72 hours, but it is older');

export const ownProposal = (): Refusal =>
  refusal('ownProposal', 'Expected somebody who did not work on it, but this person did');

export const foreignProposal = (): Refusal =>
  refusal('foreignProposal', 'Expected whoever proposed it, but it is somebody else');
