import type { Command } from '../../../../engine/interpreter/commands.ts';
import type { InstanceState, Wait } from '../../../../engine/interpreter/state.ts';
import { must } from './violation.ts';

/**
 * A wait is a row: opened once, closed once, and between the two the commands tell exactly what
 * the state says. Whoever keeps only the commands knows what the case waits for.
 */
export const createWaitRules = () => {
  const rows = new Map<string, Wait>();
  const known = new Set<string>();

  return (state: InstanceState, commands: readonly Command[]): void => {
    for (const command of commands) {
      if (command.type === 'openWait') {
        must(!known.has(command.wait.id), () => `wait ${command.wait.id} was opened twice`);
        known.add(command.wait.id);
        rows.set(command.wait.id, command.wait);
      }
      if (command.type === 'changeWait') {
        must(rows.has(command.wait.id), () => `wait ${command.wait.id} was changed while closed`);
        rows.set(command.wait.id, command.wait);
      }
      if (command.type === 'closeWait')
        must(rows.delete(command.wait.id), () => `wait ${command.wait.id} was closed twice`);
    }
    const open = Object.values(state.waits);
    must(open.length === rows.size, () => `${open.length} waits are open, ${rows.size} rows`);
    for (const wait of open) {
      const row = rows.get(wait.id);
      must(
        JSON.stringify(sorted(row)) === JSON.stringify(sorted(wait)),
        () => `wait ${wait.id} on "${wait.elementId}" is not what its row says`,
      );
      must(state.tokens[wait.tokenId] !== undefined, () => `wait ${wait.id} outlived its token`);
    }
    must(state.status === 'active' || open.length === 0, () => 'an ended instance still waits');
  };
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, sorted(field)]));
};
