import type { Instant } from '../engine/interpreter/values.ts';
import type { InstanceInput } from './messages.ts';

/** What an instance takes for now: the server's clock, or in a rehearsal what it was last told. */
export interface Time {
  readonly now: Instant;
  readonly isTold: boolean;
  tell(now: Instant): void;
}

export const createTime = ({ rehearsal, started, carried }: InstanceInput): Time => {
  let told = rehearsal?.time === 'told' ? (carried?.now ?? started.at) : null;
  return {
    get now() {
      return told ?? Date.now();
    },
    isTold: told !== null,
    tell(now) {
      told = now;
    },
  };
};
