import { workflowInfo } from '@temporalio/workflow';
import type { Instant } from '../engine/interpreter/values.ts';
import type { InstanceInput, ProcessStarted } from './messages.ts';

/** What an instance takes for now: the server's clock, or in a rehearsal what it was last told. */
export interface Time {
  readonly now: Instant;
  readonly isTold: boolean;
  tell(now: Instant): void;
}

/** The event that begins it, at the instant the server took it: a worker may come much later. */
export const startOf = ({ started }: InstanceInput): ProcessStarted => ({
  ...started,
  at: started.at ?? workflowInfo().startTime.getTime(),
});

export const createTime = (input: InstanceInput): Time => {
  const isTold = input.rehearsal?.time === 'told';
  let told = isTold ? (input.carried?.now ?? startOf(input).at) : null;
  return {
    get now() {
      return told ?? Date.now();
    },
    isTold,
    tell(now) {
      told = now;
    },
  };
};
