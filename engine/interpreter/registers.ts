import type { RegisterRef } from './data-plan.ts';
import type { Happened } from './events.ts';
import { hostFailed, unexpectedEvent } from './failures.ts';
import { ownValue } from './mapping.ts';
import type { FlowNode } from './plan.ts';
import { keep, openWait, type Run } from './run.ts';
import type { Token, Wait } from './state.ts';
import type { Failure, Json, Variables } from './values.ts';
import { waitsFor } from './waits.ts';

/**
 * Data stores are registers (台账) of the county, and so the host's: what a node takes from them is
 * asked for before its inputs are chosen, what it writes is handed over before it completes.
 */
export const REGISTER_JOB = 'register';

/** True: the host is asked; the node is entered again with what the registers hold. */
export const asksRegisters = (run: Run, token: Token, node: FlowNode): boolean => {
  const reads = ('data' in node ? node.data?.reads : undefined) ?? [];
  if (token.index !== undefined) return false; // its body has read them
  const missing = reads.filter(({ name }) => !Object.hasOwn(token.variables ?? {}, name));
  if (missing.length === 0) return false;
  if (isAsking(run, token)) return true;
  const ready = keep(run, { ...token, phase: 'ready' });
  for (const register of missing) ask(run, ready, { operation: 'read', ...register });
  return true;
};

/** What goes to registers, and what stays in the case. */
export const forRegisters = (
  node: FlowNode,
  writes: Variables,
): {
  readonly kept: Variables;
  readonly filed: readonly (RegisterRef & { readonly value: Json })[];
} => {
  const registers = ('data' in node ? node.data?.writes : undefined) ?? [];
  if (registers.length === 0) return { kept: writes, filed: [] };
  const names = registers.map(({ name }) => name);
  return {
    kept: Object.fromEntries(Object.entries(writes).filter(([name]) => !names.includes(name))),
    filed: registers.flatMap((register) => {
      const value = ownValue(writes, register.name);
      return value === undefined ? [] : [{ ...register, value }];
    }),
  };
};

export const fileIn = (
  run: Run,
  token: Token,
  filed: readonly (RegisterRef & { readonly value: Json })[],
): void => {
  for (const entry of filed) ask(run, token, { operation: 'write', ...entry });
};

const ask = (run: Run, { id, elementId, attempts = 1 }: Token, inputs: Variables): void => {
  openWait(
    run,
    { tokenId: id, elementId },
    { kind: 'job', type: REGISTER_JOB, inputs, attempt: attempts },
  );
};

export const isRegisterWait = (wait: Wait): wait is Wait & { readonly kind: 'job' } =>
  wait.kind === 'job' && wait.type === REGISTER_JOB;

/** Still waiting for one of them. */
export const isAsking = (run: Run, { id, elementId }: Token): boolean =>
  waitsFor(run.state, id, elementId).some(isRegisterWait);

/** Notes what a register holds; what went wrong with it is handed back. */
export const noteRegister = (
  run: Run,
  token: Token,
  { inputs }: Wait & { readonly kind: 'job' },
  event: Happened,
): Failure | null => {
  if (event.type === 'jobFailed') return hostFailed(event.message);
  if (event.type !== 'jobCompleted') return unexpectedEvent(token.elementId, event.type);
  const { operation, name } = inputs;
  if (operation !== 'read' || typeof name !== 'string') return null;
  const value = ownValue(event.variables, 'value') ?? null;
  keep(run, { ...token, variables: { ...token.variables, [name]: value } });
  return null;
};
