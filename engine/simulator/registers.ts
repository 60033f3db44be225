import type { InstanceId, Wait } from '../interpreter/state.ts';
import type { Json } from '../interpreter/values.ts';
import { tell } from './queue.ts';
import type { World } from './world.ts';

/** The county's registers for the length of a run: empty at first, kept in memory. */
export const answerRegister = (
  world: World,
  instanceId: InstanceId,
  { id: waitId, inputs }: Wait & { kind: 'job' },
): void => {
  const { operation, register, isList, value = null } = inputs;
  const name = String(register);
  const held = world.registers.get(name) ?? [];
  if (operation === 'write') {
    const entries: readonly Json[] = isList === true && isListed(value) ? value : [value];
    world.registers.set(name, [...held, ...entries]);
  }
  const read = isList === true ? held : (held.at(-1) ?? null);
  const variables = operation === 'read' ? { value: read } : {};
  tell(world, instanceId, { type: 'jobCompleted', waitId, variables });
};

const isListed = (value: Json): value is readonly Json[] => Array.isArray(value);
